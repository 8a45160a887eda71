import { describe, expect, it } from 'vitest';
import { smooth } from './smooth.ts';

describe('smooth', () => {
  it('carries knots without observation at the rate of the talk', () => {
    const knots = [
      { pace: 0, seconds: null, sigma: 0 },
      { pace: 10, seconds: 30, sigma: 0.1 },
      { pace: 40, seconds: null, sigma: 0 },
    ];
    const [first, second, third] = smooth(knots, 2, 1);
    expect(first?.seconds).toBeCloseTo(10, 3);
    expect(second?.seconds).toBeCloseTo(30, 3);
    expect(third?.seconds).toBeCloseTo(90, 3);
    expect(third?.variance).toBeGreaterThan(second?.variance ?? Number.NaN);
  });

  it('trusts the surer of two observations of one place more', () => {
    const knots = [
      { pace: 0, seconds: 100, sigma: 0.2 },
      { pace: 0.1, seconds: 104, sigma: 4 },
    ];
    const [first] = smooth(knots, 1, 1);
    expect(first?.seconds).toBeLessThan(100.2);
  });
});
