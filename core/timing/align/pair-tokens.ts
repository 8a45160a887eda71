import { createStretchAligner, INSTEAD, LIKE, MOST_CELLS, type Pairs, RUN, SAME } from './align-stretch.ts';
import { createLikeness } from './likeness.ts';
import { createGramFinder } from './shared-grams.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

type Words = Pick<Tokens, 'count' | 'ids'>;

/** Longest sequences first: the longer, the less they agree by chance. */
const GRAMS = [8, 5, 4, 3, 2];
/** Stretches with fewer pairs of tokens than this are aligned token by token. */
const SMALL_CELLS = 10_000;
/** How often the same length of sequence is looked for again within what is left between its finds. */
const REPEATS = 6;

/** A rare word that agrees says more than "the". */
const MOST_RARITY = 2.2;
const LIKE_WORTH = 1.6;
const INSTEAD_WORTH = -0.5;

/**
 * Which token of `b` is said at which of `a`: anchors of shared sequences that are unique where they stand, and between
 * them an alignment token by token (a patience diff whose gaps are filled by dynamic programming). Linear but for
 * sorting.
 */
export function pairTokens(a: Words, b: Words, vocabulary: Vocabulary): Pairs {
  const pairs: Pairs = { to: new Int32Array(a.count).fill(-1), kinds: new Uint8Array(a.count) };
  const rarity = rarities(a, b, vocabulary.size);
  const likeness = createLikeness(vocabulary);
  const worths = (i: number, j: number, count: number, values: Float64Array): void => {
    const word = a.ids[i] as number;
    likeness.toEach(word, b.ids, j, count, values);
    const same = rarity[word] as number;
    for (let n = 0; n < count; n++) {
      const alike = values[n] as number;
      values[n] = alike === 1 ? same : alike > 0 ? LIKE_WORTH * alike : INSTEAD_WORTH;
    }
  };
  const kindOf = (i: number, j: number): number => {
    const first = a.ids[i] as number;
    const second = b.ids[j] as number;
    if (first === second) return SAME;
    return likeness.of(first, second) > 0 ? LIKE : INSTEAD;
  };
  const alignStretch = createStretchAligner(worths, pairs, kindOf);
  const findGrams = createGramFinder(a.ids, b.ids);
  const pair = (i: number, j: number, kind: number) => {
    pairs.to[i] = j;
    pairs.kinds[i] = kind;
  };

  const between = (fromA: number, toA: number, fromB: number, toB: number, level: number, repeat: number): void => {
    let [a0, a1, b0, b1] = [fromA, toA, fromB, toB];
    while (a0 < a1 && b0 < b1 && a.ids[a0] === b.ids[b0]) pair(a0++, b0++, SAME);
    while (a0 < a1 && b0 < b1 && a.ids[a1 - 1] === b.ids[b1 - 1]) pair(--a1, --b1, SAME);
    if (a0 === a1 || b0 === b1) return;
    const cells = (a1 - a0 + 1) * (b1 - b0 + 1);
    const k = GRAMS[level];
    if (cells <= SMALL_CELLS || k === undefined) {
      if (cells <= MOST_CELLS) alignStretch(a0, a1, b0, b1);
      return;
    }
    const { count, as, bs, lengths } = findGrams(a0, a1, b0, b1, k);
    const [nextLevel, nextRepeat] = count > 0 && repeat < REPEATS ? [level, repeat + 1] : [level + 1, 0];
    for (let run = 0; run < count; run++) {
      const [i, j, length] = [as[run] as number, bs[run] as number, lengths[run] as number];
      for (let t = 0; t < length; t++) pair(i + t, j + t, RUN);
      between(a0, i, b0, j, nextLevel, nextRepeat);
      [a0, b0] = [i + length, j + length];
    }
    between(a0, a1, b0, b1, nextLevel, nextRepeat);
  };
  between(0, a.count, 0, b.count, 0, 0);
  return pairs;
}

/** What the agreement of each word is worth: from 1 for the commonest up. */
function rarities(a: Words, b: Words, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const id of a.ids) counts[id] = (counts[id] as number) + 1;
  for (const id of b.ids) counts[id] = (counts[id] as number) + 1;
  const all = a.count + b.count;
  return counts.map((count) => 1 + Math.min(MOST_RARITY, Math.log2(all / (count + 1)) / 4));
}
