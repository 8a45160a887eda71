import { quotedWords } from '../quote/quote.ts';
import type { Entry } from './entry.ts';
import { foldWords } from './fold-words.ts';

/** What an entry is found by, folded; kept as long as the entry is. */
const folded = new WeakMap<Entry, string>();

function haystack(entry: Entry): string {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const { quote, note, tags } = entry;
  const speakers = quote.speakers.map(({ name }) => name);
  const parts = [quotedWords(quote, '\n'), note, ...tags, quote.title, quote.channel, quote.chapter ?? '', ...speakers];
  // No word that is looked for goes from one part into the next.
  const text = parts.map(foldWords).join('\n');
  folded.set(entry, text);
  return text;
}

/**
 * The entries in which every word of a query occurs, or begins, or is part of another word (so that scripts without
 * spaces can be searched): in the quote, the note, the tags, the title, the channel, the chapter, the names. Case and
 * accents do not count. Words between quotation marks must stand together. All of them for an empty query.
 */
export function searchEntries(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = queryWords(query);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = haystack(entry);
    return words.every((word) => text.includes(word));
  });
}

const PHRASE_OR_WORD = /["“”„«»]([^"“”„«»]+)["“”„«»]|[^\s"“”„«»]+/gu;

/** The folded words and phrases of a query. */
export const queryWords = (query: string): readonly string[] =>
  [...query.matchAll(PHRASE_OR_WORD)].map(([word, phrase]) => foldWords(phrase ?? word)).filter((word) => word !== '');

/** Every tag with how often it occurs: those that occur most first, then in alphabetical order. */
export function countTags(entries: readonly Entry[]): readonly (readonly [tag: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const tag of entries.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
