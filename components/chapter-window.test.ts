import { describe, expect, it } from 'vitest';
import { firstShown } from './chapter-window.ts';

describe('firstShown', () => {
  it.each([
    ['before the first chapter', -1, 11, 4, 0, 0],
    ['at the first', 0, 11, 4, 0, 0],
    ['at the last row: nothing moves', 3, 11, 4, 0, 0],
    ['one further: the current one becomes the second row', 4, 11, 4, 0, 3],
    ['back above the list', 1, 11, 4, 3, 0],
    ['a far jump', 9, 11, 4, 0, 7],
    ['the end of the list', 10, 11, 4, 7, 7],
    ['fewer chapters than rows', 1, 2, 4, 0, 0],
    ['one row shows the current one', 5, 11, 1, 0, 5],
    ['a list that has become shorter', 1, 3, 4, 7, 0],
  ])('%s', (_, current, count, size, last, first) => expect(firstShown(current, count, size, last)).toBe(first));
});
