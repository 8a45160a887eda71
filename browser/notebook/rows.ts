import { asString, at, type Json } from '../../core/base/json.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { KEPT_REMOVED_MS } from '../../core/notebook/notebook.ts';
import { type Row, readRow } from '../../core/notebook/row.ts';
import { quoteKey, sameQuote } from '../../core/notebook/same-quote.ts';
import type { Quote } from '../../core/quote/quote.ts';
import type { Database, EntryStore } from './database.ts';

type WriteStore = EntryStore<'readwrite'>;

/** What is in the store. */
export interface Sorted {
  readonly live: Row[];
  readonly removed: Row[];
  /** What nothing can be made of, with its id where it has one. */
  readonly unreadable: { readonly id: string | null; readonly value: Json }[];
}

/** @param read how a row is read */
export function sortRows(values: readonly Json[], read: (value: Json) => Row | null = readRow): Sorted {
  const sorted: Sorted = { live: [], removed: [], unreadable: [] };
  for (const value of values) {
    const row = read(value);
    if (row) sorted[row.removedAtMs === null ? 'live' : 'removed'].push(row);
    else if (value !== undefined) sorted.unreadable.push({ id: asString(at(value, 'id')) ?? null, value });
  }
  return sorted;
}

/**
 * Reads rows, each once while it stays the same: who looks through thousands of entries again meets the same objects, and
 * what was made of them (words to be searched, what is drawn) is still good.
 */
export function createRowReader(): (value: Json) => Row | null {
  const known = new Map<Json, Row>();
  return (value) => {
    const id = at(value, 'id');
    const before = known.get(id);
    const isSame =
      before?.entry.revision === at(value, 'entry', 'revision') &&
      before?.entry.changedAtMs === at(value, 'entry', 'changedAtMs') &&
      before?.removedAtMs === at(value, 'removedAtMs');
    if (before && isSame) return before;
    const row = readRow(value);
    if (row) known.set(id, row);
    return row;
  };
}

/** All that is in the store, as far as it can be read; what cannot has what is wrong with it in its place. */
export async function readOneByOne(database: Database): Promise<Result<readonly Json[]>> {
  const ids = await database.use('readonly', (store) => store.getAllKeys());
  if (!ids.ok) return ids;
  const values: Json[] = [];
  for (const id of ids.value) {
    const one = await database.use('readonly', (store) => store.get(id));
    values.push(one.ok ? one.value : { id, problem: one.problem.detail });
  }
  return ok(values);
}

/** Writes rows, whose transaction nothing stays of when one of them cannot be written. */
export async function putAll(store: WriteStore, rows: readonly Json[]): Promise<void> {
  const stored = (value: Json) => {
    const row = readRow(value);
    return row ? { ...row, key: quoteKey(row.entry.quote) } : value;
  };
  // Async, so that what throws at once does not leave the requests before it alone.
  await Promise.all(rows.map(async (row) => store.put(stored(row))));
}

/** The row of a quote that is there, if it is. */
export async function findQuote(store: WriteStore, quote: Quote): Promise<Row | null> {
  const { live } = sortRows(await store.index('quote').getAll(quoteKey(quote)));
  return live.find(({ entry }) => sameQuote(entry.quote, quote)) ?? null;
}

/**
 * Deletes what was removed so long ago that it cannot be restored any more, and answers its ids. What cannot be read
 * stays.
 */
export async function forgetRemoved(store: WriteStore, nowMs: number): Promise<readonly string[]> {
  const longAgo = await store.index('removed').getAll(IDBKeyRange.upperBound(nowMs - KEPT_REMOVED_MS));
  const ids = sortRows(longAgo).removed.map(({ id }) => id);
  await Promise.all(ids.map((id) => store.delete(id)));
  return ids;
}
