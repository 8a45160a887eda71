import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Result } from '../../core/base/result.ts';
import type { Scheduler } from '../../core/timing/playhead.ts';
import { BlockedError, nameOf, problemOf } from './failures.ts';
import type { NotebookSchema, Upgrade } from './schema.ts';

export const DATABASE = 'notebook';

/** Windows let go of the database as soon as they are asked to; one that is saving needs a moment. */
const BLOCKED_MS = 3000;

type Mode = 'readonly' | 'readwrite';
type Connection = IDBPDatabase<NotebookSchema>;
type EntryTransaction<M extends Mode> = IDBPTransaction<NotebookSchema, ['entries'], M>;
export type EntryStore<M extends Mode> = EntryTransaction<M>['store'];

/** A database that is opened when it is needed, and again when it was closed. */
export interface Database {
  /**
   * Does something in one transaction. What was written is on disk when this answers that it went well; when it does
   * not, nothing was written. `work` awaits requests of the store only: a transaction ends when it has none.
   */
  use<M extends Mode, T>(mode: M, work: (store: EntryStore<M>) => Promise<T>): Promise<Result<T>>;
  /** Deletes the database with all that is in it; false where the browser does not. */
  startAnew(): Promise<boolean>;
}

/** @param upgrades make its versions, see `UPGRADES` */
export function createDatabase(upgrades: readonly Upgrade[], scheduler: Scheduler): Database {
  let opening: Promise<Connection> | null = null;
  let isBlocked = false;

  function open(): Promise<Connection> {
    const letGo = () => {
      if (opening === mine) opening = null;
    };
    isBlocked = false;
    const mine = openDB<NotebookSchema>(DATABASE, upgrades.length, {
      upgrade(database, before, _after, transaction) {
        // Opening says so itself.
        transaction.done.catch(() => undefined);
        for (const upgrade of upgrades.slice(before)) upgrade(database, transaction as never);
      },
      blocked: () => {
        isBlocked = true;
      },
      // A newer version in another window, or nobody who wants any of it.
      blocking: (_before, _after, event) => {
        letGo();
        (event.target as IDBDatabase).close();
      },
      terminated: letGo,
    });
    opening = mine;
    mine.catch(letGo);
    return mine;
  }

  /** Opening goes on until a window that blocks it is closed, but nobody waits for that. */
  const connection = (): Promise<Connection> =>
    new Promise((resolve, reject) => {
      const opened = opening ?? open();
      const cancel = scheduler.after(BLOCKED_MS, () => {
        if (isBlocked) reject(new BlockedError());
      });
      opened.then(resolve, reject).finally(cancel);
    });

  async function begin<M extends Mode>(mode: M): Promise<EntryTransaction<M>> {
    const start = async () => (await connection()).transaction('entries', mode, { durability: 'strict' });
    try {
      return await start();
    } catch (error) {
      // It was closed a moment ago, by the browser or for another window.
      if (nameOf(error) !== 'InvalidStateError' || !opening) throw error;
      opening = null;
      return start();
    }
  }

  return {
    async use(mode, work) {
      const begun = await settle(() => begin(mode));
      if (!begun.ok) return problemOf(begun.error, false);
      const transaction = begun.value;
      const failed = transaction.done.then(
        () => null,
        (error: unknown) => error,
      );
      const result = await settle(() => work(transaction.store));
      if (!result.ok) abort(transaction);
      const failure = await failed;
      if (result.ok) return failure === null ? result : problemOf(failure, true);
      // Why a request failed is what its error says; that of the transaction may only say that it was aborted.
      return problemOf(nameOf(result.error) === 'AbortError' ? (failure ?? result.error) : result.error, true);
    },
    async startAnew() {
      const held = opening;
      opening = null;
      try {
        (await held?.catch(() => null))?.close();
        await deleteDB(DATABASE);
        return true;
      } catch {
        return false;
      }
    },
  };
}

async function settle<T>(work: () => Promise<T>): Promise<{ ok: true; value: T } | { ok: false; error: unknown }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error };
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
