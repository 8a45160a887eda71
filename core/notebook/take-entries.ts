import type { Entry } from './entry.ts';
import { mergeEntries } from './merge-entries.ts';
import type { Taken } from './notebook.ts';
import { type Row, rowOf, withFields } from './row.ts';
import { sameQuote } from './same-quote.ts';

export interface TakePlan {
  /** The rows that are new or differ from what is stored. */
  readonly rows: readonly Row[];
  readonly taken: Taken;
}

/** What an import needs of the machine it runs on. */
export interface TakeTools {
  readonly nowMs: number;
  newId(): string;
}

/**
 * What becomes of a notebook when entries are imported: nothing that is there is lost, and nothing comes twice. One
 * with the id of an entry, or with the quote of an entry that was there before, is merged into that; one with the id of
 * a removed entry brings that back; all others are added as they are. Where an id belongs to another quote, or to a row
 * that nothing can be made of, the entry gets a new one.
 *
 * @param unreadable ids of rows that must not be written over
 */
export function takeEntries(
  stored: readonly Row[],
  unreadable: ReadonlySet<string>,
  entries: readonly Entry[],
  { nowMs, newId }: TakeTools,
): TakePlan {
  const rows = new Map(stored.map((row) => [row.id, row]));
  const before = groupByVideo(stored.filter(({ removedAtMs }) => removedAtMs === null));
  const written = new Map<string, Row>();
  const counts = { added: 0, same: 0, merged: 0 };
  const write = (row: Row) => {
    rows.set(row.id, row);
    written.set(row.id, row);
  };

  function sameAs(entry: Entry): Row | undefined {
    const byId = rows.get(entry.id);
    if (byId && sameQuote(byId.entry.quote, entry.quote)) return byId;
    const found = before.get(entry.quote.videoId)?.find(({ entry: { quote } }) => sameQuote(quote, entry.quote));
    return found && rows.get(found.id);
  }

  for (const entry of entries) {
    const known = sameAs(entry);
    if (!known) {
      const isTaken = rows.has(entry.id) || unreadable.has(entry.id);
      write(rowOf(isTaken ? { ...entry, id: newId() } : entry));
      counts.added += 1;
      continue;
    }
    const merged = mergeInto(known, entry, nowMs);
    if (merged === known) counts.same += 1;
    else {
      write(merged);
      counts[known.removedAtMs === null ? 'merged' : 'added'] += 1;
    }
  }
  return { rows: [...written.values()], taken: counts };
}

/** The row with all that another form of its entry has; the same row where that is nothing. */
export function mergeInto(row: Row, entry: Entry, nowMs: number): Row {
  const { note, tags, quote } = mergeEntries(row.entry, { ...entry, id: row.id });
  const merged = withFields(row, { note, tags, quote }, nowMs);
  return merged.removedAtMs === null ? merged : { ...merged, removedAtMs: null };
}

function groupByVideo(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { videoId } = row.entry.quote;
    const group = groups.get(videoId);
    if (group) group.push(row);
    else groups.set(videoId, [row]);
  }
  return groups;
}
