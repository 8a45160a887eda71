import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asArray, asBoolean, asNumber, asString, at, parseJson } from './json.ts';

describe('at', () => {
  const value = { a: [{ b: 1 }, null], n: null };

  it('goes down keys and indices', () => expect(at(value, 'a', 0, 'b')).toBe(1));
  it('is the value itself without a path', () => expect(at(value)).toBe(value));
  it.each([[['x']], [['a', 2]], [['a', 1, 'b']], [['n', 'x']], [['a', 0, 'b', 'c']], [['toString']], [['a', 'map']]])(
    '%j leads nowhere',
    (path) => expect(at(value, ...path)).toBeUndefined(),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.oneof(fc.string(), fc.nat(3))), (anything, path) => {
        at(anything, ...path);
      }),
    );
  });
});

describe('readers of one value', () => {
  it.each([
    [1.5, 1.5],
    ['953', 953],
    ['-0.5', -0.5],
    ['1e3', undefined],
    ['', undefined],
    [' 1', undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [null, undefined],
    [[1], undefined],
  ])('asNumber(%j) is %j', (value, number) => expect(asNumber(value)).toBe(number));

  it('asString, asBoolean and asArray take their own type only', () => {
    expect([asString('x'), asString(1), asString(null)]).toEqual(['x', undefined, undefined]);
    expect([asBoolean(false), asBoolean('true'), asBoolean(0)]).toEqual([false, undefined, undefined]);
    expect([asArray([1]), asArray({ length: 1 }), asArray('ab')]).toEqual([[1], [], []]);
  });
});

describe('parseJson', () => {
  it('reads back what JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(parseJson(text))).toBe(text);
      }),
    );
  });

  it.each(['', '{', "{'a':1}", 'undefined', '{a:1}'])('%j is undefined', (text) =>
    expect(parseJson(text)).toBeUndefined(),
  );
});
