import { asNumber, at, type Json } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Quote } from '../quote/quote.ts';
import { type Entry, MAX_NOTE, readEntry } from './entry.ts';
import { mergeQuotes } from './merge-entries.ts';
import type { Change } from './notebook.ts';
import { sameQuote } from './same-quote.ts';
import { normaliseTags } from './tags.ts';
import { wellFormed } from './well-formed.ts';

/** An entry as it is stored. */
export interface Row {
  /** Of the entry; rows are found by it. */
  readonly id: string;
  readonly entry: Entry;
  /** The revision in which each field became what it is. */
  readonly since: Readonly<Record<keyof Change, number>>;
  /** When it was removed, since the epoch; null for what is there. */
  readonly removedAtMs: number | null;
}

/** @param removedAtMs of an entry that is no longer there */
export const rowOf = (entry: Entry, removedAtMs: number | null = null): Row => ({
  id: entry.id,
  entry,
  since: { note: entry.revision, tags: entry.revision, quote: entry.revision },
  removedAtMs,
});

/** Reads a row as if somebody else had written it; null for one that nothing can be made of. */
export function readRow(value: Json): Row | null {
  const entry = readEntry(at(value, 'entry'));
  const removedAtMs = at(value, 'removedAtMs');
  const since = (field: string) => asNumber(at(value, 'since', field));
  const [note, tags, quote] = [since('note'), since('tags'), since('quote')];
  if (!entry || at(value, 'id') !== entry.id) return null;
  if (note === undefined || tags === undefined || quote === undefined) return null;
  if (removedAtMs !== null && !Number.isSafeInteger(removedAtMs)) return null;
  return { id: entry.id, entry, since: { note, tags, quote }, removedAtMs: removedAtMs as number | null };
}

/** The entry with other things in it: the next revision. The same row where they are as they were. */
export function withFields(row: Row, fields: Required<Change>, nowMs: number): Row {
  const { entry } = row;
  const revision = entry.revision + 1;
  const differs = (field: keyof Change) => JSON.stringify(entry[field]) !== JSON.stringify(fields[field]);
  if (!differs('note') && !differs('tags') && !differs('quote')) return row;
  const since = (field: keyof Change) => (differs(field) ? revision : row.since[field]);
  return {
    ...row,
    entry: { ...entry, ...fields, changedAtMs: Math.max(nowMs, entry.changedAtMs), revision },
    since: { note: since('note'), tags: since('tags'), quote: since('quote') },
  };
}

/** Carries out a change of what its reader saw at `revision`; see `Notebook.change`. */
export function changeRow(row: Row | null, revision: number, change: Change, nowMs: number): Result<Row> {
  if (!row || row.removedAtMs !== null) return fail('entry-gone', 'This quote was deleted.');
  const { entry } = row;
  const note = wellFormed(change.note ?? entry.note);
  const tags = change.tags ?? entry.tags;
  if (note.length > MAX_NOTE) return noteTooLong;
  const isNewer = (field: keyof Change) => row.since[field] > revision;
  if (note !== entry.note && isNewer('note')) return changedElsewhere;
  const quote = changedQuote(entry.quote, change.quote ?? entry.quote, isNewer('quote'));
  if (!quote) return changedElsewhere;
  const normal = normaliseTags(isNewer('tags') ? [...entry.tags, ...tags] : tags);
  return ok(withFields(row, { note, tags: normal, quote }, nowMs));
}

export const noteTooLong = fail('note-too-long', `A note has ${MAX_NOTE} characters at most.`);

const changedElsewhere = fail('entry-changed', 'Another window changed the same; both are still there.');

/** Null where two windows made different words of it. */
function changedQuote(stored: Quote, wanted: Quote, isNewer: boolean): Quote | null {
  if (!isNewer) return wanted;
  return sameQuote(stored, wanted) ? mergeQuotes(stored, wanted) : null;
}
