import { describe, expect, it } from 'vitest';
import { trace } from './trace.ts';

const TEXT = Int32Array.of(7, 1, 2, 3, 4, 5, 6, 1, 2, 9, 8);

describe('trace', () => {
  it.each([
    ['words that are all there', [3, 4, 5], 5, [3, 4, 5]],
    ['a word that is another one', [2, 99, 4, 5], 5, [2, -1, 4, 5]],
    ['a word that was put in', [2, 3, 99, 4, 5], 5, [2, 3, -1, 4, 5]],
    ['a word that was left out', [1, 2, 4, 5], 5, [1, 2, 4, 5]],
    ['what was heard before the text begins', [99, 98, 7, 1], 1, [-1, -1, 0, 1]],
    ['of two places the one that ends there', [1, 2], 8, [7, 8]],
    ['nothing', [], 8, []],
    ['nothing that is in the text', [97, 98], 8, [-1, -1]],
  ])('finds %s', (_, heard, last, expected) => {
    expect([...trace(heard, TEXT, last)]).toEqual(expected);
  });
});
