import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MediaOffset, NO_OFFSET, type OffsetSample, sampleOffset } from './media-offset.ts';

const sample = (elementMs: number, playerMs: number): OffsetSample => ({ elementMs, playerMs });
const track = (samples: readonly OffsetSample[], from: MediaOffset = NO_OFFSET): MediaOffset =>
  samples.reduce(sampleOffset, from);
const SETTLED = track([sample(50_000, 10_000), sample(50_250, 10_250)]);

describe('sampleOffset', () => {
  it.each<[string, MediaOffset, OffsetSample[], number, number]>([
    ['the same clock', NO_OFFSET, [sample(50_000, 50_000)], 0, 0],
    ['a difference too small to be one', NO_OFFSET, [sample(50_000, 49_600), sample(50_250, 49_850)], 0, 0],
    ['a first difference, on the word of the player', NO_OFFSET, [sample(50_000, 10_000)], 40_000, 0],
    ['a second one', NO_OFFSET, [sample(50_000, 10_000), sample(50_250, 10_250)], 40_000, 40_000],
    ['a second one after a seek', NO_OFFSET, [sample(50_000, 10_000), sample(90_000, 50_010)], 39_990, 39_990],
    ['the same sample twice', NO_OFFSET, [sample(50_000, 10_000), sample(50_010, 10_010)], 40_000, 0],
    ['a difference that is gone', NO_OFFSET, [sample(50_000, 10_000), sample(50_250, 50_250)], 0, 0],
    ['a player that stands', NO_OFFSET, [sample(9000, 5000), sample(9250, 5000), sample(9500, 5000)], 0, 0],
    [
      'a player that knows its place four times a second',
      NO_OFFSET,
      [sample(9000, 5000), sample(9990, 5750)],
      4240,
      4240,
    ],
    ['what is settled', SETTLED, [sample(51_000, 11_300)], 40_000, 40_000],
    ['another advertisement', SETTLED, [sample(80_000, 25_000), sample(80_250, 25_250)], 55_000, 55_000],
    ['an end of the difference', SETTLED, [sample(80_000, 80_000), sample(80_250, 80_250)], 0, 0],
    ['no player that is ahead of its element', NO_OFFSET, [sample(1000, 9000), sample(1250, 9250)], 0, 0],
    ['one that says where it will go on', SETTLED, [sample(0, 600_000)], 40_000, 40_000],
  ])('takes %s', (_, known, samples, offsetMs, settledMs) => {
    expect(track(samples, known)).toMatchObject({ offsetMs, settledMs });
  });

  it('believes no player whose clock does not run with its element, however long it goes on', () => {
    const rate = fc.constantFrom(0, 0.3, 2, 5);
    const step = fc.integer({ min: 110, max: 1100 });
    fc.assert(
      fc.property(rate, fc.array(step, { minLength: 2, maxLength: 40 }), (playerRate, steps) => {
        let elapsed = 0;
        let known = sampleOffset(NO_OFFSET, sample(100_000, 5000));
        for (const ms of steps) {
          elapsed += ms;
          known = sampleOffset(known, sample(100_000 + elapsed, 5000 + elapsed * playerRate));
          expect(known).toMatchObject({ offsetMs: 0, settledMs: 0 });
        }
      }),
    );
  });

  it('settles on every stitched stream with the second sample, wherever the reader goes', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 7_200_000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 501, max: 600_000 }), moments, (offsetMs, contents) => {
        const [first = 0, ...others] = contents;
        const samples = [first, first + 250, ...others].map((ms) => sample(ms + offsetMs, ms));
        expect(track(samples)).toEqual({ offsetMs, settledMs: offsetMs, suspect: null });
      }),
    );
  });
});
