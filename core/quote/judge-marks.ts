import type { Mark } from '../search/mark.ts';
import { createVocabulary } from '../timing/align/vocabulary.ts';
import { countDenials } from './negations.ts';

/** How far a quotation is what the text says; the worst of it. */
export type Verdict =
  /** word for word */
  | 'verbatim'
  /** word for word, but for words that it says were left out or put in */
  | 'omissions'
  /** the same words: only case, marks and sounds like "um" differ */
  | 'spelling'
  /** words are others, missing, not in the text, or from several places, and it does not say so */
  | 'words'
  /** and among them a denial or a number */
  | 'meaning';

export type Stake = 'negation' | 'number';

export interface Judgement {
  readonly verdict: Verdict;
  /** What makes it a matter of meaning; empty for every other verdict. */
  readonly stakes: readonly Stake[];
  /** In how many places the words differ. */
  readonly differences: number;
}

/** @param language BCP 47, of the text */
export function judgeMarks(marks: readonly Mark[], language: string): Judgement {
  const has = (...kinds: readonly Mark['kind'][]) => marks.some(({ kind }) => kinds.includes(kind));
  const different = marks.filter(({ kind }) => ['changed', 'missing', 'added', 'gap'].includes(kind));
  const numbersOf = numberReader();
  const stakes: Stake[] = [];
  if (different.some(({ pasted, found }) => countDenials(pasted, language) !== countDenials(found, language)))
    stakes.push('negation');
  if (different.some(({ pasted, found }) => numbersOf(pasted) !== numbersOf(found))) stakes.push('number');
  const differences = different.length;
  if (stakes.length > 0) return { verdict: 'meaning', stakes, differences };
  if (differences > 0) return { verdict: 'words', stakes, differences };
  const verdict = has('spelling', 'filler') ? 'spelling' : has('omission', 'insertion') ? 'omissions' : 'verbatim';
  return { verdict, stakes, differences };
}

/** Without 一, which mostly is an article. */
const CHINESE_NUMERALS = /[二兩两三四五六七八九十百千萬万億亿]/gu;

/** Reads the numbers of a text, in digits or words, as one string; "one" in words is mostly no number. */
function numberReader(): (text: string) => string {
  const spellings = createVocabulary();
  return (text) => {
    const words =
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+(?:[.,:]\p{N}+)*/gu) ?? [];
    const numbers = words.flatMap((word) => {
      const spelt = spellings.wordOf(spellings.idOf(word));
      // A zero in front is no number but a misheard letter: "01" for "o1".
      return /^(?:0$|[1-9])[\d.,:]*$/.test(spelt) && (spelt !== '1' || word === '1') ? [spelt] : [];
    });
    return [...numbers, ...(text.match(CHINESE_NUMERALS) ?? [])].join(' ');
  };
}
