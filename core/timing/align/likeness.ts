import type { Vocabulary } from './vocabulary.ts';

/** Words that are less alike are not taken for spellings of one another. */
const LEAST_LIKENESS = 0.6;
/** Pairs remembered: a power of two, some for each word. */
const MOST_REMEMBERED = 1 << 16;
const REMEMBERED_A_WORD = 32;
const LONGEST = 24;

/** How alike words are: one minus the share of letters that must change, or 0 when that is below 0.6. */
export interface Likeness {
  /** Of two different words. Remembers what it worked out. */
  of(first: number, second: number): number;
  /** The likeness of one word to each of some others, `others[from]` and on; 1 for itself. */
  toEach(word: number, others: Int32Array, from: number, count: number, values: Float64Array): void;
}

export function createLikeness(vocabulary: Vocabulary): Likeness {
  const { size } = vocabulary;
  const memory = 1 << Math.floor(Math.log2(Math.min(MOST_REMEMBERED, REMEMBERED_A_WORD * (size + 1))));
  const keys = new Float64Array(memory).fill(-1);
  const known = new Float32Array(memory);
  const row = new Uint8Array(LONGEST + 1);
  const lengths = Uint8Array.from({ length: size }, (_, id) => Math.min(LONGEST + 1, vocabulary.wordOf(id).length));
  const letters = Int32Array.from({ length: size }, (_, id) => lettersOf(vocabulary.wordOf(id)));
  /** How many letters of a word of each length may change; none of what is too long to look at. */
  const changes = Int8Array.from({ length: LONGEST + 2 }, (_, long) =>
    long > LONGEST ? -1 : Math.floor(long * (1 - LEAST_LIKENESS)),
  );

  const workedOut = (shorter: number, longer: number): number => {
    const key = shorter * 0x1000000 + longer;
    const place = (Math.imul(shorter ^ (longer << 7), 0x9e3779b1) >>> 8) & (memory - 1);
    if (keys[place] === key) return known[place] as number;
    const alike =
      1 - distance(vocabulary.wordOf(shorter), vocabulary.wordOf(longer), row) / (lengths[longer] as number);
    const value = alike >= LEAST_LIKENESS ? alike : 0;
    keys[place] = key;
    known[place] = value;
    return value;
  };
  const toEach: Likeness['toEach'] = (word, others, from, count, values) => {
    const length = lengths[word] as number;
    const own = letters[word] as number;
    for (let n = 0; n < count; n++) {
      const other = others[from + n] as number;
      if (other === word) {
        values[n] = 1;
        continue;
      }
      values[n] = 0;
      const otherLength = lengths[other] as number;
      const isShorter = length < otherLength;
      const most = changes[isShorter ? otherLength : length] as number;
      if ((isShorter ? otherLength - length : length - otherLength) > most) continue;
      const theirs = letters[other] as number;
      // Every letter that only the longer word has must change.
      if (bits(isShorter ? theirs & ~own : own & ~theirs) > most) continue;
      values[n] = isShorter ? workedOut(word, other) : workedOut(other, word);
    }
  };
  const [one, found] = [new Int32Array(1), new Float64Array(1)];
  return {
    toEach,
    of(first, second) {
      one[0] = second;
      toEach(first, one, 0, 1, found);
      return found[0] as number;
    },
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
