import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPath, countWord, partsOf } from './count-contract.ts';

const DATA = { a: { b: [{ c: 'one' }, { c: 'two' }] }, d: 'one', e: null };

describe('counting in data', () => {
  it.each([
    ['a path', ['a', 'b'], 1],
    ['a path that begins anywhere', ['c'], 2],
    ['a step alone', 'c', 2],
    ['alternatives', [['x', 'y'], ['c'], ['d']], 3],
    ['what is not there', ['a', 'c'], 0],
  ])('counts the places of %s', (_, path, count) => expect(countPath(partsOf(DATA), path)).toBe(count));

  it('counts words that stand alone', () => {
    expect(countWord(partsOf(DATA), 'one')).toBe(2);
    expect(countWord(partsOf(DATA), ['two', 'three'])).toBe(1);
    expect(countWord(partsOf(DATA), 'on')).toBe(0);
  });

  it('counts in anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parts = partsOf(value);
        expect(countPath(parts, ['a'])).toBeLessThanOrEqual(parts.length);
      }),
    );
  });
});
