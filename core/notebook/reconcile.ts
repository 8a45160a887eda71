import { asString, at, type Json } from '../base/json.ts';
import { type Row, readRow } from './row.ts';

/** What must be written so that the notebook and its second copy hold the same, and all of it. */
export interface Reconciled {
  /** For the notebook: rows, and things that nothing can be made of but that have an id. */
  readonly missing: readonly Json[];
  /** For the copy. */
  readonly uncopied: readonly Row[];
}

/**
 * Compares what is stored with the second copy of it. What the store no longer has, or only in an older revision, it
 * lost: nothing is ever taken out of it that stays in the copy. Of the same revision the store is right.
 */
export function reconcile(stored: readonly Json[], copies: readonly Json[]): Reconciled {
  const idOf = (value: Json) => asString(at(value, 'id'));
  const copyOf = new Map(copies.map((copy) => [idOf(copy), copy]));
  const storedIds = new Set(stored.map(idOf));
  const missing: Json[] = copies.filter((copy) => idOf(copy) !== undefined && !storedIds.has(idOf(copy)));
  const uncopied: Row[] = [];
  for (const value of stored) {
    const row = readRow(value);
    const copy = copyOf.get(idOf(value));
    const copied = readRow(copy);
    if (copied && (!row || copied.entry.revision > row.entry.revision)) missing.push(copied);
    else if (row && JSON.stringify(copied) !== JSON.stringify(row)) uncopied.push(row);
  }
  return { missing, uncopied };
}
