import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAnchor, sampleTranscript } from '../transcript/transcript.sample.ts';
import { lastSentence } from './last-sentence.ts';
import { spanTimes } from './span-times.ts';
import { buildTimeline } from './timeline.ts';

const TRANSCRIPT = sampleTranscript('One was said. Two was said. Three was said.');
const anchors = [...TRANSCRIPT.words.starts, ...TRANSCRIPT.words.ends]
  .sort((a, b) => a - b)
  .map((position) => sampleAnchor(position, 1000 + position * 100, { uncertaintyMs: 10, basis: 'measured' }));
const TIMELINE = buildTimeline(TRANSCRIPT, anchors, 20_000);
const said = (mediaMs: number): string | null => {
  const span = lastSentence(TRANSCRIPT, TIMELINE, mediaMs);
  return span && TRANSCRIPT.text.slice(span.start, span.end).trim();
};
const endOf = (words: string): number => {
  const start = TRANSCRIPT.text.indexOf(words);
  return spanTimes(TRANSCRIPT, TIMELINE, { start, end: start + words.length }).endMs;
};

describe('the last complete sentence', () => {
  it.each([
    ['before the first has ended', 1500, null],
    ['a third of a second before an end', endOf('One was said.') - 330, null],
    ['while its last sound is heard', endOf('One was said.') - 290, 'One was said.'],
    ['in the middle of the next', endOf('One was said.') + 700, 'One was said.'],
    ['at the end of the next', endOf('Two was said.'), 'Two was said.'],
    ['after all', 19_000, 'Three was said.'],
    ['before the video', 0, null],
  ])('%s', (_, mediaMs, words) => {
    expect(said(mediaMs)).toBe(words);
  });

  it('has ended, and the one after it has not', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (mediaMs) => {
        const words = said(mediaMs);
        const all = ['One was said.', 'Two was said.', 'Three was said.'];
        const ended = all.filter((one) => endOf(one) <= mediaMs + 300);
        expect(words).toBe(ended.at(-1) ?? null);
      }),
    );
  });
});
