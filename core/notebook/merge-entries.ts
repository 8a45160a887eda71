import type { Quote } from '../quote/quote.ts';
import type { Entry } from './entry.ts';
import { normaliseTags } from './tags.ts';

const BETWEEN_NOTES = '\n\n';

/**
 * Two forms of one entry (the same id, the same quote by `sameQuote`) as one that has all of both: tags together, notes
 * one below the other but for what stands in both, the surer times, and that it was listened to. Whichever comes
 * first, the same comes out; an entry with itself is itself, and merging one in twice changes nothing more. Of three
 * it does not matter which two are merged first, but for the order of the notes.
 */
export const mergeEntries = (a: Entry, b: Entry): Entry => ({
  id: a.id < b.id ? a.id : b.id,
  quote: mergeQuotes(a.quote, b.quote),
  note: isBefore(a, b) ? mergeNotes(a.note, b.note) : mergeNotes(b.note, a.note),
  tags: normaliseTags([...a.tags, ...b.tags]),
  savedAtMs: Math.min(a.savedAtMs, b.savedAtMs),
  changedAtMs: Math.max(a.changedAtMs, b.changedAtMs),
  revision: Math.max(a.revision, b.revision),
});

const isBefore = (a: Entry, b: Entry): boolean =>
  a.changedAtMs === b.changedAtMs ? a.note < b.note : a.changedAtMs < b.changedAtMs;

/** The parts of a note are told apart by empty lines; one that both notes have is not repeated. */
function mergeNotes(earlier: string, later: string): string {
  if (earlier === '' || later === '') return earlier || later;
  const [old, fresh] = [earlier.split(BETWEEN_NOTES), later.split(BETWEEN_NOTES)];
  const missing = old.filter((part) => !fresh.includes(part));
  const rest = fresh.filter((part) => !old.includes(part));
  if (missing.length > 0 && rest.length > 0) return [earlier, ...rest].join(BETWEEN_NOTES);
  if (missing.length > 0) return earlier;
  if (rest.length > 0) return later;
  // The same parts in another order, or one of them twice.
  if (earlier.length !== later.length) return earlier.length > later.length ? earlier : later;
  return earlier < later ? earlier : later;
}

/** Of the same words twice: the surer times, of equally sure ones those that were taken first; heard if one was. */
export function mergeQuotes(a: Quote, b: Quote): Quote {
  const kept = isSurer(a, b) ? a : b;
  const heard = [a.heardAtMs, b.heardAtMs].filter((atMs) => atMs !== null);
  return { ...kept, heardAtMs: heard.length > 0 ? Math.max(...heard) : null };
}

function isSurer(a: Quote, b: Quote): boolean {
  if (a.uncertaintyMs !== b.uncertaintyMs) return a.uncertaintyMs < b.uncertaintyMs;
  if (a.madeAtMs !== b.madeAtMs) return a.madeAtMs < b.madeAtMs;
  const text = (quote: Quote) => JSON.stringify({ ...quote, heardAtMs: null });
  return text(a) < text(b);
}
