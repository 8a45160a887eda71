import { TURN_PAUSE } from '../tokens.ts';
import { type KindShares, PLACE_KINDS, type Places } from './boundaries.ts';
import type { Clauses } from './clauses.ts';
import type { Item, Word } from './items.ts';
import { isSaid, type Placement } from './placements.ts';
import type { Band } from './rough-band.ts';
import type { SpokenStems } from './spoken-stems.ts';

/*
 * What a first look at the whole talk has shown makes a second look surer: which words are said again as the glossary
 * has them, how freely it is translated, and at what places of the captions clauses begin.
 */

/** What was taken for granted of a kind of words, and of a word, counts as much as so many that were seen. */
const KIND_WORTH = 20;
const WORD_WORTH = 6;
const [LEAST_RATE, MOST_RATE] = [0.03, 0.95];
/** Boundaries between clauses are only looked for so many words around those that were found. */
const MARGIN = 40;
/** Boundaries are found to the word, more or less. */
const SLACK = 1;

/** The same words, each as likely to be heard as it was. */
export function itemsSeen(
  items: readonly (readonly Item[])[],
  spoken: SpokenStems,
  placements: readonly Placement[],
): Item[][] {
  const seen = new Map<Word, Count>();
  const kinds = new Map<number, Count>();
  items.forEach((list, c) => {
    const placement = placements[c] as Placement;
    if (!isSaid(placement)) return;
    const { from, to } = placement;
    for (const { word } of list) {
      const isHeard = word.stems.some((stem) => spoken.isSaidWithin(stem, from - SLACK, to + SLACK));
      const byChance = 1 - (1 - word.chance) ** (to - from);
      for (const count of [countIn(seen, word), countIn(kinds, word.rate)]) {
        count.times += 1 - byChance;
        count.heard += (isHeard ? 1 : 0) - byChance;
      }
    }
  });
  const words = new Map<Word, Word>();
  for (const [word, { times, heard }] of seen) {
    const all = countIn(kinds, word.rate);
    const usual = (KIND_WORTH * word.rate + Math.max(0, all.heard)) / (KIND_WORTH + all.times);
    const rate = (WORD_WORTH * usual + Math.max(0, heard)) / (WORD_WORTH + times);
    words.set(word, { ...word, rate: Math.min(MOST_RATE, Math.max(LEAST_RATE, rate)) });
  }
  return items.map((list) => list.map(({ word, offset }) => ({ word: words.get(word) ?? word, offset })));
}

/** How often something might have been heard, and was; less what would be heard by chance. */
interface Count {
  times: number;
  heard: number;
}

function countIn<Key>(counts: Map<Key, Count>, key: Key): Count {
  const found = counts.get(key) ?? { times: 0, heard: 0 };
  counts.set(key, found);
  return found;
}

/** At which kinds of places clauses begin. */
export function kindsSeen({ marks }: Clauses, placements: readonly Placement[], { kinds }: Places): KindShares {
  const seen = Array.from({ length: TURN_PAUSE + 1 }, () => new Float64Array(PLACE_KINDS));
  placements.forEach((placement, c) => {
    if (!isSaid(placement)) return;
    const row = seen[marks[c] as number] as Float64Array;
    const { lo, shares } = placement.start;
    shares.forEach((share, p) => {
      const kind = kinds[lo + p] as number;
      row[kind] = (row[kind] as number) + share;
    });
  });
  return seen;
}

/** Around where the clauses were placed: what was not lies between its neighbours. */
export function bandSeen(placements: readonly Placement[], count: number): Band {
  const { length } = placements;
  const los = new Int32Array(length + 1);
  const his = new Int32Array(length + 1).fill(count);
  placements.forEach((placement, c) => {
    los[c + 1] = isSaid(placement) ? Math.max(0, placement.end.lo - MARGIN) : (los[c] as number);
  });
  for (let c = length - 1; c >= 0; c--) {
    const placement = placements[c] as Placement;
    const { lo, shares } = placement.start;
    his[c] = isSaid(placement) ? Math.min(count, lo + shares.length + MARGIN) : (his[c + 1] as number);
  }
  for (let c = length - 1; c >= 0; c--) los[c] = Math.min(los[c] as number, los[c + 1] as number);
  for (let c = 1; c <= length; c++) his[c] = Math.max(his[c] as number, his[c - 1] as number);
  return { los, his };
}
