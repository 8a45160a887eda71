import { describe, expect, it } from 'vitest';
import type { FactAnchor } from './facts.ts';
import { locatePhrases } from './locate-phrases.ts';

const anchor = (phrase: string, seconds: number): FactAnchor => {
  return { phrase, timeMs: seconds * 1000, uncertaintyMs: 1000, basis: 'derived', line: 7 };
};

function locate(text: string, anchors: readonly FactAnchor[], language = 'en') {
  const ends = [
    { position: 0, timeMs: 0 },
    { position: text.length, timeMs: 100_000 },
  ];
  const { found, problems } = locatePhrases(anchors, text, language, ends);
  return {
    positions: found.map((place) => place.position),
    codes: problems.map(({ code, line }) => `${code}:${line}`),
  };
}

describe('locatePhrases', () => {
  it.each([
    ['case, punctuation and line feeds', 'He said: "Don’t\n stop," then.', "don't stop", 10],
    ['whole words only', 'another the other', 'the', 8],
    ['a compound', 'the o1-preview model', 'O1-Preview', 4],
    ['ideographs whatever the spaces', '你好。我想問一下關於 AlphaGo 的事', '關於AlphaGo的', 8],
  ])('compares %s', (_, text, phrase, position) => {
    expect(locate(text, [anchor(phrase, 50)], /\p{scx=Han}/u.test(text) ? 'zh' : 'en').positions).toEqual([position]);
  });

  it('takes the place nearest to where the time makes it expected', () => {
    const text = 'so we go '.repeat(10);
    expect(locate(text, [anchor('so we', 42)]).positions).toEqual([36]);
  });

  it('keeps the order of the times', () => {
    const text = 'go on and on and so on we go';
    expect(locate(text, [anchor('on', 1), anchor('on', 2), anchor('go', 3)]).positions).toEqual([3, 10, 26]);
  });

  it.each([
    ['nowhere', [anchor('nothing of it', 5)], ['phrase-not-found:7']],
    ['without a word', [anchor('…', 5)], ['phrase-not-found:7']],
    ['only before an earlier one', [anchor('last', 5), anchor('first', 50)], ['time-out-of-order:7']],
  ])('complains about a phrase that is %s', (_, anchors, codes) => {
    expect(locate('first second last', anchors).codes).toEqual(codes);
  });
});
