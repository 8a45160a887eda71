import { describe, expect, it } from 'vitest';
import { sampleAnchor, sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import { offsetSaidNow } from './said-now.ts';
import { spanTimes } from './span-times.ts';
import { NOTHING_KNOWN, type TalkTimes, talkTimes } from './talk-times.ts';

const SENTENCE = 'One two three four five six seven eight nine ten eleven. ';
const COUNT = 40;
const TEXT = SENTENCE.repeat(COUNT).trim();
const transcript = sampleTranscript(TEXT);
const talk = sampleTalk(transcript, {
  durationMs: 180_000,
  anchors: Array.from({ length: COUNT }, (_, i) => sampleAnchor(i * SENTENCE.length, 10_000 + i * 4000)),
});
const TENTH = 10 * SENTENCE.length;
const moved = (offsetMs: number | null): TalkTimes => talkTimes(talk, { ...NOTHING_KNOWN, videoMs: 300_000, offsetMs });
const startMs = ({ timeline }: TalkTimes): number =>
  spanTimes(transcript, timeline, { start: TENTH, end: TEXT.length }).startMs;

describe('offsetSaidNow', () => {
  it.each([null, 40_000, -5000])(
    'moves the words to the moment they are said, whatever was set before: %s',
    (before) => {
      const offsetMs = offsetSaidNow(transcript, moved(before), TENTH, 75_300);
      expect(Math.abs(offsetMs % 100)).toBe(0);
      expect(Math.abs(startMs(moved(offsetMs)) - 75_300)).toBeLessThan(300);
    },
  );

  it('stays within what can be kept', () => {
    expect(offsetSaidNow(transcript, moved(null), TENTH, 1e12)).toBe(12 * 3600 * 1000);
  });
});
