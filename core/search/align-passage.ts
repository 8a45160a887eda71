import { INSTEAD, LIKE, UNMATCHED } from '../timing/align/align-stretch.ts';
import { pairTokens } from '../timing/align/pair-tokens.ts';
import type { Tokens } from '../timing/align/tokens.ts';
import type { SearchIndex } from './search-index.ts';
import type { Sought } from './sought.ts';

/** Words of a quotation (its tokens `from` to `to`) and where they stand (tokens `start` to `end` of the text). */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Bits: how much it says that these words agree, and nothing where others do not. */
  readonly evidence: number;
  /** Words that agree; those that are only alike count half. */
  readonly same: number;
}

/** What a word costs that is another one there, put in or left out, in bits. */
const DIFFERENT = 4;
/** A whole stretch that is left out costs less a word. */
const GAP = 8;
const GAP_WORD = 0.3;
const gapCost = (words: number): number => Math.min(DIFFERENT * words, GAP + GAP_WORD * words);

/** A part of a list of tokens. */
const partOf = ({ ids, starts, ends, pauses }: Tokens, from: number, to: number): Tokens => ({
  count: to - from,
  ids: ids.subarray(from, to),
  starts: starts.subarray(from, to),
  ends: ends.subarray(from, to),
  pauses: pauses.subarray(from, to),
});

/** The stretch of the text, in the words of the quotation. */
function inWordsOf(sought: Sought, index: SearchIndex, start: number, end: number): Tokens {
  const part = partOf(index.tokens, start, end);
  return { ...part, ids: part.ids.map((id) => sought.vocabulary.idOf(index.vocabulary.wordOf(id))) };
}

/**
 * The best passage that words of a quotation (`from` to `to`) and a stretch of the text (`start` to `end`) share; null
 * where they share none. It begins and ends with words that agree.
 */
export function alignPassage(
  index: SearchIndex,
  sought: Sought,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Passage | null {
  const stretch = inWordsOf(sought, index, start, end);
  const pairs = pairTokens(partOf(sought.tokens, from, to), stretch, sought.vocabulary);
  let best: Passage | null = null;
  let [begin, beginText, sum, same] = [0, 0, 0, 0];
  let last = -1;
  for (let i = 0; i < pairs.to.length; i++) {
    const kind = pairs.kinds[i] as number;
    const j = pairs.to[i] as number;
    if (kind === UNMATCHED || kind === INSTEAD) sum -= DIFFERENT;
    if (j < 0) continue;
    if (last >= 0) sum -= gapCost(j - last - 1);
    last = j;
    if (kind === INSTEAD) continue;
    if (sum <= 0) [begin, beginText, sum, same] = [i, j, 0, 0];
    const worth = index.bits[index.tokens.ids[start + j] as number] as number;
    sum += kind === LIKE ? worth / 2 : worth;
    same += kind === LIKE ? 0.5 : 1;
    if (best !== null && sum <= best.evidence) continue;
    best = { from: from + begin, to: from + i + 1, start: start + beginText, end: start + j + 1, evidence: sum, same };
  }
  return best;
}
