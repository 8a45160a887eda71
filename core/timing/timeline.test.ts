import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAnchor, sampleTranscript } from '../transcript/transcript.sample.ts';
import { buildTimeline, type Timeline } from './timeline.ts';

const SENTENCES = Array.from(
  { length: 60 },
  (_, i) => `This is sentence number ${i} of a talk, and it is not a long one.`,
);
const TALK = sampleTranscript(SENTENCES.join(' '));
const DURATION = 300_000;

const someAnchors = fc.array(
  fc.record({
    position: fc.nat({ max: TALK.text.length }),
    timeMs: fc.nat({ max: DURATION }),
    uncertaintyMs: fc.integer({ min: 0, max: 20_000 }),
  }),
  { maxLength: 12 },
);

const positionsOf = (timeline: Timeline): number[] =>
  Array.from({ length: TALK.text.length }, (_, p) => timeline.timeAt(p));

describe('buildTimeline', () => {
  it('is monotone, inside the video, and inverse to itself, whatever the anchors claim', () => {
    fc.assert(
      fc.property(someAnchors, (claims) => {
        const anchors = claims.map((c) => sampleAnchor(c.position, c.timeMs, c));
        const timeline = buildTimeline(TALK, anchors, DURATION);
        const times = positionsOf(timeline);
        const ordered = times.every((time, position) => position === 0 || time >= (times[position - 1] as number));
        expect(ordered).toBe(true);
        expect(times.every((time) => time >= 0 && time <= DURATION)).toBe(true);
        expect(times.every((_, position) => timeline.uncertaintyAt(position) >= 0)).toBe(true);
        const there = [...TALK.words.starts];
        expect(there.map((position) => timeline.positionAt(timeline.timeAt(position)))).toEqual(there);
      }),
      { numRuns: 300 },
    );
  });

  it('spreads the words over the whole video when nothing is known but its length', () => {
    const timeline = buildTimeline(TALK, [], DURATION);
    const middle = timeline.timeAt(TALK.text.length / 2);
    expect(timeline.speechStartMs).toBeLessThan(5000);
    expect(timeline.speechEndMs).toBeGreaterThan(DURATION - 5000);
    expect(Math.abs(middle - DURATION / 2)).toBeLessThan(3000);
    expect(timeline.basisAt(0)).toBe('estimated');
    expect(timeline.uncertaintyAt(TALK.text.length / 2)).toBeGreaterThan(5000);
  });

  it('goes through sure anchors, and is unsure in proportion to the distance from them', () => {
    const [a, b] = [TALK.sentences.starts[10] as number, TALK.sentences.starts[40] as number];
    const timeline = buildTimeline(
      TALK,
      [sampleAnchor(a, 60_000, { uncertaintyMs: 100 }), sampleAnchor(b, 190_000, { uncertaintyMs: 100 })],
      DURATION,
    );
    expect(timeline.timeAt(a)).toBeCloseTo(60_000, -2);
    expect(timeline.timeAt(b)).toBeCloseTo(190_000, -2);
    const between = TALK.sentences.starts[25] as number;
    expect(timeline.uncertaintyAt(between)).toBeGreaterThan(timeline.uncertaintyAt(a + 40));
    expect(timeline.uncertaintyAt(a)).toBeLessThan(500);
    expect(timeline.basisAt(a)).toBe('derived');
    expect(timeline.basisAt(between)).toBe('estimated');
  });

  it('averages two uncertain anchors that stand close together', () => {
    const [a, b] = [TALK.words.starts[200] as number, TALK.words.starts[203] as number];
    const timeline = buildTimeline(
      TALK,
      [sampleAnchor(a, 100_000, { uncertaintyMs: 4000 }), sampleAnchor(b, 104_000, { uncertaintyMs: 4000 })],
      DURATION,
    );
    expect(timeline.timeAt(a)).toBeGreaterThan(100_500);
    expect(timeline.timeAt(b)).toBeLessThan(103_500);
  });

  it('never lets a worse anchor overrule a better one', () => {
    const sure = sampleAnchor(TALK.words.starts[300] as number, 120_000, { uncertaintyMs: 200, basis: 'measured' });
    const contrary = sampleAnchor(TALK.words.starts[200] as number, 250_000, { uncertaintyMs: 8000 });
    const timeline = buildTimeline(TALK, [contrary, sure], DURATION);
    expect(timeline.anchors).toEqual([sure]);
    expect(timeline.timeAt(sure.position)).toBeCloseTo(120_000, -3);
  });

  it('keeps text that goes on after the last anchor inside the video', () => {
    const anchors = [sampleAnchor(0, 5000), sampleAnchor(TALK.words.starts[60] as number, 280_000)];
    expect(buildTimeline(TALK, anchors, DURATION).speechEndMs).toBeLessThanOrEqual(DURATION);
  });

  it('refuses a text without words', () => {
    expect(() => buildTimeline(sampleTranscript('…'), [], DURATION)).toThrow(RangeError);
  });

  it('times Chinese, where words touch each other', () => {
    const transcript = sampleTranscript('我們很期待。你們從一開始就確信嗎?是的,我覺得這是一個很好的觀點。', {
      language: 'zh-Hant',
    });
    const timeline = buildTimeline(transcript, [], 20_000);
    const starts = [...transcript.words.starts].map((p) => timeline.timeAt(p));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const position of transcript.words.starts)
      expect(timeline.positionAt(timeline.timeAt(position))).toBe(position);
  });

  it('goes through what the reader heard, whatever captions say', () => {
    const transcript = sampleTranscript('so it is and was. '.repeat(100));
    const at = (word: number) => transcript.words.starts[word] as number;
    const captions = Array.from({ length: 500 }, (_, i) =>
      sampleAnchor(at(i), 400 * i, { source: 'caption', basis: 'measured', uncertaintyMs: 150 }),
    );
    for (const timeMs of [10_000, 80_000, 150_000]) {
      const heard = sampleAnchor(at(200), timeMs, { source: 'reader', basis: 'measured', uncertaintyMs: 300 });
      const timeline = buildTimeline(transcript, [heard, ...captions], 210_000);
      expect(Math.abs(timeline.timeAt(at(200)) - timeMs)).toBeLessThan(10);
    }
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('leaves out an anchor that is uncertain by %d', (uncertaintyMs) => {
    const timeline = buildTimeline(TALK, [sampleAnchor(10, 50_000, { uncertaintyMs })], 200_000);
    expect(timeline.anchors.every(({ source }) => source === 'edge')).toBe(true);
    expect(timeline.uncertaintyAt(10)).toBeGreaterThan(0);
  });
});
