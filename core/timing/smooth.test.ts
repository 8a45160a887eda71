import { describe, expect, it } from 'vitest';
import { type Knots, smooth } from './smooth.ts';

interface Knot {
  readonly pace: number;
  readonly seconds?: number;
  readonly sigma?: number;
  readonly pinned?: boolean;
}

const knots = (...list: readonly Knot[]): Knots => ({
  paces: Float64Array.from(list, (k) => k.pace),
  seconds: Float64Array.from(list, (k) => k.seconds ?? Number.NaN),
  sigmas: Float64Array.from(list, (k) => k.sigma ?? 0),
  pinned: Uint8Array.from(list, (k) => (k.pinned ? 1 : 0)),
});

describe('smooth', () => {
  it('carries knots without observation at the rate of the talk', () => {
    const { seconds, variances } = smooth(
      knots({ pace: 0 }, { pace: 10, seconds: 30, sigma: 0.1 }, { pace: 40 }),
      2,
      1,
    );
    expect([...seconds].map((s) => s.toFixed(2))).toEqual(['10.00', '30.00', '90.00']);
    expect(variances[2]).toBeGreaterThan(variances[1] ?? Number.NaN);
  });

  it('trusts the surer of two observations of one place more', () => {
    const two = knots({ pace: 0, seconds: 100, sigma: 0.2 }, { pace: 0.1, seconds: 104, sigma: 4 });
    expect(smooth(two, 1, 1).seconds[0]).toBeLessThan(100.2);
  });

  it('leaves a pinned observation where it is, and places what is uncertain between two of them', () => {
    const pinned = { sigma: 0.3, pinned: true };
    const { seconds, variances } = smooth(
      knots(
        { pace: 0, seconds: 10, ...pinned },
        { pace: 0.3, seconds: 10.9, ...pinned },
        { pace: 0.5, seconds: 20, sigma: 5 },
        { pace: 1, seconds: 11.5, ...pinned },
      ),
      1,
      1,
    );
    expect([seconds[0], seconds[1], seconds[3]]).toEqual([10, 10.9, 11.5]);
    expect(seconds[2]).toBeGreaterThan(10.9);
    expect(seconds[2]).toBeLessThan(11.6);
    expect(variances[1]).toBeCloseTo(0.09, 6);
  });
});
