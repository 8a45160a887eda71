import { describe, expect, it } from 'vitest';
import { ENGLISH } from './english.sample.tsx';
import { plural } from './wording.ts';

describe('plural', () => {
  it.each([
    [1, '1 more chapter'],
    [7, '7 more chapters'],
    [1200, '1,200 more chapters'],
  ])('%i', (count, text) => expect(plural(ENGLISH, 'chapterMore', count)).toBe(text));

  it('takes the general form where a language’s own is missing', () => {
    const russian = { ...ENGLISH, locale: 'ru' };
    expect(plural(russian, 'chapterMore', 3)).toBe('3 more chapters');
  });
});
