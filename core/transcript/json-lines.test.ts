import { expect, it } from 'vitest';
import { jsonLines, lineOfJsonError } from './json-lines.ts';

it('gives the line of every value by its path', () => {
  const text = '{\n "a": "x\\"{,",\n "b": [\n  1, {"c": null},\n  [2]\n ],\n "d": {}\n}';
  expect(Object.fromEntries(jsonLines(text))).toEqual({
    '': 1,
    a: 2,
    b: 3,
    'b/0': 4,
    'b/1': 4,
    'b/1/c': 4,
    'b/2': 5,
    'b/2/0': 5,
    d: 7,
  });
});

it.each([
  ['Expected "," at position 5 (line 3 column 1)', 3],
  ['Unexpected token at position 4', 2],
  ['Unexpected end', null],
])('finds the line in "%s"', (message, line) => expect(lineOfJsonError('ab\ncd\nef', message)).toBe(line));
