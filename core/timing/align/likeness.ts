import type { Vocabulary } from './vocabulary.ts';

/** Words that are less alike are not taken for spellings of one another. */
const LEAST_LIKENESS = 0.6;
/** Pairs remembered: a power of two, some for each word. */
const MOST_REMEMBERED = 1 << 16;
const REMEMBERED_A_WORD = 32;
const LONGEST = 24;

/**
 * How alike two different words are: one minus the share of letters that must change, or 0 when that is below 0.6.
 * Remembers what it worked out.
 */
export function createLikeness(vocabulary: Vocabulary): (first: number, second: number) => number {
  const { size } = vocabulary;
  const memory = 1 << Math.floor(Math.log2(Math.min(MOST_REMEMBERED, REMEMBERED_A_WORD * (size + 1))));
  const keys = new Float64Array(memory).fill(-1);
  const values = new Float32Array(memory);
  const row = new Uint8Array(LONGEST + 1);
  const lengths = Uint8Array.from({ length: size }, (_, id) => Math.min(LONGEST + 1, vocabulary.wordOf(id).length));
  const letters = Int32Array.from({ length: size }, (_, id) => lettersOf(vocabulary.wordOf(id)));

  return (first, second) => {
    const isShorter = (lengths[first] as number) < (lengths[second] as number);
    const shorter = isShorter ? first : second;
    const longer = isShorter ? second : first;
    const long = lengths[longer] as number;
    const changes = long * (1 - LEAST_LIKENESS);
    if (long > LONGEST || long - (lengths[shorter] as number) > changes) return 0;
    // Every letter that only the longer word has must change.
    if (bits((letters[longer] as number) & ~(letters[shorter] as number)) > changes) return 0;
    const key = shorter * 0x1000000 + longer;
    const place = (Math.imul(shorter ^ (longer << 7), 0x9e3779b1) >>> 8) & (memory - 1);
    if (keys[place] === key) return values[place] as number;
    const alike = 1 - distance(vocabulary.wordOf(shorter), vocabulary.wordOf(longer), row) / long;
    const value = alike >= LEAST_LIKENESS ? alike : 0;
    keys[place] = key;
    values[place] = value;
    return value;
  };
}

/** A set of letters: one of 32 bits for each, some share one. */
function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

/** How many bits are set (Hamming weight). */
function bits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many letters must be changed, put in or left out (Levenshtein). */
function distance(short: string, long: string, row: Uint8Array): number {
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
  return row[short.length] as number;
}
