import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../align/vocabulary.ts';
import { createCueReader } from './heard-cues.ts';

const read = (shown: readonly (readonly [text: string, mediaMs: number])[]): (string | null)[] => {
  const reader = createCueReader(createVocabulary());
  return shown.map(([text, mediaMs]) => reader.read(text, mediaMs)?.text ?? null);
};

describe('createCueReader', () => {
  it.each([
    ['whole captions', ['we went home', 'it was late'], ['we went home', 'it was late']],
    ['a caption that grows', ['we', 'we went', 'we went home'], ['we', 'went', 'home']],
    ['lines that roll', ['we went\nhome', 'home\nit was', 'home\nit was late'], ['we went home', 'it was', 'late']],
    ['a mark that comes later', ['we went', 'We went, home'], ['we went', 'home']],
    ['scripts without spaces', ['今天', '今天我们', '我们开始'], ['今天', '我们', '开始']],
    ['the same again', ['thank you', 'thank you'], ['thank you', null]],
    ['a caption drawn anew', ['thank you', '', 'thank you'], ['thank you', null, null]],
    ['no words', ['♪', ' \n '], [null, null]],
  ])('takes what is new of %s', (_, shown, expected) => {
    expect(read(shown.map((text, i) => [text, 300 * i]))).toEqual(expected);
  });

  it('takes what is said again later', () => {
    expect(
      read([
        ['thank you', 0],
        ['', 1500],
        ['thank you', 3000],
      ]),
    ).toEqual(['thank you', null, 'thank you']);
  });

  it('knows that what is seen first may have begun earlier', () => {
    const reader = createCueReader(createVocabulary());
    expect(reader.read('we went', 5000)?.isBeginning).toBe(false);
    expect(reader.read('we went home', 5300)).toMatchObject({ seenMs: 5300, isBeginning: true, ids: [2] });
    reader.forget();
    expect(reader.read('went home', 9000)).toMatchObject({ text: 'went home', isBeginning: false });
    reader.forget();
    reader.read('', 9000);
    expect(reader.read('went home', 9500)?.isBeginning).toBe(true);
  });

  it('looks at no more than a screen holds', () => {
    const cue = createCueReader(createVocabulary()).read('word '.repeat(100_000), 0);
    expect(cue?.ids).toHaveLength(200);
  });
});
