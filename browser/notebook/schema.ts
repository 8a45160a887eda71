import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Json } from '../../core/base/json.ts';

/** The object stores; what is in them is read as if somebody else had written it. */
export interface NotebookSchema extends DBSchema {
  /** Rows as in `core/notebook/row.ts` with a `key` by which the same quote is found (`quoteKey`), by id. */
  entries: { key: string; value: Json; indexes: { quote: number; removed: number } };
}

export type Upgrade = (
  database: IDBPDatabase<NotebookSchema>,
  transaction: IDBPTransaction<NotebookSchema, 'entries'[], 'versionchange'>,
) => void;

/**
 * What makes each version of the database out of the one before, the first out of nothing. Only ever added to: a
 * reader may come from any of them. It runs in one transaction; if it fails, the version before is still there.
 */
export const UPGRADES: readonly Upgrade[] = [
  function entriesById(database) {
    const entries = database.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('quote', 'key');
    // Holds removed rows only: null is no key.
    entries.createIndex('removed', 'removedAtMs');
  },
];
