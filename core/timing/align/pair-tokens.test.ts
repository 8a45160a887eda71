import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTEAD, LIKE, type Pairs, UNMATCHED } from './align-stretch.ts';
import { coherentPairs } from './coherence.ts';
import { pairTokens } from './pair-tokens.ts';
import { dropLonelyPairs } from './prune-pairs.ts';
import { slideSplits } from './slide-splits.ts';
import { spokenSample } from './spoken.sample.ts';
import { createTokenList, type Tokens } from './tokens.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

function listOf(text: string, vocabulary: Vocabulary): Tokens {
  const list = createTokenList(vocabulary, text.length);
  list.add(text, 0);
  return list.done();
}

function pair(first: string, second: string) {
  const vocabulary = createVocabulary();
  const [a, b] = [listOf(first, vocabulary), listOf(second, vocabulary)];
  return { a, b, vocabulary, pairs: pairTokens(a, b, vocabulary) };
}

/** `first` word by word, each with the word it is paired with. */
function read(first: string, second: string): string {
  const { a, b, vocabulary, pairs } = pair(first, second);
  const word = (tokens: Tokens, i: number) => vocabulary.wordOf(tokens.ids[i] as number);
  return Array.from(pairs.to, (j, i) => (j < 0 ? `${word(a, i)}:-` : `${word(a, i)}:${word(b, j)}`)).join(' ');
}

const isInOrder = ({ to }: Pairs): boolean => {
  let last = -1;
  for (const j of to) {
    if (j < 0) continue;
    if (j <= last) return false;
    last = j;
  }
  return true;
};

describe('pairTokens', () => {
  it.each([
    ['so it is', 'so it is', 'so:so it:it is:is'],
    ['so it is', 'well so is', 'so:so it:- is:is'],
    ['so reasoning works', 'so reasonings works', 'so:so reasoning:reasonings works:works'],
    ['we met Brandon Lohse today', 'we met brandon lucy today', 'we:we met:met brandon:brandon lohse:lucy today:today'],
    ['one thing is', '1 thing is', '1:1 thing:thing is:is'],
    ['', 'so', ''],
  ])('%s | %s', (first, second, expected) => expect(read(first, second)).toBe(expected));

  it('tells like words from others that stand in their place', () => {
    const { pairs } = pair('so reasoning works out there today', 'so reasonings works up there today');
    expect(pairs.kinds[1]).toBe(LIKE);
    expect(pairs.kinds[3]).toBe(INSTEAD);
  });

  it('finds its way through a text of which nearly half is wrong', () => {
    const sample = spokenSample(4000, { wrongShare: 0.45 });
    const { a, pairs } = pair(sample.text, sample.captions.cues.map((cue) => cue.text).join(' '));
    expect(isInOrder(pairs)).toBe(true);
    dropLonelyPairs(pairs);
    expect(pairs.kinds.filter((kind) => kind !== UNMATCHED).length / a.count).toBeGreaterThan(0.6);
  });

  it('pairs in order, only words that are there, whatever the texts', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'alpha', 'alphas', 'beta', 'gamma', 'so', 'it'), {
      maxLength: 90,
    });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const { b, pairs } = pair(first.join(' '), second.join(' '));
        expect(isInOrder(pairs)).toBe(true);
        expect(pairs.to.every((j, i) => j < b.count && j >= 0 === (pairs.kinds[i] !== UNMATCHED))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('pairs a text with itself word by word', () => {
    const { text } = spokenSample(500);
    const { pairs, b, vocabulary } = pair(text, text);
    expect([...pairs.to]).toEqual([...pairs.to.keys()]);
    expect(coherentPairs(pairs, b, vocabulary.size)).toBeGreaterThan(0.85 * pairs.to.length);
  });
});

describe('coherentPairs', () => {
  it('does not count words that agree here and there', () => {
    const text = spokenSample(600, { seed: 3 }).text;
    const { a, b, pairs, vocabulary } = pair(text, spokenSample(9000, { seed: 4 }).text);
    dropLonelyPairs(pairs);
    expect(coherentPairs(pairs, b, vocabulary.size)).toBeLessThan(0.08 * a.count);
  });

  it('does not count words that are said all the time', () => {
    const { b, pairs, vocabulary } = pair(spokenSample(600).text, 'the of and to '.repeat(2000));
    expect(coherentPairs(pairs, b, vocabulary.size)).toBe(0);
  });
});

describe('slideSplits', () => {
  it('parts the text at its mark where words were said before and after what it leaves out', () => {
    const text = 'that is all i have. thank you ann and good morning to all of you';
    const spoken =
      'that is all i have thank you bob so we go on to the next thing thank you ann and good morning to all of you';
    const { a, b, pairs } = pair(text, spoken);
    slideSplits(a, b, pairs);
    expect(isInOrder(pairs)).toBe(true);
    expect([pairs.to[4], pairs.to[5], pairs.to[6], pairs.to[7]]).toEqual([4, 16, 17, 18]);
  });
});
