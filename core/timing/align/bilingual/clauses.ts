import { classOf, SINGLE } from '../marks.ts';
import { COMMA_PAUSE, NO_PAUSE, STOP_PAUSE, type Tokens } from '../tokens.ts';

/** A Han character is worth so many words of English, a name or a number so many: from 90 talks with both. */
export const WORDS_A_HAN = 0.6;
export const WORDS_A_NAME = 0.9;

/** Clauses are joined within a sentence until they are worth so many words, and cut where they are worth more. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 14;
const CUT_WORDS = 8;

/** Parallel lists, one entry a clause. */
export interface Clauses {
  readonly count: number;
  /** First token, and the one after the last. */
  readonly firsts: Int32Array;
  readonly afters: Int32Array;
  /** English words that are expected to say the same. */
  readonly words: Float64Array;
  /** The mark before it: one of the pauses; NO_PAUSE where a long clause was cut. */
  readonly marks: Uint8Array;
}

export const isHan = (text: string, position: number): boolean => classOf(text.charCodeAt(position)) === SINGLE;

/** What a token is worth in English words. */
export const wordsOf = (text: string, tokens: Tokens, i: number): number =>
  isHan(text, tokens.starts[i] as number) ? WORDS_A_HAN : WORDS_A_NAME;

/** The mark after a token: what is written there, and a space between two Han characters, which stands for a comma. */
function markAfter(text: string, { pauses, starts, ends, count }: Tokens, i: number): number {
  const mark = pauses[i] as number;
  if (mark !== NO_PAUSE || i + 1 === count) return mark;
  const [end, next] = [ends[i] as number, starts[i + 1] as number];
  const isSpaced = next > end && isHan(text, end - 1) && isHan(text, next) && text.slice(end, next).trim() === '';
  return isSpaced ? COMMA_PAUSE : NO_PAUSE;
}

/** Cuts a text at its marks into clauses of a few words. */
export function cutClauses(text: string, tokens: Tokens): Clauses {
  const firsts: number[] = [];
  const marks: number[] = [];
  let before = STOP_PAUSE as number;
  let first = 0;
  let words = 0;
  const close = (after: number, mark: number) => {
    const parts = words > MOST_WORDS ? Math.round(words / CUT_WORDS) : 1;
    for (let part = 0; part < parts; part++) {
      firsts.push(first + Math.round(((after - first) * part) / parts));
      marks.push(part === 0 ? before : NO_PAUSE);
    }
    [before, first, words] = [mark, after, 0];
  };
  for (let i = 0; i < tokens.count; i++) {
    words += wordsOf(text, tokens, i);
    const mark = markAfter(text, tokens, i);
    const isEnd = mark >= STOP_PAUSE || i + 1 === tokens.count;
    if (isEnd || (mark > NO_PAUSE && words >= FEWEST_WORDS)) close(i + 1, mark);
  }
  const count = firsts.length;
  const afters = Int32Array.from(firsts, (_, c) => firsts[c + 1] ?? tokens.count);
  const expected = new Float64Array(count);
  for (let c = 0; c < count; c++)
    for (let i = firsts[c] as number; i < (afters[c] as number); i++)
      expected[c] = (expected[c] as number) + wordsOf(text, tokens, i);
  return { count, firsts: Int32Array.from(firsts), afters, words: expected, marks: Uint8Array.from(marks) };
}
