import { alignPassage, type Passage } from './align-passage.ts';
import { exactPlaces } from './exact-places.ts';
import type { SearchIndex } from './search-index.ts';
import type { Sought } from './sought.ts';
import { findWindows } from './windows.ts';

/** So many words at a time are looked for; all of a quotation that is not much longer. */
const CHUNK = 48;
const LONGEST_CHUNK = 72;
const STEP = 32;
const MOST_WINDOWS = 6;
/** Words that are looked for wherever they may be; fewer only beside others. */
const LEAST_WORDS = 3;
/** Bits beyond those of picking a place in the quotation and one in the text: less is taken for chance. */
const SURE = 9;
/** What says so much beyond them is no chance, even if all the rest of the quotation is not there. */
const SURE_ALONE = 30;
/** Of several places, one soon after the last passage is meant; in tokens and bits. */
const SOON = 400;
const SOON_BITS = 6;
/** The text beside a passage in which its next words are looked for, in shares of them, and tokens. */
const AROUND = 1.3;
const MORE_AROUND = 12;
/** A passage is followed so far at a time, in tokens. */
const REACH = 400;
/** Passages with fewer words between them, in quotation and text, are one. */
const APART = 3;

const placeBits = (index: SearchIndex, sought: Sought): number =>
  Math.log2((index.tokens.count + 1) * (sought.tokens.count + 1));

/** What a passage must say to be more than chance, in bits. */
export const leastEvidence = (index: SearchIndex, sought: Sought): number => placeBits(index, sought) + SURE;

/** What a passage must say to be worth showing by itself, in bits. */
export const evidenceAlone = (index: SearchIndex, sought: Sought): number => placeBits(index, sought) + SURE_ALONE;

/** The places where all of some tokens stand as they are, as passages. */
export function exactPassages(index: SearchIndex, sought: Sought, from: number, to: number, within?: [number, number]) {
  const places = exactPlaces(index.tokens.ids, sought.ids.subarray(from, to), ...(within ?? []));
  const evidence = sought.ids.subarray(from, to).reduce((sum, id) => sum + (index.bits[id] ?? 0), 0);
  return places.map((start): Passage => ({ from, to, start, end: start + to - from, evidence, same: to - from }));
}

/** The places that have most of some tokens, the best first. */
export function likePassages(index: SearchIndex, sought: Sought, from: number, to: number): Passage[] {
  const windows = findWindows(index, sought.ids.subarray(from, to), MOST_WINDOWS);
  return windows
    .flatMap(({ start, end }) => {
      const [first, last] = [Math.max(0, start - MORE_AROUND), Math.min(index.tokens.count, end + MORE_AROUND)];
      return alignPassage(index, sought, [from, to], [first, last]) ?? [];
    })
    .sort((a, b) => b.evidence - a.evidence || a.start - b.start);
}

/**
 * Puts a quotation together from passages of the text: greedily, from its beginning on, and for what is left over
 * before and after each of them again. In the order of the quotation; linear in its length, and in that of the text.
 */
export function findPassages(index: SearchIndex, sought: Sought): Passage[] {
  const found: Passage[] = [];
  for (const [from, to] of sought.parts) {
    const inPart: Passage[] = [];
    addPassages(index, sought, from, to, inPart);
    found.push(...joinNear(inPart));
  }
  return joinShort(index, sought, found);
}

/** What was found piece by piece, but stands together. */
function joinNear(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    const gap = passage.start - (last?.end ?? 0);
    if (last && passage.from - last.to < APART && gap >= 0 && gap < APART) {
      const evidence = last.evidence + passage.evidence;
      joined.splice(-1, 1, { ...last, to: passage.to, end: passage.end, evidence, same: last.same + passage.same });
    } else joined.push(passage);
  }
  return joined;
}

function addPassages(index: SearchIndex, sought: Sought, begin: number, to: number, found: Passage[]): void {
  let from = begin;
  while (to - from >= LEAST_WORDS) {
    const chunk = to - from <= LONGEST_CHUNK ? to : from + CHUNK;
    const first = bestOf(index, sought, from, chunk, found.at(-1));
    if (first === null) {
      if (chunk === to) return;
      from += STEP;
      continue;
    }
    const reach = Math.min(to, first.to + REACH);
    const best = chunk === to ? first : (extended(index, sought, first, from, reach) ?? first);
    if (best.from - from < to - from - 1) addPassages(index, sought, from, best.from, found);
    found.push(best);
    from = best.to;
  }
}

/** The best place for some tokens; null where none is more than chance. */
function bestOf(index: SearchIndex, sought: Sought, from: number, to: number, last: Passage | undefined) {
  const exact = exactPassages(index, sought, from, to);
  const sure = leastEvidence(index, sought);
  const candidates = exact.length > 0 ? exact : likePassages(index, sought, from, to).filter((p) => p.evidence >= sure);
  const isSoon = ({ start }: Passage) => last !== undefined && start >= last.end && start - last.end <= SOON;
  const worth = (passage: Passage) => passage.evidence + (isSoon(passage) ? SOON_BITS : 0);
  return candidates.reduce<Passage | null>((best, p) => (best === null || worth(p) > worth(best) ? p : best), null);
}

/** The same passage, as far as it goes in all of the quotation that is left. */
function extended(index: SearchIndex, sought: Sought, passage: Passage, from: number, to: number): Passage | null {
  const around = (tokens: number) => Math.ceil(AROUND * tokens) + MORE_AROUND;
  const start = Math.max(0, passage.start - around(passage.from - from));
  const end = Math.min(index.tokens.count, passage.end + around(to - passage.to));
  return alignPassage(index, sought, [from, to], [start, end]);
}

/** Parts that are too short to be looked for everywhere are looked for between their neighbours. */
function joinShort(index: SearchIndex, sought: Sought, found: readonly Passage[]): Passage[] {
  const all = [...found];
  for (const [from, to] of sought.parts) {
    if (all.some((passage) => passage.from < to && passage.to > from)) continue;
    const before = all.findLast((passage) => passage.to <= from);
    const after = all.find((passage) => passage.from >= to);
    if (!before && !after) continue;
    const start = before?.end ?? Math.max(0, (after?.start ?? 0) - SOON);
    const end = Math.min(after?.start ?? index.tokens.count, start + SOON, index.tokens.count);
    const places = exactPassages(index, sought, from, to, [start, end]);
    const nearest = before ? places[0] : places.at(-1);
    if (nearest) all.push(nearest);
    all.sort((a, b) => a.from - b.from);
  }
  return all;
}
