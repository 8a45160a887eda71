import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLiteral } from './script-literal.ts';

describe('readLiteral', () => {
  it.each([
    [String.raw`'\x7b\x22a\x22\x7d'`, '{"a"}'],
    [String.raw`"\u00e9\u{1F600}"`, 'é😀'],
    [String.raw`'\ud83d\ude00'`, '😀'],
    [String.raw`'\'\"\\\/\n\t\0'`, '\'"\\/\n\t\0'],
    ["'a\\\nb'", 'ab'],
    [String.raw`'\q\xzz'`, 'qxzz'],
    ["''", ''],
  ])('%s', (literal, text) => expect(readLiteral(literal)).toBe(text));

  it('has no text for a code point that does not exist', () => {
    expect(readLiteral(String.raw`'\u{FFFFFF}'`)).toBeNull();
  });

  it('reads back any text written in escapes', () => {
    const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = units(text).map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`);
        expect(readLiteral(`'${escaped.join('')}'`)).toBe(text);
      }),
    );
  });
});
