import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Growth, sampleLength } from './growth.ts';

type Sample = readonly [nowMs: number, lengthMs: number];
const live = (samples: readonly Sample[]): boolean =>
  samples.reduce<Growth | null>((known, [nowMs, lengthMs]) => sampleLength(known, lengthMs, nowMs), null)?.live ===
  true;

describe('a length', () => {
  it.each<[string, readonly Sample[], boolean]>([
    [
      'stays',
      [
        [0, 600_000],
        [5000, 600_000],
        [10_000, 600_000],
      ],
      false,
    ],
    [
      'is corrected once',
      [
        [0, 600_000],
        [300, 602_500],
        [5000, 602_500],
      ],
      false,
    ],
    [
      'is corrected twice by almost nothing',
      [
        [0, 600_000],
        [300, 600_020],
        [340, 600_060],
      ],
      false,
    ],
    [
      'is corrected at once and then at the end',
      [
        [0, 600_000],
        [300, 601_000],
        [590_000, 602_000],
      ],
      false,
    ],
    [
      'becomes less',
      [
        [0, 600_000],
        [5000, 590_000],
        [10_000, 580_000],
      ],
      false,
    ],
    [
      'grows by an advertisement now and then',
      [
        [0, 600_000],
        [200_000, 615_000],
        [400_000, 645_000],
      ],
      false,
    ],
    [
      'grows as fast as it is loaded',
      [
        [0, 60_000],
        [1000, 160_000],
        [2000, 260_000],
      ],
      false,
    ],
    [
      'grows with time',
      [
        [0, 5_400_000],
        [5000, 5_405_000],
        [10_000, 5_410_000],
      ],
      true,
    ],
    [
      'grows with time, and is asked for between',
      [
        [0, 9000],
        [300, 14_000],
        [2000, 14_000],
        [5300, 19_000],
      ],
      true,
    ],
    [
      'grew with time, and is asked for between',
      [
        [0, 9000],
        [300, 14_000],
        [5300, 19_000],
        [5500, 19_000],
      ],
      true,
    ],
  ])('that %s', (_, samples, expected) => expect(live(samples)).toBe(expected));

  it('of every stream that grows by pieces of some seconds is known by the third piece', () => {
    const piece = fc.integer({ min: 1000, max: 10_000 });
    const late = fc.integer({ min: 0, max: 270 });
    fc.assert(
      fc.property(piece, late, late, (pieceMs, a, b) => {
        const [first, second] = [pieceMs + a, 2 * pieceMs + b];
        expect(
          live([
            [0, 9e6],
            [first, 9e6 + pieceMs],
            [second, 9e6 + 2 * pieceMs],
            [second + 1, 9e6 + 2 * pieceMs],
          ]),
        ).toBe(true);
      }),
    );
  });
});
