import { hasLetterOrDigit, UNSPACED } from './scripts.ts';

const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}])`;
const RUN = String.raw`${LETTER}(?:${LETTER}|\p{M})*`;
/** What may stand between the letters of one word: "don't", "GPT-4o", "www.openai.com", "Q&A", "241,763", "10:30". */
const INSIDE = String.raw`(?:['’.&@_+#·*$‐‑\u200c\u200d-]|(?<=\p{N})[,:](?=\p{N}))`;
const WORD = new RegExp(String.raw`(?<unspaced>(?:${UNSPACED}\p{M}*)+)|${RUN}(?:${INSIDE}${RUN})*`, 'gu');

/** Adds the words of a text, in ascending order: start and end offset. */
export type WordFinder = (text: string, add: (start: number, end: number) => void) => void;

/**
 * Makes the finder of words for a language. A word is a run of letters and digits with what may stand inside one;
 * where a script writes no spaces, runs are cut by the dictionary of `Intl.Segmenter`. Every letter and digit of a text
 * is in exactly one word.
 */
export function wordFinder(language: string): WordFinder {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text, add) => {
    for (const match of text.matchAll(WORD)) {
      const [run] = match;
      if (match.groups?.unspaced === undefined) add(match.index, match.index + run.length);
      else {
        for (const { segment, index } of segmenter.segment(run)) {
          if (hasLetterOrDigit(segment)) add(match.index + index, match.index + index + segment.length);
        }
      }
    }
  };
}
