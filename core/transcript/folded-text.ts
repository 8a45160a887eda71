import { lastAtOrBefore } from '../base/binary-search.ts';
import { isUnspaced } from './segment/scripts.ts';
import { wordFinder } from './segment/words.ts';

/**
 * A text as phrases are looked up in it: letters and digits in lower case, one space between words that are written
 * apart, nothing else.
 */
export interface FoldedText {
  readonly folded: string;
  /** For each character of `folded`, its offset in the text. */
  readonly offsets: readonly number[];
}

export function foldText(text: string, language: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  let lastEnd = 0;
  let afterUnspaced = true;
  const push = (characters: string, offset: number) => {
    folded += characters;
    for (let i = 0; i < characters.length; i++) offsets.push(offset);
  };
  wordFinder(language)(text, (start, end) => {
    const unspaced = isUnspaced(text.slice(start, start + 2));
    if (!unspaced && !afterUnspaced) push(' ', lastEnd);
    let offset = start;
    for (const character of text.slice(start, end)) {
      if (/[\p{L}\p{N}\p{M}]/u.test(character)) push(character.toLowerCase(), offset);
      offset += character.length;
    }
    lastEnd = end;
    afterUnspaced = unspaced;
  });
  return { folded, offsets };
}

/** Whether a place in the folded text is where a word begins or ends, or in a script without spaces. */
function isBoundary(folded: string, at: number): boolean {
  const before = folded[at - 1] ?? ' ';
  const after = folded[at] ?? ' ';
  return before === ' ' || after === ' ' || isUnspaced(before) || isUnspaced(after);
}

/** Offsets in the text at which a phrase begins, whole words only; case, punctuation and white space do not count. */
export function findPhrase(text: FoldedText, phrase: FoldedText): number[] {
  const { folded, offsets } = text;
  const found: number[] = [];
  if (phrase.folded === '') return found;
  for (let at = folded.indexOf(phrase.folded); at >= 0; at = folded.indexOf(phrase.folded, at + 1)) {
    const isWhole = isBoundary(folded, at) && isBoundary(folded, at + phrase.folded.length);
    if (isWhole) found.push(offsets[at] ?? 0);
  }
  return found;
}

/** A text without its white space, for looking up a prefix as it stands. */
export function squeezeText(text: string): FoldedText {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (!/\s/.test(text[i] ?? '')) offsets.push(i);
  return { folded: text.replace(/\s/g, ''), offsets };
}

/**
 * Offset at which `opening` stands in the text, at or after `from`, whatever its white space; null where it does not.
 */
export function findOpening(squeezed: FoldedText, opening: string, from: number): number | null {
  const first = lastAtOrBefore(squeezed.offsets, from - 1) + 1;
  const at = squeezed.folded.indexOf(opening.replace(/\s/g, ''), first);
  return at < 0 ? null : (squeezed.offsets[at] ?? null);
}
