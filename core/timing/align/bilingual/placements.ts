import type { Boundaries } from './boundaries.ts';
import type { Clauses } from './clauses.ts';
import type { Item } from './items.ts';
import { type Manner, place } from './lattice.ts';
import type { Band } from './rough-band.ts';
import type { SpokenStems } from './spoken-stems.ts';

/** Where a clause may begin, or end: `shares[p]` of one for word `lo + p` of the captions. */
export interface Spread {
  readonly lo: number;
  readonly shares: Float64Array;
}

/** What is known of a clause. */
export interface Placement {
  /** How likely the clause is said at all: 0 to 1. */
  readonly certainty: number;
  /** Of its first word, given that it is said; of the word after its last one. */
  readonly start: Spread;
  readonly end: Spread;
  /** The middle of either, as a word of the captions. */
  readonly from: number;
  readonly to: number;
}

/** A clause that is likelier left out than said has no time. */
export const isSaid = ({ certainty }: Placement): boolean => certainty >= 0.5;

const NOTHING: Spread = { lo: 0, shares: new Float64Array(0) };
const LEAST_CERTAINTY = 1e-3;
const LEAST_SHARE = 1e-5;

export function placementsOf(
  clauses: Clauses,
  items: readonly (readonly Item[])[],
  spoken: SpokenStems,
  boundaries: Boundaries,
  band: Band,
  manner: Manner,
): Placement[] {
  const all: Placement[] = new Array(clauses.count);
  place(clauses, items, spoken, boundaries, band, manner, ({ clause, certainty, startLo, starts, endLo, ends }) => {
    const isSaid = certainty > LEAST_CERTAINTY;
    const start = isSaid ? spreadOf(starts, startLo) : NOTHING;
    const end = isSaid ? spreadOf(ends, endLo) : NOTHING;
    all[clause] = { certainty, start, end, from: middleOf(start), to: middleOf(end) };
  });
  return all;
}

/** @param masses in proportion to the shares */
function spreadOf(masses: Float64Array, lo: number): Spread {
  let sum = 0;
  for (let p = 0; p < masses.length; p++) sum += masses[p] as number;
  const least = LEAST_SHARE * sum;
  let first = 0;
  let after = masses.length;
  while (first < after && (masses[first] as number) < least) first++;
  while (after > first && (masses[after - 1] as number) < least) after--;
  return { lo: lo + first, shares: masses.slice(first, after).map((mass) => mass / sum) };
}

function middleOf({ lo, shares }: Spread): number {
  let sum = 0;
  for (let p = 0; p < shares.length; p++) {
    sum += shares[p] as number;
    if (sum >= 0.5) return lo + p;
  }
  return lo;
}
