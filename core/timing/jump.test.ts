import { describe, expect, it } from 'vitest';
import { WORDS_LATEST_MS } from '../transcript/first-words.ts';
import { sampleAnchor, sampleTranscript } from '../transcript/transcript.sample.ts';
import { chapterJumpMs, wordsJumpMs } from './jump.ts';
import { createPlayhead } from './playhead.ts';
import { buildTimeline } from './timeline.ts';

const MIDDLE = 20;
const WORDS_MS = 20_400;
const transcript = sampleTranscript('One two three four. Five six seven. Eight nine ten eleven.', {
  sections: [
    { start: 0, title: 'Opening', kind: 'chapter' },
    { start: MIDDLE, title: 'Middle', kind: 'chapter' },
  ],
});
const timeline = buildTimeline(
  transcript,
  [sampleAnchor(0, 4000.25, { uncertaintyMs: 1 }), sampleAnchor(MIDDLE, WORDS_MS, { uncertaintyMs: 1 })],
  60_000,
);
const chapter = (startMs: number, position: number | null) => ({
  title: 'Middle',
  startMs,
  uncertaintyMs: 0,
  position,
});

/** What is lit while a video stands still at a moment. */
function sentenceAt(mediaMs: number): number {
  const playhead = createPlayhead(transcript, timeline, { now: () => 0, after: () => () => undefined });
  playhead.setClock({ mediaMs, atMs: 0, rate: 1, playing: false });
  return playhead.place().sentence;
}

describe('wordsJumpMs', () => {
  it('goes to the whole millisecond after the words have begun', () => {
    const moment = wordsJumpMs(transcript, timeline, MIDDLE);
    expect(Number.isInteger(moment)).toBe(true);
    expect(moment - timeline.timeAt(MIDDLE)).toBeGreaterThanOrEqual(1);
    expect(moment - timeline.timeAt(MIDDLE)).toBeLessThanOrEqual(2);
    expect(sentenceAt(moment)).toBe(1);
  });
});

describe('chapterJumpMs', () => {
  const words = wordsJumpMs(transcript, timeline, MIDDLE);

  it.each([
    ['just before its first words', WORDS_MS - 400, words],
    ['a second before them', WORDS_MS - 1000, words],
    ['as long before them as they usually follow', words - WORDS_LATEST_MS, words],
    ['longer before them: with music, or applause', words - WORDS_LATEST_MS - 1, words - WORDS_LATEST_MS - 1],
    ['after its first words', WORDS_MS + 700, WORDS_MS + 700],
  ])('of a chapter that starts %s', (_, startMs, moment) => {
    expect(chapterJumpMs(transcript, timeline, chapter(startMs, MIDDLE))).toBe(moment);
  });

  it('lights the first sentence of the chapter, also while the video stands still', () => {
    const startMs = WORDS_MS - 400;
    expect(sentenceAt(startMs)).toBe(0);
    expect(sentenceAt(chapterJumpMs(transcript, timeline, chapter(startMs, MIDDLE)))).toBe(1);
  });

  it('goes to the start of the video for the chapter that begins with it', () => {
    const early = buildTimeline(transcript, [sampleAnchor(0, 900), sampleAnchor(MIDDLE, WORDS_MS)], 60_000);
    expect(chapterJumpMs(transcript, early, chapter(0, 0))).toBe(0);
  });

  it('goes to the start of a chapter whose words the text does not have', () => {
    expect(chapterJumpMs(transcript, timeline, chapter(WORDS_MS - 400, null))).toBe(WORDS_MS - 400);
  });
});
