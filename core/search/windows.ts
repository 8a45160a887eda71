import type { SearchIndex } from './search-index.ts';

/** A stretch of the text, as tokens, that holds many of the words of a quotation. */
export interface Window {
  readonly start: number;
  readonly end: number;
  /** Bits: the words that it shares with the quotation, each as often as there, and twice where two follow each other. */
  readonly shared: number;
}

/** A window is this much longer than what is looked for: words may have been left out. */
const LONGER = 1.25;
const MORE = 4;
/** Windows that share less of what could be shared are not looked at. */
const LEAST_SHARE = 0.25;

/**
 * The stretches of a text that share most with some words, the best first. One pass over the text.
 * @param ids words of the index; -1 for those that it does not have
 */
export function findWindows({ tokens, bits }: SearchIndex, ids: Int32Array, most: number): Window[] {
  const { count } = tokens;
  const texts = tokens.ids;
  const wanted = new Uint16Array(bits.length);
  const pairs = new Set<number>();
  const pairOf = (first: number, second: number) => first * bits.length + second;
  let possible = 0;
  ids.forEach((id, i) => {
    if (id < 0) return;
    wanted[id] = (wanted[id] as number) + 1;
    possible += bits[id] as number;
    const next = ids[i + 1] ?? -1;
    if (next >= 0) pairs.add(pairOf(id, next));
  });
  const width = Math.ceil(ids.length * LONGER) + MORE;
  const held = new Uint16Array(bits.length);
  const worths = new Float32Array(width);
  const least = LEAST_SHARE * possible;
  const found: { start: number; end: number; shared: number }[] = [];
  let shared = 0;
  for (let i = 0; i < count; i++) {
    const slot = i % width;
    const gone = i - width;
    if (gone >= 0) {
      const id = texts[gone] as number;
      shared -= worths[slot] as number;
      if ((wanted[id] as number) > 0) {
        held[id] = (held[id] as number) - 1;
        if ((held[id] as number) < (wanted[id] as number)) shared -= bits[id] as number;
      }
    }
    worths[slot] = 0;
    const id = texts[i] as number;
    if ((wanted[id] as number) === 0) continue;
    if ((held[id] as number) < (wanted[id] as number)) shared += bits[id] as number;
    held[id] = (held[id] as number) + 1;
    const before = i > 0 ? (texts[i - 1] as number) : id;
    if (i > 0 && (wanted[before] as number) > 0 && pairs.has(pairOf(before, id))) {
      worths[slot] = Math.fround(((bits[id] as number) + (bits[before] as number)) / 2);
      shared += worths[slot] as number;
    }
    if (shared < least) continue;
    const last = found.at(-1);
    if (last === undefined || last.end <= i + 1 - width) {
      found.push({ start: Math.max(0, i + 1 - width), end: i + 1, shared });
    } else if (shared > last.shared) {
      [last.start, last.end, last.shared] = [Math.max(0, i + 1 - width), i + 1, shared];
    }
  }
  return found.sort((a, b) => b.shared - a.shared || a.start - b.start).slice(0, most);
}
