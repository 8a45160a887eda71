import type { Vocabulary } from './vocabulary.ts';

/** Words that share less are not taken for spellings of one another. */
const LEAST_LIKENESS = 0.5;
/** Pairs remembered: a power of two, some for each word. */
const MOST_REMEMBERED = 1 << 16;
const REMEMBERED_A_WORD = 32;
const LONGEST = 24;

/**
 * How alike two different words are, from 0 to 1: one minus the share of letters that must change. Below 0.5 it is 0.
 * Remembers what it worked out.
 */
export function createLikeness(vocabulary: Vocabulary): (first: number, second: number) => number {
  const wanted = Math.min(MOST_REMEMBERED, REMEMBERED_A_WORD * (vocabulary.size + 1));
  const memory = 1 << Math.floor(Math.log2(wanted));
  const keys = new Float64Array(memory).fill(-1);
  const values = new Float32Array(memory);
  const row = new Uint8Array(LONGEST + 1);
  return (first, second) => {
    const key = first < second ? first * 0x1000000 + second : second * 0x1000000 + first;
    const place = (Math.imul(first ^ second, 0x9e3779b1) >>> 8) & (memory - 1);
    if (keys[place] === key) return values[place] as number;
    const value = likeness(vocabulary.wordOf(first), vocabulary.wordOf(second), row);
    keys[place] = key;
    values[place] = value;
    return value;
  };
}

function likeness(first: string, second: string, row: Uint8Array): number {
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (long.length > LONGEST || short.length < long.length * LEAST_LIKENESS || short.length < 2) return 0;
  for (let j = 0; j <= short.length; j++) row[j] = j;
  for (let i = 1; i <= long.length; i++) {
    let diagonal = row[0] as number;
    row[0] = i;
    const letter = long.charCodeAt(i - 1);
    for (let j = 1; j <= short.length; j++) {
      const above = row[j] as number;
      const changed = diagonal + (letter === short.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(changed, above + 1, (row[j - 1] as number) + 1);
      diagonal = above;
    }
  }
  const alike = 1 - (row[short.length] as number) / long.length;
  return alike >= LEAST_LIKENESS ? alike : 0;
}
