/** Runs of tokens that two texts share, in the order of both: run i is `lengths[i]` tokens from `as[i]` and `bs[i]`. */
export interface Runs {
  readonly count: number;
  readonly as: Int32Array;
  readonly bs: Int32Array;
  readonly lengths: Int32Array;
}

const NEVER = -1;
const TWICE = -2;
/** Odd, and else of no meaning. */
const BASE = 0x01000193;

/**
 * Finds sequences of `k` tokens that occur exactly once in a stretch of either text, joins those that follow each other
 * to runs, and keeps the increasing chain of runs that holds most tokens. O(n log n) in the length of the stretches.
 */
export function createGramFinder(a: Int32Array, b: Int32Array) {
  const largest = 1 << Math.ceil(Math.log2(2 * a.length + 2));
  // Of each place in the table: where the sequence stands in a, and in b.
  const inA = new Int32Array(largest);
  const inB = new Int32Array(largest);

  const [prefixesA, prefixesB] = [prefixHashes(a), prefixHashes(b)];

  const same = (ids: Int32Array, from: number, other: number, k: number): boolean => {
    for (let i = 0; i < k; i++) if (ids[from + i] !== a[other + i]) return false;
    return true;
  };

  return (a0: number, a1: number, b0: number, b1: number, k: number): Runs => {
    const bits = Math.ceil(Math.log2(2 * Math.max(1, a1 - a0) + 2));
    const size = 1 << bits;
    const mask = size - 1;
    inA.fill(NEVER, 0, size);
    inB.fill(NEVER, 0, size);
    let shift = 1;
    for (let i = 0; i < k; i++) shift = Math.imul(shift, BASE);
    /** The place of a sequence, or the free one where it would stand. */
    const placeOf = (ids: Int32Array, prefixes: Int32Array, from: number): number => {
      const hash = (prefixes[from + k] as number) - Math.imul(prefixes[from] as number, shift);
      let place = (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 7) & mask;
      for (;;) {
        const first = inA[place] as number;
        if (first === NEVER || same(ids, from, first < TWICE ? TWICE - 1 - first : first, k)) return place;
        place = (place + 1) & mask;
      }
    };
    // A sequence that comes again in a keeps its place, marked by a number below TWICE.
    for (let i = a0; i + k <= a1; i++) {
      const place = placeOf(a, prefixesA, i);
      const first = inA[place] as number;
      if (first === NEVER) inA[place] = i;
      else if (first >= 0) inA[place] = TWICE - 1 - first;
    }
    for (let j = b0; j + k <= b1; j++) {
      const place = placeOf(b, prefixesB, j);
      if ((inA[place] as number) < 0) continue;
      inB[place] = inB[place] === NEVER ? j : TWICE;
    }
    const as: number[] = [];
    const bs: number[] = [];
    const lengths: number[] = [];
    for (let i = a0; i + k <= a1; i++) {
      const place = placeOf(a, prefixesA, i);
      const j = inB[place] as number;
      if (inA[place] !== i || j < 0) continue;
      const last = as.length - 1;
      const length = (lengths[last] as number) - k + 1;
      if (last >= 0 && (as[last] as number) + length === i && (bs[last] as number) + length === j) {
        lengths[last] = (lengths[last] as number) + 1;
      } else {
        as.push(i);
        bs.push(j);
        lengths.push(k);
      }
    }
    return heaviestChain(Int32Array.from(as), Int32Array.from(bs), Int32Array.from(lengths));
  };
}

/** Of each beginning of a list, a hash, from which those of all its parts follow (Rabin and Karp). */
function prefixHashes(ids: Int32Array): Int32Array {
  const hashes = new Int32Array(ids.length + 1);
  for (let i = 0; i < ids.length; i++) {
    hashes[i + 1] = Math.imul(hashes[i] as number, BASE) + Math.imul((ids[i] as number) + 1, 0x9e3779b1);
  }
  return hashes;
}

/** The chain of runs, ascending in both texts, with the greatest sum of lengths. `as` is ascending. */
function heaviestChain(as: Int32Array, bs: Int32Array, lengths: Int32Array): Runs {
  const count = as.length;
  if (isAscending(bs)) return withoutOverlaps({ count, as, bs, lengths });
  const order = Int32Array.from(bs.keys()).sort((x, y) => (bs[x] as number) - (bs[y] as number));
  const rank = new Int32Array(count);
  order.forEach((run, place) => {
    rank[run] = place + 1;
  });
  // A Fenwick tree over ranks in b: the heaviest chain that ends at or before a rank, and its last run.
  const weights = new Float64Array(count + 1);
  const lasts = new Int32Array(count + 1).fill(NEVER);
  const before = new Int32Array(count).fill(NEVER);
  let bestWeight = 0;
  let best = NEVER;
  for (let run = 0; run < count; run++) {
    let weight = 0;
    for (let i = (rank[run] as number) - 1; i > 0; i -= i & -i) {
      if ((weights[i] as number) <= weight) continue;
      weight = weights[i] as number;
      before[run] = lasts[i] as number;
    }
    weight += lengths[run] as number;
    for (let i = rank[run] as number; i <= count; i += i & -i) {
      if ((weights[i] as number) >= weight) continue;
      weights[i] = weight;
      lasts[i] = run;
    }
    if (weight > bestWeight) [bestWeight, best] = [weight, run];
  }
  const chain: number[] = [];
  for (let run = best; run >= 0; run = before[run] as number) chain.push(run);
  chain.reverse();
  const pick = (values: Int32Array) => Int32Array.from(chain, (run) => values[run] as number);
  return withoutOverlaps({ count: chain.length, as: pick(as), bs: pick(bs), lengths: pick(lengths) });
}

function isAscending(values: Int32Array): boolean {
  for (let i = 1; i < values.length; i++) if ((values[i] as number) <= (values[i - 1] as number)) return false;
  return true;
}

/** Two runs may share their ends, in one text or the other: the later one begins after the earlier one's end. */
function withoutOverlaps({ count, as, bs, lengths }: Runs): Runs {
  let endA = 0;
  let endB = 0;
  let kept = 0;
  for (let run = 0; run < count; run++) {
    const cut = Math.max(0, endA - (as[run] as number), endB - (bs[run] as number));
    const length = (lengths[run] as number) - cut;
    if (length <= 0) continue;
    as[kept] = (as[run] as number) + cut;
    bs[kept] = (bs[run] as number) + cut;
    lengths[kept] = length;
    endA = (as[kept] as number) + length;
    endB = (bs[kept] as number) + length;
    kept++;
  }
  return { count: kept, as, bs, lengths };
}
