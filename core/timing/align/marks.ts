/** What a character is to the aligner. */
export const LETTER = 1;
/** A letter of a script without spaces, or a sign that is said as a word: a token of its own. */
export const SINGLE = 2;
export const OTHER = 3;
export const COMMA = 4;
export const STOP = 5;
export const APOSTROPHE = 6;
/** Marks of full width end a clause or sentence whatever stands after them. */
export const WIDE_COMMA = 7;
export const WIDE_STOP = 8;
export const BREAK = 9;
/** An accent or vowel sign: part of the word it follows. */
export const MARK = 10;

/** Script_Extensions, as in the segmenter: scripts that write no spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const COMBINING = /\p{M}/u;
const CLASSES: readonly (readonly [number, string])[] = [
  [SINGLE, '%&'],
  [COMMA, ',;:—–'],
  [STOP, '.!?…'],
  [APOSTROPHE, "'’"],
  [WIDE_COMMA, '、，；：'],
  [WIDE_STOP, '。！？'],
  [BREAK, '\n'],
];

const table = new Uint8Array(0x10000);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  const listed = CLASSES.find(([, characters]) => characters.includes(character));
  if (listed) return listed[0];
  // Halves of pairs: rare ideographs and emoji. Taken for letters, they make words that match themselves.
  if (code >= 0xd800 && code <= 0xdfff) return LETTER;
  if (COMBINING.test(character)) return MARK;
  if (!LETTER_OR_DIGIT.test(character)) return OTHER;
  return UNSPACED.test(character) ? SINGLE : LETTER;
}

/** The class of a UTF-16 code unit. */
export function classOf(code: number): number {
  let known = table[code] as number;
  if (known === 0) {
    known = classify(code);
    table[code] = known;
  }
  return known;
}
