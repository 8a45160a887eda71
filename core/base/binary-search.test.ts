import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastAtOrBefore } from './binary-search.ts';

describe('lastAtOrBefore', () => {
  it.each([
    [[], 5, -1],
    [[10], 9, -1],
    [[10], 10, 0],
    [[0, 10, 20], 19, 1],
    [[0, 10, 20], 1000, 2],
    [[5, 5, 5], 5, 2],
  ])('in %j, %d is at %d', (sorted, value, index) => expect(lastAtOrBefore(sorted, value)).toBe(index));

  it('agrees with a plain search', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, value) => {
        const sorted = Int32Array.from(list).sort();
        expect(lastAtOrBefore(sorted, value)).toBe(sorted.findLastIndex((element) => element <= value));
      }),
    );
  });
});
