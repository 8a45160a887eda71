import type { Json } from '../../core/base/json.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import { bySaving } from '../../core/notebook/by-talk.ts';
import { MAX_NOTE } from '../../core/notebook/entry.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';
import { changeRow, noteTooLong, type Row, readRow, rowOf } from '../../core/notebook/row.ts';
import { normaliseTags } from '../../core/notebook/tags.ts';
import { mergeInto, takeEntries } from '../../core/notebook/take-entries.ts';
import { wellFormed } from '../../core/notebook/well-formed.ts';
import { foundEmpty, readWitness, WITNESS_KEY, type Witness } from '../../core/notebook/witness.ts';
import type { Store } from '../../core/reading/keeper.ts';
import type { Scheduler } from '../../core/timing/playhead.ts';
import type { Bell } from './bell.ts';
import type { Database, EntryStore } from './database.ts';
import { rebuild, recover } from './recover.ts';
import { createRowReader, findQuote, forgetRemoved, putAll, readOneByOne, type Sorted, sortRows } from './rows.ts';
import { createSecondCopy } from './second-copy.ts';

/** What the notebook needs of the browser. */
export interface Surroundings {
  readonly database: Database;
  readonly bell: Bell;
  /** Where a second copy is kept, and how much there is. */
  readonly elsewhere: Store;
  readonly scheduler: Scheduler;
  readonly isPrivate: Promise<boolean>;
  newId(): string;
}

/** One transaction. */
interface Writing {
  readonly store: EntryStore<'readwrite'>;
  readonly nowMs: number;
  put(...rows: readonly Row[]): Promise<void>;
  /** Deletes rows for good. */
  drop(...ids: readonly string[]): Promise<void>;
}

const PRIVATE = fail('notebook-private', 'This window is private.');

/** The notebook in a database of the browser. */
export function createStore({ database, bell, elsewhere, scheduler, isPrivate, newId }: Surroundings): Notebook {
  const copy = createSecondCopy(elsewhere);
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  bell.onRing(changed);
  const readOnce = createRowReader();
  let examining: Promise<Result<null>> | null = null;
  let rebuilding: Promise<boolean> | null = null;

  const witness = async () => readWitness(await elsewhere.read(WITNESS_KEY).catch(() => undefined));
  const testify = (words: Witness) => elsewhere.write({ [WITNESS_KEY]: { ...words } }).catch(() => undefined);

  /** Does it again, once, when the database was damaged and could be made anew; that is done once for all who ask. */
  async function mended<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
    if (await isPrivate) return PRIVATE;
    const first = await attempt();
    if (first.ok || first.problem.code !== 'notebook-damaged') return first;
    rebuilding ??= rebuild(database, copy);
    return (await rebuilding) ? attempt() : first;
  }

  /** Once for all who ask, and nobody goes on before it is done; again where it could not be done. */
  async function examine(): Promise<Result<null>> {
    examining ??= lookThrough();
    const asked = examining;
    const examined = await asked;
    if (!examined.ok && examining === asked) examining = null;
    return examined;
  }

  /** Throws away what was removed long ago, and brings back what the browser has thrown away. */
  async function lookThrough(): Promise<Result<null>> {
    const count = await database.use('readonly', (store) => store.count());
    if (!count.ok) return count;
    if (count.value === 0) {
      const recovered = await recover(database, copy);
      const said = await witness();
      if (recovered.ok && said.count > 0) await testify(foundEmpty(said, recovered.value));
    }
    const gone = await database.use('readwrite', (store) => forgetRemoved(store, scheduler.now()));
    if (gone.ok && gone.value.length > 0) await copy.forget(gone.value);
    return ok(null);
  }

  /** All there is; one by one where one thing spoils reading the rest. */
  async function reading(): Promise<Result<Sorted>> {
    const all = await mended(async () => {
      const examined = await examine();
      return examined.ok ? database.use('readonly', (store) => store.getAll()) : examined;
    });
    if (all.ok) return ok(sortRows(all.value, readOnce));
    if (all.problem.code !== 'notebook-damaged') return all;
    const some = await readOneByOne(database);
    return some.ok ? ok(sortRows(some.value, readOnce)) : all;
  }

  /** One transaction, told to everybody when it is on disk; nothing of it stays when `work` refuses. */
  async function writing<T>(work: (writing: Writing) => Promise<Result<T>>): Promise<Result<T>> {
    const rows: Row[] = [];
    const dropped: string[] = [];
    const written = await mended(async () => {
      const examined = await examine();
      if (!examined.ok) return examined;
      rows.length = 0;
      dropped.length = 0;
      return database.use('readwrite', async (store) => {
        const put = (...more: readonly Row[]) => {
          rows.push(...more);
          return putAll(store, more);
        };
        const drop = async (...ids: readonly string[]) => {
          dropped.push(...ids);
          await Promise.all(ids.map((id) => store.delete(id)));
        };
        const result = await work({ store, nowMs: scheduler.now(), put, drop });
        return { result, count: (await store.count()) - (await store.index('removed').count()) };
      });
    });
    if (!written.ok) return written;
    const { result, count } = written.value;
    if (!result.ok || rows.length + dropped.length === 0) return result;
    if (rows.length > 0) void copy.write(rows);
    if (dropped.length > 0) void copy.forget(dropped);
    void witness().then(({ lost }) => testify({ count, lost }));
    bell.ring();
    changed();
    return result;
  }

  return {
    async all() {
      const found = await reading();
      if (!found.ok) return found;
      return ok(found.value.live.map(({ entry }) => entry).sort(bySaving));
    },
    async save(quote, typed = '', tags = []) {
      if (typed.length > MAX_NOTE) return noteTooLong;
      return writing(async ({ store, nowMs, put }) => {
        const dates = { savedAtMs: nowMs, changedAtMs: nowMs, revision: 1 };
        const fresh = { id: newId(), quote, note: wellFormed(typed), tags: normaliseTags(tags), ...dates };
        const known = await findQuote(store, quote);
        const row = known ? mergeInto(known, fresh, nowMs) : rowOf(fresh);
        if (row !== known) await put(row);
        return ok(row.entry);
      });
    },
    change: (id, revision, change) =>
      writing(async ({ store, nowMs, put }) => {
        const row = readRow(await store.get(id));
        const next = changeRow(row, revision, change, nowMs);
        if (!next.ok) return next;
        if (next.value !== row) await put(next.value);
        return ok(next.value.entry);
      }),
    async remove(ids) {
      const removing = (isKept: boolean) =>
        writing(async ({ store, nowMs, put, drop }) => {
          const { live } = sortRows(await Promise.all([...new Set(ids)].map((id) => store.get(id))));
          if (isKept) await put(...live.map((row) => ({ ...row, removedAtMs: nowMs })));
          else await drop(...live.map(({ id }) => id));
          return ok(live.map(({ entry }) => entry));
        });
      const removed = await removing(true);
      // Where there is no room to note that they are removed, they make room at once.
      return removed.ok || removed.problem.code !== 'notebook-full' ? removed : removing(false);
    },
    restore: (entries) =>
      writing(async ({ store, put }) => {
        for (const entry of entries) {
          const stored: Json = await store.get(entry.id);
          const row = readRow(stored);
          if (stored === undefined) await put(rowOf(entry));
          else if (row && row.removedAtMs !== null) await put({ ...row, removedAtMs: null });
        }
        return ok(undefined);
      }),
    async removed() {
      const found = await reading();
      if (!found.ok) return found;
      const { removed } = found.value;
      return ok(removed.sort((a, b) => (b.removedAtMs ?? 0) - (a.removedAtMs ?? 0)).map(({ entry }) => entry));
    },
    take: (entries) =>
      writing(async ({ store, nowMs, put }) => {
        const { live, removed, unreadable } = sortRows(await store.getAll());
        const kept = new Set(unreadable.flatMap(({ id }) => id ?? []));
        const { rows, taken } = takeEntries([...live, ...removed], kept, entries, { nowMs, newId });
        await put(...rows);
        return ok(taken);
      }),
    async condition() {
      const examined = await mended(examine);
      if (!examined.ok) return examined;
      await recover(database, copy);
      const found = await reading();
      if (!found.ok) return found;
      return ok({ unreadable: found.value.unreadable.length, lost: (await witness()).lost });
    },
    async unreadable() {
      const found = await reading();
      if (!found.ok) return found;
      return ok(
        JSON.stringify(
          found.value.unreadable.map(({ value }) => value),
          null,
          2,
        ),
      );
    },
    async acceptLoss() {
      await testify({ ...(await witness()), lost: 0 });
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
