import type { Json } from '../../core/base/json.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import { bySaving } from '../../core/notebook/by-talk.ts';
import { MAX_NOTE } from '../../core/notebook/entry.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';
import { changeRow, noteTooLong, readRow, rowOf } from '../../core/notebook/row.ts';
import { normaliseTags } from '../../core/notebook/tags.ts';
import { mergeInto, takeEntries } from '../../core/notebook/take-entries.ts';
import { wellFormed } from '../../core/notebook/well-formed.ts';
import { foundEmpty, readWitness, WITNESS_KEY, type Witness } from '../../core/notebook/witness.ts';
import type { Store } from '../../core/reading/keeper.ts';
import type { Scheduler } from '../../core/timing/playhead.ts';
import type { Bell } from './bell.ts';
import type { Database, EntryStore } from './database.ts';
import { findQuote, forgetRemoved, putAll, readAll, type Sorted, sortRows } from './rows.ts';

/** What the notebook needs of the browser. */
export interface Surroundings {
  readonly database: Database;
  readonly bell: Bell;
  /** Where it is noted how much is in the notebook. */
  readonly elsewhere: Pick<Store, 'read' | 'write'>;
  readonly scheduler: Scheduler;
  readonly isPrivate: Promise<boolean>;
  newId(): string;
}

const PRIVATE = fail('notebook-private', 'This window is private.');

/** The notebook in a database of the browser. */
export function createStore({ database, bell, elsewhere, scheduler, isPrivate, newId }: Surroundings): Notebook {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  bell.onRing(changed);
  let isExamined = false;

  const witness = async () => readWitness(await elsewhere.read(WITNESS_KEY).catch(() => undefined));
  const testify = (words: Witness) => elsewhere.write({ [WITNESS_KEY]: { ...words } }).catch(() => undefined);

  /** Once: throws away what was removed long ago, and finds out whether the browser did so with all of it. */
  async function examine(): Promise<Result<null>> {
    if (isExamined) return ok(null);
    const count = await database.use('readonly', (store) => store.count());
    if (!count.ok) return count;
    isExamined = true;
    // It does no harm where that fails.
    await database.use('readwrite', (store) => forgetRemoved(store, scheduler.now()));
    const said = await witness();
    if (count.value === 0 && said.count > 0) await testify(foundEmpty(said));
    return ok(null);
  }

  async function reading(): Promise<Result<Sorted>> {
    return (await isPrivate) ? PRIVATE : readAll(database);
  }

  /** One transaction, noted and told to everybody when it is on disk; nothing of it stays when `work` refuses. */
  async function writing<T>(
    work: (store: EntryStore<'readwrite'>, nowMs: number) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (await isPrivate) return PRIVATE;
    const examined = await examine();
    if (!examined.ok) return examined;
    const written = await database.use('readwrite', async (store) => {
      const nowMs = scheduler.now();
      const result = await work(store, nowMs);
      return { result, count: (await store.count()) - (await store.index('removed').count()) };
    });
    if (!written.ok) return written;
    const { result, count } = written.value;
    if (!result.ok) return result;
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
      return writing(async (store, nowMs) => {
        const dates = { savedAtMs: nowMs, changedAtMs: nowMs, revision: 1 };
        const fresh = { id: newId(), quote, note: wellFormed(typed), tags: normaliseTags(tags), ...dates };
        const known = await findQuote(store, quote);
        const row = known ? mergeInto(known, fresh, nowMs) : rowOf(fresh);
        if (row !== known) await putAll(store, [row]);
        return ok(row.entry);
      });
    },
    change: (id, revision, change) =>
      writing(async (store, nowMs) => {
        const row = readRow(await store.get(id));
        const changed = changeRow(row, revision, change, nowMs);
        if (!changed.ok) return changed;
        if (changed.value !== row) await putAll(store, [changed.value]);
        return ok(changed.value.entry);
      }),
    remove: (ids) =>
      writing(async (store, nowMs) => {
        const { live } = sortRows(await Promise.all([...new Set(ids)].map((id) => store.get(id))));
        await putAll(
          store,
          live.map((row) => ({ ...row, removedAtMs: nowMs })),
        );
        return ok(live.map(({ entry }) => entry));
      }),
    restore: (entries) =>
      writing(async (store) => {
        for (const entry of entries) {
          const stored: Json = await store.get(entry.id);
          const row = readRow(stored);
          if (stored === undefined) await putAll(store, [rowOf(entry)]);
          else if (row && row.removedAtMs !== null) await putAll(store, [{ ...row, removedAtMs: null }]);
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
      writing(async (store, nowMs) => {
        const { live, removed, unreadable } = sortRows(await store.getAll());
        const kept = new Set(unreadable.flatMap(({ id }) => id ?? []));
        const { rows, taken } = takeEntries([...live, ...removed], kept, entries, { nowMs, newId });
        await putAll(store, rows);
        return ok(taken);
      }),
    async condition() {
      if (await isPrivate) return PRIVATE;
      const examined = await examine();
      if (!examined.ok) return examined;
      const found = await readAll(database);
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
