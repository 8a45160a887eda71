import type { Boundaries } from './boundaries.ts';
import { type ClauseWeights, clauseWeights } from './clause-weights.ts';
import type { Clauses } from './clauses.ts';
import { type Gaps, gapsAfter, gapsBefore } from './gaps.ts';
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

/** What is known of one clause; positions are words of the captions. */
export interface Placed {
  readonly clause: number;
  /** How likely the clause is said at all: 0 to 1. */
  readonly certainty: number;
  /** How likely it begins with word `startLo + p`, and ends before word `endLo + p`: the sums are `certainty`. */
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
/** Ways that are less likely than the likeliest by more (as a logarithm) are not followed. */
const NEGLIGIBLE = 18;

/** What is known at the boundary before a clause, by the word there: how likely the text up to it is said before. */
interface Row {
  readonly lo: number;
  /** Where the clause before was said, and where it was not. */
  readonly ended: Float64Array;
  readonly skipping: Float64Array;
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
  band: Band,
  { rate, gapRate }: Manner,
  take: (placed: Placed) => void,
): void {
  const weights = clauseWeights(clauses, spoken, boundaries, rate);
  const gapsAt = (clause: number): Gaps =>
    clause === 0 ? { rate: FIRST_GAP_RATE, isFirst: true } : { rate: gapRate, isFirst: false };
  const rows = [firstRow(band)];
  for (let c = 0; c < clauses.count; c++) {
    const row = rows[c] as Row;
    weights.open(c, items[c] as readonly Item[], row.lo, row.lo + row.ended.length);
    rows.push(nextRow(row, begunIn(row, gapsAt(c)), band.los[c + 1] as number, band.his[c + 1] as number, weights));
  }
  let worth = worthAtEnd(rows[clauses.count] as Row, spoken.count);
  for (let c = clauses.count - 1; c >= 0; c--) {
    const row = rows[c] as Row;
    const next = rows[c + 1] as Row;
    const begun = begunIn(row, gapsAt(c));
    weights.open(c, items[c] as readonly Item[], row.lo, row.lo + row.ended.length);
    const value = worthOfStarts(row.lo, begun, worth, weights);
    const before = worthBefore(row.lo, gapsBefore(value, gapsAt(c)), worth);
    take(placed(c, row, begun, value, before, next, worth));
    worth = scaled(before);
  }
}

function firstRow({ los, his }: Band): Row {
  const size = (his[0] as number) - (los[0] as number) + 1;
  const row = { lo: los[0] as number, ended: new Float64Array(size), skipping: new Float64Array(size) };
  row.ended[0] = 1 - FIRST_SKIP_RATE;
  row.skipping[0] = FIRST_SKIP_RATE;
  return row;
}

/** How likely the clause begins at each place: where the one before it ended, or after something left out. */
function begunIn({ ended, skipping }: Row, gaps: Gaps): Float64Array {
  const begun = new Float64Array(ended.length);
  for (let p = 0; p < begun.length; p++)
    begun[p] = (1 - SKIP_RATE) * (ended[p] as number) + SKIP_END * (skipping[p] as number);
  return gapsAfter(begun, gaps);
}

/** Calls back for each place from which a stretch may matter, in ascending order. */
function eachStart(lo: number, begun: Float64Array, weights: ClauseWeights, follow: (p: number) => void): void {
  const likely = new Float64Array(begun.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < begun.length; p++) {
    likely[p] = Math.log(begun[p] as number) + weights.bound(lo + p);
    most = Math.max(most, likely[p] as number);
  }
  for (let p = 0; p < begun.length; p++)
    if ((begun[p] as number) > 0 && (likely[p] as number) > most - NEGLIGIBLE) follow(p);
}

function nextRow(row: Row, begun: Float64Array, lo: number, hi: number, weights: ClauseWeights): Row {
  const size = hi - lo + 1;
  const ended = new Float64Array(size);
  const skipping = new Float64Array(size);
  eachStart(row.lo, begun, weights, (p) => {
    const start = row.lo + p;
    const to = Math.min(weights.from(start), hi - start);
    for (let k = Math.max(1, lo - start); k <= to; k++) {
      const at = start + k - lo;
      ended[at] = (ended[at] as number) + (begun[p] as number) * (weights.values[k] as number);
    }
  });
  let total = 0;
  for (let p = 0; p < size; p++) {
    const q = lo + p - row.lo;
    if (q >= 0 && q < row.ended.length)
      skipping[p] = SKIP_RATE * (row.ended[q] as number) + (1 - SKIP_END) * (row.skipping[q] as number);
    total += (ended[p] as number) + (skipping[p] as number);
  }
  if (total > 0) {
    for (let p = 0; p < size; p++) {
      ended[p] = (ended[p] as number) / total;
      skipping[p] = (skipping[p] as number) / total;
    }
  }
  return { lo, ended, skipping };
}

/** The same from behind: how likely the rest of the text is, said from each place on. */
function worthAtEnd({ lo, ended }: Row, count: number): Row {
  const worth = new Float64Array(ended.length);
  for (let p = 0; p < worth.length; p++) {
    const rest = count - (lo + p);
    worth[p] = rest === 0 ? 1 : REST_RATE * Math.exp(-rest / REST_WORDS);
  }
  return { lo, ended: worth, skipping: worth };
}

function worthOfStarts(lo: number, begun: Float64Array, after: Row, weights: ClauseWeights): Float64Array {
  const value = new Float64Array(begun.length);
  const last = after.lo + after.ended.length - 1;
  eachStart(lo, begun, weights, (p) => {
    const start = lo + p;
    const to = Math.min(weights.from(start), last - start);
    let sum = 0;
    for (let k = Math.max(1, after.lo - start); k <= to; k++)
      sum += (weights.values[k] as number) * (after.ended[start + k - after.lo] as number);
    value[p] = sum;
  });
  return value;
}

function worthBefore(lo: number, through: Float64Array, after: Row): Row {
  const ended = new Float64Array(through.length);
  const skipping = new Float64Array(through.length);
  for (let p = 0; p < through.length; p++) {
    const skipped = after.skipping[lo + p - after.lo] ?? 0;
    ended[p] = (1 - SKIP_RATE) * (through[p] as number) + SKIP_RATE * skipped;
    skipping[p] = SKIP_END * (through[p] as number) + (1 - SKIP_END) * skipped;
  }
  return { lo, ended, skipping };
}

/** Only proportions matter; without this, numbers would become too small to hold. */
function scaled({ lo, ended, skipping }: Row): Row {
  let most = 0;
  for (let p = 0; p < ended.length; p++) most = Math.max(most, ended[p] as number, skipping[p] as number);
  if (!(most > 0)) return { lo, ended, skipping };
  return { lo, ended: ended.map((value) => value / most), skipping: skipping.map((value) => value / most) };
}

function placed(
  clause: number,
  row: Row,
  begun: Float64Array,
  value: Float64Array,
  before: Row,
  next: Row,
  worth: Row,
): Placed {
  let all = 0;
  for (let p = 0; p < begun.length; p++)
    all +=
      (row.ended[p] as number) * (before.ended[p] as number) +
      (row.skipping[p] as number) * (before.skipping[p] as number);
  const starts = begun.map((mass, p) => (all > 0 ? (mass * (value[p] as number)) / all : 0));
  const certainty = Math.min(
    1,
    starts.reduce((sum, mass) => sum + mass, 0),
  );
  const ends = next.ended.map((mass, p) => mass * (worth.ended[p] as number));
  const sum = ends.reduce((total, mass) => total + mass, 0);
  for (let p = 0; p < ends.length; p++) ends[p] = sum > 0 ? ((ends[p] as number) * certainty) / sum : 0;
  return { clause, certainty, startLo: row.lo, starts, endLo: next.lo, ends };
}
