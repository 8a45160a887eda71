import type { Boundaries } from './boundaries.ts';
import { type ClauseWeights, clauseWeights } from './clause-weights.ts';
import type { Clauses } from './clauses.ts';
import { type Gaps, moveAfterGaps, moveBeforeGaps } from './gaps.ts';
import type { Item } from './items.ts';
import type { Band } from './rough-band.ts';
import type { SpokenStems } from './spoken-stems.ts';

/** How text and speech belong together on the whole. */
export interface Manner {
  /** Words of the captions for one that is expected. */
  readonly rate: number;
  /** How often the captions hold something between two clauses that the text leaves out. */
  readonly gapRate: number;
}

/** What is known of one clause; positions are words of the captions. The lists are only good until the next one. */
export interface Placed {
  readonly clause: number;
  /** How likely the clause is said at all: 0 to 1. */
  readonly certainty: number;
  /** In proportion to these, it begins with word `startLo + p`, and ends before word `endLo + p`. */
  readonly startLo: number;
  readonly starts: Float64Array;
  readonly endLo: number;
  readonly ends: Float64Array;
}

/** How often a clause is said by nobody, where the one before it is said, and how often it is said again after one. */
const SKIP_RATE = 0.006;
const SKIP_END = 0.15;
/** What an editor wrote, before anything is said. */
const FIRST_SKIP_RATE = 0.1;
/** What is said after the text has ended: how likely anything, and about how many words. */
const REST_RATE = 0.05;
const REST_WORDS = 2000;
const FIRST_GAP_RATE = 0.5;
/** Ways that are less likely than the likeliest by such a factor are not followed. */
const NEGLIGIBLE = 1e-8;
const NOTHING = 1e-13;

/**
 * What is known at the boundary before a clause, by the word there: how likely the text up to it is said before (or, on
 * the way back, the rest of it after), where the clause before was said, and where it was not.
 */
interface Row {
  lo: number;
  /** Words up to the end of the band; the lists are shorter where nothing is likely at their end. */
  size: number;
  readonly ended: Float64Array;
  readonly skipping: Float64Array;
}

/** Where a clause begins, and what that could make of the stretches from there, at most. */
interface Begun {
  readonly masses: Float64Array;
  readonly likely: Float64Array;
  /** Below it, a way is not followed. */
  least: number;
}

/**
 * Where each clause is said, given all of them: every way to lay them over the captions in their order, leaving out
 * words and clauses at a price, counts as much as it is likely (the forward-backward algorithm over segments).
 * @param take is called for each clause, the last one first
 */
export function place(
  clauses: Clauses,
  items: readonly (readonly Item[])[],
  spoken: SpokenStems,
  boundaries: Boundaries,
  { los, his }: Band,
  { rate, gapRate }: Manner,
  take: (placed: Placed) => void,
): void {
  const weights = clauseWeights(clauses, spoken, boundaries, rate);
  const widest = los.reduce((most, lo, c) => Math.max(most, (his[c] as number) - lo + 1), 0);
  const list = () => new Float64Array(widest);
  const begun: Begun = { masses: list(), likely: list(), least: 0 };
  const gapsAt = (clause: number): Gaps =>
    clause === 0 ? { rate: FIRST_GAP_RATE, isFirst: true } : { rate: gapRate, isFirst: false };
  const open = (clause: number, row: Row) => {
    weights.open(clause, items[clause] as readonly Item[], row.lo, row.lo + row.size);
    begin(row, gapsAt(clause), weights, begun);
  };

  const scratch: Row = { lo: 0, size: 0, ended: list(), skipping: list() };
  const rows = [firstRow(los[0] as number, his[0] as number)];
  for (let c = 0; c < clauses.count; c++) {
    const row = rows[c] as Row;
    open(c, row);
    nextRow(row, begun, los[c + 1] as number, his[c + 1] as number, weights, scratch);
    rows.push(trimmed(scratch));
  }
  let before: Row = { lo: 0, size: 0, ended: list(), skipping: list() };
  let after = worthAtEnd(rows[clauses.count] as Row, spoken.count, scratch);
  const [value, starts, ends] = [list(), list(), list()];
  for (let c = clauses.count - 1; c >= 0; c--) {
    const row = rows[c] as Row;
    const next = rows[c + 1] as Row;
    const { size } = row;
    open(c, row);
    worthOfStarts(row, begun, after, weights, value);
    for (let p = 0; p < size; p++) starts[p] = (begun.masses[p] as number) * (value[p] as number);
    for (let p = 0; p < next.ended.length; p++) ends[p] = (next.ended[p] as number) * (after.ended[p] as number);
    moveBeforeGaps(value, size, gapsAt(c));
    const all = worthBefore(row, value, after, before);
    const certainty = all > 0 ? Math.min(1, sumOf(starts, size) / all) : 0;
    const lists = { starts: starts.subarray(0, size), ends: ends.subarray(0, next.ended.length) };
    take({ clause: c, certainty, startLo: row.lo, endLo: next.lo, ...lists });
    scale(before);
    [after, before] = [before, after];
  }
}

function sumOf(masses: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p++) sum += masses[p] as number;
  return sum;
}

function firstRow(lo: number, hi: number): Row {
  const [ended, skipping] = [Float64Array.of(1 - FIRST_SKIP_RATE), Float64Array.of(FIRST_SKIP_RATE)];
  return { lo, size: hi - lo + 1, ended, skipping };
}

/** A copy of only what is likely. */
function trimmed({ lo, size, ended, skipping }: Row): Row {
  let [first, after] = [0, size];
  const isNothing = (p: number) => (ended[p] as number) < NOTHING && (skipping[p] as number) < NOTHING;
  while (first + 1 < after && isNothing(first)) first++;
  while (after > first + 1 && isNothing(after - 1)) after--;
  const [a, b] = [ended.slice(first, after), skipping.slice(first, after)];
  return { lo: lo + first, size: size - first, ended: a, skipping: b };
}

/** A clause begins where the one before it ended, or after something left out. */
function begin({ lo, size, ended, skipping }: Row, gaps: Gaps, weights: ClauseWeights, begun: Begun): void {
  const { masses, likely } = begun;
  for (let p = 0; p < ended.length; p++)
    masses[p] = (1 - SKIP_RATE) * (ended[p] as number) + SKIP_END * (skipping[p] as number);
  masses.fill(0, ended.length, size);
  moveAfterGaps(masses, size, gaps);
  let most = 0;
  for (let p = 0; p < size; p++) {
    likely[p] = (masses[p] as number) * weights.bound(lo + p);
    most = Math.max(most, likely[p] as number);
  }
  begun.least = Math.max(Number.MIN_VALUE, most * NEGLIGIBLE);
}

function nextRow(row: Row, begun: Begun, lo: number, hi: number, weights: ClauseWeights, next: Row): void {
  const { ended, skipping } = next;
  [next.lo, next.size] = [lo, hi - lo + 1];
  ended.fill(0, 0, next.size);
  skipping.fill(0, 0, next.size);
  for (let p = 0; p < row.size; p++) {
    if ((begun.likely[p] as number) < begun.least) continue;
    const start = row.lo + p;
    const mass = begun.masses[p] as number;
    const to = Math.min(weights.from(start), hi - start);
    for (let k = Math.max(1, lo - start); k <= to; k++) {
      const at = start + k - lo;
      ended[at] = (ended[at] as number) + mass * (weights.values[k] as number);
    }
  }
  const shift = lo - row.lo;
  for (let p = Math.max(0, -shift); p < Math.min(next.size, row.ended.length - shift); p++) {
    const q = p + shift;
    skipping[p] = SKIP_RATE * (row.ended[q] as number) + (1 - SKIP_END) * (row.skipping[q] as number);
  }
  scale(next);
}

/** Only proportions matter; without this, numbers would become too small to hold. */
function scale({ size, ended, skipping }: Row): void {
  let most = 0;
  for (let p = 0; p < size; p++) most = Math.max(most, ended[p] as number, skipping[p] as number);
  if (!(most > 0)) return;
  const factor = 1 / most;
  for (let p = 0; p < size; p++) {
    ended[p] = (ended[p] as number) * factor;
    skipping[p] = (skipping[p] as number) * factor;
  }
}

/** After the last clause, something may be said that is not in the text. */
function worthAtEnd({ lo, size }: Row, count: number, worth: Row): Row {
  [worth.lo, worth.size] = [lo, size];
  for (let p = 0; p < size; p++) {
    const rest = count - (lo + p);
    worth.ended[p] = rest === 0 ? 1 : REST_RATE * Math.exp(-rest / REST_WORDS);
    worth.skipping[p] = worth.ended[p] as number;
  }
  return worth;
}

function worthOfStarts({ lo, size }: Row, begun: Begun, after: Row, weights: ClauseWeights, value: Float64Array): void {
  const last = after.lo + after.size - 1;
  for (let p = 0; p < size; p++) {
    value[p] = 0;
    if ((begun.likely[p] as number) < begun.least) continue;
    const start = lo + p;
    const to = Math.min(weights.from(start), last - start);
    let sum = 0;
    for (let k = Math.max(1, after.lo - start); k <= to; k++)
      sum += (weights.values[k] as number) * (after.ended[start + k - after.lo] as number);
    value[p] = sum;
  }
}

/** @returns what all ways through the boundary are worth together */
function worthBefore(row: Row, through: Float64Array, after: Row, before: Row): number {
  [before.lo, before.size] = [row.lo, row.size];
  let all = 0;
  for (let p = 0; p < row.size; p++) {
    const q = row.lo + p - after.lo;
    const skipped = q >= 0 && q < after.size ? (after.skipping[q] as number) : 0;
    before.ended[p] = (1 - SKIP_RATE) * (through[p] as number) + SKIP_RATE * skipped;
    before.skipping[p] = SKIP_END * (through[p] as number) + (1 - SKIP_END) * skipped;
    if (p >= row.ended.length) continue;
    all += (row.ended[p] as number) * (before.ended[p] as number);
    all += (row.skipping[p] as number) * (before.skipping[p] as number);
  }
  return all;
}
