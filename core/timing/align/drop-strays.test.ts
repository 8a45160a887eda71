import { describe, expect, it } from 'vitest';
import type { Pairs } from './align-stretch.ts';
import { dropStrays } from './drop-strays.ts';
import { createTokenList } from './tokens.ts';
import { createVocabulary } from './vocabulary.ts';

const WORDS = 100;
/** A word such as these takes as long as expected. */
const WORD_SECONDS = 0.4;

/** How many words of a hundred are still paired; every word was heard at its place, some of them moved in time. */
function keptOf(moved: readonly number[], bySeconds: number, rest = 0): number {
  const vocabulary = createVocabulary();
  const list = createTokenList(vocabulary, WORDS);
  list.add(Array.from({ length: WORDS }, (_, i) => `word${i}`).join(' '), 0);
  const text = list.done();
  const pairs: Pairs = { to: Int32Array.from(text.ids.keys()), kinds: new Uint8Array(WORDS).fill(1) };
  const last = moved.at(-1) ?? -1;
  const times = Float64Array.from({ length: WORDS }, (_, i) => {
    return 100 + i * WORD_SECONDS + (moved.includes(i) ? bySeconds : i > last ? rest : 0);
  });
  dropStrays(text, pairs, times, vocabulary);
  expect(pairs.to.every((j, i) => j >= 0 === (pairs.kinds[i] !== 0))).toBe(true);
  return pairs.to.filter((j) => j >= 0).length;
}

describe('dropStrays', () => {
  it.each([
    ['a few words far from both neighbours', [50, 51, 52], 60, 0, WORDS - 3],
    ['a few words somewhat late', [50, 51, 52], 5, 0, WORDS],
    ['many words far from both neighbours', Array.from({ length: 20 }, (_, i) => 40 + i), 60, 0, WORDS],
    ['a few words on the other side of a passage that the text leaves out', [50, 51, 52], 300, 300, WORDS],
  ] as const)('%s', (_, moved, bySeconds, rest, kept) => expect(keptOf(moved, bySeconds, rest)).toBe(kept));
});

describe('dropStrays, where captions are of a part of the text', () => {
  /** Which words of a hundred are still paired: only these were heard, one right after the other. */
  const keptAmong = (words: readonly number[]): number[] => {
    const vocabulary = createVocabulary();
    const list = createTokenList(vocabulary, WORDS);
    list.add(Array.from({ length: WORDS }, (_, i) => `word${i}`).join(' '), 0);
    const text = list.done();
    const pairs: Pairs = { to: new Int32Array(WORDS).fill(-1), kinds: new Uint8Array(WORDS) };
    words.forEach((word, at) => {
      pairs.to[word] = at;
      pairs.kinds[word] = 1;
    });
    const times = Float64Array.from(words, (_, at) => 100 + at * WORD_SECONDS);
    dropStrays(text, pairs, times, vocabulary);
    return [...pairs.to.keys()].filter((i) => (pairs.to[i] as number) >= 0);
  };
  const middle = Array.from({ length: 30 }, (_, i) => 35 + i);

  it.each([
    ['words of the rest, without time to say it', [...middle, 80, 81, 99], middle],
    ['words of what was said before', [0, 15, 16, ...middle], middle],
    [
      'as many as are no chance',
      [...middle, 90, 91, 92, 93, 94, 95, 96, 97],
      [...middle, 90, 91, 92, 93, 94, 95, 96, 97],
    ],
    ['no strays', middle, middle],
  ])('%s', (_, heard, kept) => expect(keptAmong(heard)).toEqual(kept));
});
