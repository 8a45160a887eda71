import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from './fold-words.ts';

describe('foldWords', () => {
  it.each([
    ['Ещё Ёлка', 'еще елка'],
    ['ЙОД и мой', 'йод и мой'],
    ['Café Ångström ŁÓDŹ Øre', 'cafe angstrom lodz ore'],
    ['Straße STRASSE', 'strasse strasse'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
    ['ＡＩ　ｏ１ ﬁt', 'ai o1 fit'],
    ['don’t  don‘t\n', "don't don't"],
    ['שָׁלוֹם مَرْحَبًا', 'שלום مرحبا'],
    ['がぎ 한국어 人工智能', 'がぎ 한국어 人工智能'],
  ])('%s', (text, folded) => {
    expect(foldWords(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    const letter = fc.oneof(fc.constantFrom(...'ёйЙ́̆̈ßİıςΣﬁÅøŁ’ \n'), fc.string({ unit: 'binary', maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
      }),
    );
  });
});
