import type { Tokens } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { stemOf } from './stems.ts';

/** The words of captions as stems, each with the places where it is said. */
export interface SpokenStems {
  /** Tokens. */
  readonly count: number;
  /** The number of each token's stem. */
  readonly stems: Int32Array;
  numberOf(stem: string): number | null;
  countOf(stem: number): number;
  /** Places of a stem, ascending. */
  placesOf(stem: number): Int32Array;
  /** Whether a stem is said from word `from` to before word `to`. */
  isSaidWithin(stem: number, from: number, to: number): boolean;
  /** The stem of any word, spelled as the vocabulary spells it. */
  stemOf(word: string): string;
}

export function spokenStems(captions: Tokens, vocabulary: Vocabulary): SpokenStems {
  const { count, ids } = captions;
  const numbers = new Map<string, number>();
  const ofId = new Int32Array(vocabulary.size).fill(-1);
  const stems = new Int32Array(count);
  const counts: number[] = [];
  for (let j = 0; j < count; j++) {
    const id = ids[j] as number;
    let number = ofId[id] as number;
    if (number < 0) {
      const stem = stemOf(vocabulary.wordOf(id));
      number = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, number);
      ofId[id] = number;
    }
    stems[j] = number;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const places = counts.map((n) => new Int32Array(n));
  const filled = new Int32Array(counts.length);
  for (let j = 0; j < count; j++) {
    const stem = stems[j] as number;
    const at = filled[stem] as number;
    (places[stem] as Int32Array)[at] = j;
    filled[stem] = at + 1;
  }
  return {
    count,
    stems,
    numberOf: (stem) => numbers.get(stem) ?? null,
    countOf: (stem) => counts[stem] as number,
    placesOf: (stem) => places[stem] as Int32Array,
    isSaidWithin: (stem, from, to) => {
      const list = places[stem] as Int32Array;
      const at = firstFrom(list, from);
      return at < list.length && (list[at] as number) < to;
    },
    stemOf: (word) => stemOf(vocabulary.wordOf(vocabulary.idOf(word))),
  };
}

/** Index of the first place that is not before another. */
export function firstFrom(places: Int32Array, from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
