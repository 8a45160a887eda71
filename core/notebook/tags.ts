import { collapseSpace } from '../base/collapse-space.ts';
import { foldWords } from './fold-words.ts';
import { wellFormed } from './well-formed.ts';

/** Longer than any tag, characters. */
const MAX_TAG = 80;
const BETWEEN = /[,;，；、\n]/u;

/**
 * Tags in the one form in which they are kept: without `#`, commas and white space around them, none twice (`AI` and
 * `ai` are the same: the spelling that sorts first stays), in alphabetical order. What stands between commas is a tag
 * of its own, so `normaliseTags([typed])` reads a line of them. Doing it twice changes nothing.
 */
export function normaliseTags(tags: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags.flatMap((typed) => typed.split(BETWEEN)).map(tidy)) {
    const fold = foldWords(tag);
    const known = byFold.get(fold);
    if (tag !== '' && (known === undefined || tag < known)) byFold.set(fold, tag);
  }
  const order = (a: string, b: string) => (a < b ? -1 : 1);
  return [...byFold].sort(([a], [b]) => order(a, b)).map(([, tag]) => tag);
}

function tidy(typed: string): string {
  const tag = collapseSpace(wellFormed(typed).normalize('NFC')).replace(/^(?:#\s*)+/, '');
  return [...tag].slice(0, MAX_TAG).join('').trim();
}
