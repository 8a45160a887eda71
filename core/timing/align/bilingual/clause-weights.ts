import { TURN_PAUSE } from '../tokens.ts';
import type { Boundaries } from './boundaries.ts';
import type { Clauses } from './clauses.ts';
import type { Item } from './items.ts';
import { firstFrom, type SpokenStems } from './spoken-stems.ts';

/** How likely a clause is said by each stretch of the captions, against what it is by chance. */
export interface ClauseWeights {
  /** Prepares a clause, for stretches that begin from `lo` to before `hi`. */
  open(clause: number, items: readonly Item[], lo: number, hi: number): void;
  /** By how much the words heard may make a stretch from `start` likelier, at most; starts must ascend. */
  bound(start: number): number;
  /** Fills `values[1…]` for stretches of 1 to as many words as it returns, from `start`; starts must ascend. */
  from(start: number): number;
  readonly values: Float64Array;
}

/** Clauses are never said by more words. */
export const LONGEST = 80;
/**
 * The logarithm of the words that say a clause strays so far from what is expected, and more in short clauses: fitted
 * like the others below on excerpts of an interview, abridged and with a poorer glossary.
 */
const LENGTH_SIGMA = 0.33;
const SHORT_VARIANCE = 0.6;
/**
 * A word of the clause is heard so many words from where its place in the clause makes it expected, on average, and more
 * in long clauses; a share of words is anywhere in it.
 */
const REACH = 1.5;
const REACH_A_WORD = 0.2;
const ANYWHERE_SHARE = 0.1;
/** The logarithm of a number that can be held, and multiplied by any other here. */
const MOST_BOUND = 600;
/** Words of a clause beyond these are not looked for. */
const MOST_ITEMS = 64;

export function clauseWeights(
  clauses: Clauses,
  spoken: SpokenStems,
  boundaries: Boundaries,
  rate: number,
): ClauseWeights {
  const values = new Float64Array(LONGEST + 1);
  const lengths = new Float64Array(LONGEST + 1);
  const misses = new Float64Array(MOST_ITEMS);
  const current = new Float64Array(MOST_ITEMS);
  const most = new Float64Array(MOST_ITEMS);
  /** By item, and by the distance from the start: how much likelier the clause is when the item is heard there. */
  const gains = new Float64Array(MOST_ITEMS * LONGEST);
  /** Places where an item is heard, ascending: the place times MOST_ITEMS, and the item. */
  let hits = new Float64Array(256);
  let hitCount = 0;
  let count = 0;
  let longest = 0;
  let missed = 1;
  let next = 0;
  let [first, after, sum, factor] = [0, 0, 0, 1];
  let starts: Float64Array = boundaries.starts[0] as Float64Array;
  let ends: Float64Array = boundaries.ends[0] as Float64Array;

  const prepareLengths = (expected: number) => {
    longest = Math.min(LONGEST, Math.ceil(2.5 * expected + 6));
    const sigma = Math.sqrt(LENGTH_SIGMA ** 2 + SHORT_VARIANCE / expected);
    let total = 0;
    for (let k = 1; k <= longest; k++) {
      const deviation = Math.log(k / expected) / sigma;
      lengths[k] = Math.exp(-0.5 * deviation * deviation) / k;
      total += lengths[k] as number;
    }
    for (let k = 1; k <= longest; k++) lengths[k] = (lengths[k] as number) / total;
  };

  const prepareItem = (n: number, { word, offset }: Item, reach: number) => {
    misses[n] = 1 - word.rate;
    missed *= 1 - word.rate;
    const middle = rate * offset;
    let best = 0;
    for (let d = 0; d < longest; d++) {
      const near = Math.exp(-Math.abs(d - middle) / reach) / (2 * reach);
      const density = (1 - ANYWHERE_SHARE) * near + ANYWHERE_SHARE / longest;
      const gain = 1 - word.rate + (word.rate * density) / word.chance;
      gains[n * LONGEST + d] = gain;
      best = Math.max(best, gain);
    }
    most[n] = Math.log(Math.max(1, best / (1 - word.rate)));
  };

  const addHits = (n: number, { word }: Item, lo: number, hi: number) => {
    for (const stem of word.stems) {
      const places = spoken.placesOf(stem);
      for (let at = firstFrom(places, lo); at < places.length && (places[at] as number) < hi; at++) {
        if (hitCount === hits.length) {
          const more = new Float64Array(2 * hitCount);
          more.set(hits);
          hits = more;
        }
        hits[hitCount++] = (places[at] as number) * MOST_ITEMS + n;
      }
    }
  };

  return {
    values,
    open(clause, items, lo, hi) {
      const expected = Math.max(1, rate * (clauses.words[clause] as number));
      prepareLengths(expected);
      count = Math.min(items.length, MOST_ITEMS);
      [hitCount, missed, next, first, after, sum, factor] = [0, 1, 0, 0, 0, 0, 1];
      for (let n = 0; n < count; n++) {
        prepareItem(n, items[n] as Item, REACH + REACH_A_WORD * expected);
        addHits(n, items[n] as Item, lo, hi + longest);
      }
      hits.subarray(0, hitCount).sort();
      starts = boundaries.starts[clauses.marks[clause] as number] as Float64Array;
      ends = boundaries.ends[clauses.marks[clause + 1] ?? TURN_PAUSE] as Float64Array;
    },
    bound(start) {
      const limit = (start + longest) * MOST_ITEMS;
      const [wasFirst, wasAfter] = [first, after];
      while (after < hitCount && (hits[after] as number) < limit)
        sum += most[(hits[after++] as number) % MOST_ITEMS] as number;
      while (first < after && (hits[first] as number) < start * MOST_ITEMS)
        sum -= most[(hits[first++] as number) % MOST_ITEMS] as number;
      if (first !== wasFirst || after !== wasAfter) factor = Math.exp(Math.min(MOST_BOUND, sum));
      return factor;
    },
    from(start) {
      while (next < hitCount && (hits[next] as number) < start * MOST_ITEMS) next++;
      for (let n = 0; n < count; n++) current[n] = misses[n] as number;
      let product = missed * (starts[start] as number);
      let at = next;
      for (let k = 1; k <= longest; k++) {
        const limit = (start + k) * MOST_ITEMS;
        while (at < hitCount && (hits[at] as number) < limit) {
          const n = (hits[at++] as number) % MOST_ITEMS;
          const gain = gains[n * LONGEST + k - 1] as number;
          if (gain > (current[n] as number)) {
            product *= gain / (current[n] as number);
            current[n] = gain;
          }
        }
        values[k] = product * (lengths[k] as number) * (ends[start + k] as number);
      }
      return longest;
    },
  };
}
