import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFinder } from './words.ts';

function wordsOf(text: string, language = 'en'): string[] {
  const words: string[] = [];
  wordFinder(language)(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

describe('wordFinder', () => {
  it.each([
    ['Well, I don’t "know".', ['Well', 'I', 'don’t', 'know']],
    ['GPT-4o and o1-preview', ['GPT-4o', 'and', 'o1-preview']],
    ['see www.openai.com.', ['see', 'www.openai.com']],
    ['him—her–it and/or', ['him', 'her', 'it', 'and', 'or']],
    ['241,763 at 10:30, 3.5%', ['241,763', 'at', '10:30', '3.5']],
    ['yes,no;maybe', ['yes', 'no', 'maybe']],
    ['wait...what — (really)?', ['wait', 'what', 'really']],
    ['Q&A rock-n-roll day-to-day', ['Q&A', 'rock-n-roll', 'day-to-day']],
    ['... — !', []],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['我們在2015到2019年用GPT-4。', 'zh-Hant', ['我們', '在', '2015', '到', '2019', '年', '用', 'GPT-4']],
    ['「STEM領域」', 'zh-Hant', ['STEM', '領域']],
    ['コーヒーを飲む', 'ja', ['コーヒー', 'を', '飲む']],
    ['สวัสดีครับ', 'th', ['สวัสดี', 'ครับ']],
  ])('%s', (text, language, words) => expect(wordsOf(text, language)).toEqual(words));

  it('has every letter and digit in exactly one word, in order', () => {
    const character = fc.constantFrom(...'aB9é́我們は1ーกำ한ا /-.’,:—「」()\n 😀'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: character })), (text) => {
        const covered = new Array<number>(text.length).fill(0);
        let last = 0;
        wordFinder('zh')(text, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          for (let i = start; i < end; i++) covered[i] = (covered[i] ?? 0) + 1;
        });
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered[index]).toBe(1);
      }),
    );
  });
});
