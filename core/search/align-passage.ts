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
/** What is longer was not left out of one passage, but lies between two. */
const LONGEST_GAP = 20;
const gapCost = (words: number): number =>
  words > LONGEST_GAP ? Number.POSITIVE_INFINITY : Math.min(DIFFERENT * words, GAP + GAP_WORD * words);
/** So many words at the end of a quotation are no passage of their own: where one of them agrees, all belong to it. */
const EDGE = 4;

/** A part of a list of tokens. */
export const partOf = ({ ids, starts, ends, pauses }: Tokens, from: number, to: number): Tokens => ({
  count: to - from,
  ids: ids.subarray(from, to),
  starts: starts.subarray(from, to),
  ends: ends.subarray(from, to),
  pauses: pauses.subarray(from, to),
});

/** No text has this word. */
const NO_WORD = '\n';

/**
 * The stretch of the text, in the words of the quotation, between two words that neither has: what a stretch begins
 * with was not chosen, and to agree there is worth no more than elsewhere.
 */
function inWordsOf(sought: Sought, index: SearchIndex, start: number, end: number) {
  const ids = new Int32Array(end - start + 2).fill(sought.vocabulary.idOf(NO_WORD));
  for (let i = start; i < end; i++) {
    ids[i - start + 1] = sought.vocabulary.idOf(index.vocabulary.wordOf(index.tokens.ids[i] as number));
  }
  return { ids, count: ids.length };
}

/**
 * The best passage that words of a quotation (`from` to `to`) and a stretch of the text (`start` to `stop`) share; null
 * where they share none. It begins and ends with words that agree.
 */
export function alignPassage(
  index: SearchIndex,
  sought: Sought,
  [from, to]: readonly [number, number],
  [start, stop]: readonly [number, number],
): Passage | null {
  const stretch = inWordsOf(sought, index, start, stop);
  const pairs = pairTokens(partOf(sought.tokens, from, to), stretch, sought.vocabulary);
  const isAlike = (i: number) => pairs.kinds[i] !== UNMATCHED && pairs.kinds[i] !== INSTEAD;
  const placeOf = (i: number) => (pairs.to[i] as number) - 1;
  const count = to - from;
  let best: { first: number; last: number; evidence: number; same: number } | null = null;
  let [first, sum, same] = [0, 0, 0];
  let before = -1;
  for (let i = 0; i < count; i++) {
    if (!isAlike(i)) sum -= DIFFERENT;
    if (placeOf(i) < 0) continue;
    if (before >= 0) sum -= gapCost(placeOf(i) - before - 1);
    before = placeOf(i);
    if (!isAlike(i)) continue;
    if (sum <= 0) [first, sum, same] = [i, 0, 0];
    const isLike = pairs.kinds[i] === LIKE;
    sum += (index.bits[index.tokens.ids[start + before] as number] as number) * (isLike ? 0.5 : 1);
    same += isLike ? 0.5 : 1;
    if (best === null || sum > best.evidence) best = { first, last: i, evidence: sum, same };
  }
  if (best === null) return null;
  const core = best;
  /** The outermost word on one side that agrees, near enough; the core's own where it stands far from the edge. */
  const outermost = (inner: number, edge: number, step: 1 | -1) => {
    let found = inner;
    if (Math.abs(edge - inner) > EDGE) return found;
    for (let i = inner + step; i !== edge + step; i += step) {
      if (!isAlike(i) || Math.abs(placeOf(i) - placeOf(found)) > EDGE + 1) continue;
      found = i;
      core.same += pairs.kinds[i] === LIKE ? 0.5 : 1;
    }
    return found;
  };
  const [begin, end] = [outermost(core.first, 0, -1), outermost(core.last, count - 1, 1)];
  return {
    from: from + begin,
    to: from + end + 1,
    start: start + placeOf(begin),
    end: start + placeOf(end) + 1,
    evidence: core.evidence,
    same: core.same,
  };
}
