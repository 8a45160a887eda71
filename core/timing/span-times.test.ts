import { describe, expect, it } from 'vitest';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { spanTimes } from './span-times.ts';
import { buildTimeline } from './timeline.ts';

const TEXT = '“Is it so?” he said. “It is.”';
const transcript = sampleTranscript(TEXT);
const timeline = buildTimeline(transcript, [], 10_000);

describe('spanTimes', () => {
  it('leaves out the pauses before and after the words', () => {
    const start = TEXT.indexOf(' “It is');
    const times = spanTimes(transcript, timeline, { start, end: TEXT.length });
    expect(times.startMs).toBe(timeline.timeAt(TEXT.indexOf('It is')));
    expect(times.endMs).toBe(timeline.timeAt(TEXT.indexOf('is.”') + 2));
  });

  it('takes a part of a word for that part', () => {
    const { startMs, endMs } = spanTimes(transcript, timeline, { start: 13, end: 14 });
    expect(startMs).toBeLessThan(endMs);
    expect(endMs).toBeLessThanOrEqual(timeline.timeAt(14));
  });
});
