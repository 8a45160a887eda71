import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat, readDocument } from './read-capture.ts';

const paragraphs = (text: string) => readDocument(text).sections.flatMap((section) => section.paragraphs);

describe('plain text', () => {
  it.each([
    ['wrapped lines', 'one two\nthree\n\nfour', ['one two three', 'four']],
    ['wrapped ideographs', '一二\n三四\nabc', ['一二三四 abc']],
    ['long lines', `${'one two '.repeat(20)}.\nthree`, [`${'one two '.repeat(20)}.`, 'three']],
    ['odd white space', ' one\u00a0 \u00a0 two\u3000three\u200b ', ['one two three']],
    ['nothing', ' \n\n ', []],
  ])('reads %s', (_, text, expected) => {
    expect(detectFormat(text)).toBe('plain');
    expect(paragraphs(text).map((p) => p.text)).toEqual(expected);
  });

  it.each([
    ['a name that recurs', 'Ann: one\n\ntwo\n\nAnn: three', ['Ann', null, 'Ann']],
    ['a name alone on its line', 'Ann:\n\none\n\ntwo', ['Ann', null]],
    ['a word that does not recur', 'Note: one\n\ntwo', [null, null]],
    ['half a sentence', 'He said this, twice: one\n\nHe said this, twice: two', [null, null]],
    ['an address', 'Https://example.org/\n\nHttps://example.org/', [null, null]],
    ['a lower-case word', 'so: one\n\nso: two', [null, null]],
  ])('reads %s', (_, text, speakers) => {
    expect(paragraphs(text).map((p) => p.speaker)).toEqual(speakers);
  });
});

it('takes two names in a long text for words of it', () => {
  const lines = Array.from({ length: 80 }, (_, i) => (i % 40 === 20 ? `发言人丙：第${i}行。` : `第${i}行。`));
  const text = lines.join('\n\n');
  expect(paragraphs(text).map((p) => p.speaker)).toEqual(lines.map(() => null));
  expect(paragraphs(text).map((p) => p.text)).toEqual(lines);
});

describe('readDocument', () => {
  const pieces = [
    '## Транскрипт\n',
    '## Метаданные\n',
    '### ',
    '[5:00](x&t=300s) ',
    'Оглавление (3 сегмента)\n',
    'Описание видео\n',
    'Ann:\n',
    '\n\n',
    '一二',
    'a. ',
    '：',
    '\r\n',
    '\ufeff',
  ];
  const document = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''));

  it('never throws, and gives paragraphs without surplus white space on lines that exist', () => {
    fc.assert(
      fc.property(document, fc.array(fc.string()), (text, titles) => {
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length;
        for (const paragraph of readDocument(text, titles).sections.flatMap((section) => section.paragraphs)) {
          expect(paragraph.text).toBe(paragraph.text.trim());
          expect(paragraph.text).not.toMatch(/\s\s|[\n\r]/);
          expect(paragraph.line).toBeGreaterThanOrEqual(1);
          expect(paragraph.line).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });
});
