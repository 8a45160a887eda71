import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '../../core/base/json.ts';
import type { Result } from '../../core/base/result.ts';
import { SAMPLE_NOW, sampleEntry, sampleId, sampleQuote } from '../../core/notebook/entry.sample.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { KEPT_REMOVED_MS, type Notebook } from '../../core/notebook/notebook.ts';
import { rowOf } from '../../core/notebook/row.ts';
import { COPY_PREFIX, WITNESS_KEY } from '../../core/notebook/witness.ts';
import { sampleScheduler } from '../../core/timing/scheduler.sample.ts';
import type { Bell } from './bell.ts';
import { createDatabase, DATABASE } from './database.ts';
import { type NotebookSchema, UPGRADES, type Upgrade } from './schema.ts';
import { createStore } from './store.ts';

/** A browser with any number of windows. */
function machine() {
  const { scheduler, pass } = sampleScheduler();
  pass(SAMPLE_NOW);
  const kept = new Map<string, Json>();
  const listeners = new Set<() => void>();
  let made = 0;
  let held: Promise<void> | null = null;
  /** From now on the second copy is read when what this answers is called. */
  function hold(): () => void {
    let release: () => void = () => undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }
  function open({
    isPrivate = false,
    upgrades = UPGRADES,
  }: {
    isPrivate?: boolean;
    upgrades?: readonly Upgrade[];
  } = {}) {
    let own: (() => void) | null = null;
    const bell: Bell = {
      ring: () => {
        for (const listener of listeners) if (listener !== own) listener();
      },
      onRing: (listener) => {
        own = listener;
        listeners.add(listener);
      },
    };
    return createStore({
      database: createDatabase(upgrades, scheduler),
      bell,
      elsewhere: {
        read: async (name) => kept.get(name),
        readAll: async () => {
          await held;
          return Object.fromEntries(kept);
        },
        write: async (values) => {
          for (const [name, value] of Object.entries(values)) kept.set(name, structuredClone(value));
        },
        remove: async (names) => {
          for (const name of names) kept.delete(name);
        },
        onWritten: () => undefined,
      },
      scheduler,
      isPrivate: Promise.resolve(isPrivate),
      newId: () => sampleId(1000 + made++),
    });
  }
  return { open, pass, kept, hold };
}

async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const found = await result;
  if (!found.ok) throw new Error(`${found.problem.code}: ${found.problem.detail}`);
  return found.value;
}
const code = async (result: Promise<Result<unknown>>): Promise<string | null> => {
  const found = await result;
  return found.ok ? null : found.problem.code;
};
const notes = async (notebook: Notebook) => (await value(notebook.all())).map(({ note }) => note);

/** Puts things into the store behind the notebook's back. */
async function plant(...rows: readonly Json[]): Promise<void> {
  const database = await openDB<NotebookSchema>(DATABASE);
  for (const row of rows) await database.put('entries', row);
  database.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a notebook', () => {
  it('keeps what is saved for every window, in the order of saving', async () => {
    const { open, pass } = machine();
    const notebook = open();
    expect(await value(notebook.all())).toEqual([]);
    const first = await value(notebook.save(sampleQuote(5), ' a note ', ['#Tag, other']));
    pass(1000);
    const second = await value(notebook.save(sampleQuote(2)));
    expect(first).toEqual({
      ...sampleEntry(5, { id: sampleId(1000), note: ' a note ', tags: ['other', 'Tag'] }),
      savedAtMs: SAMPLE_NOW,
      changedAtMs: SAMPLE_NOW,
    });
    expect(await value(open().all())).toEqual([first, second]);
  });

  it('answers the same objects while nothing of them has changed', async () => {
    const { open } = machine();
    const [notebook, other] = [open(), open()];
    await value(notebook.take([sampleEntry(1), sampleEntry(2)]));
    const before = await value(notebook.all());
    await value(other.change(sampleId(2), 1, { note: 'new' }));
    const after = await value(notebook.all());
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.note).toBe('new');
    await value(notebook.remove([sampleId(1)]));
    expect(await value(notebook.removed())).toEqual([before[0]]);
  });

  it('does not save the same words twice', async () => {
    const { open, pass } = machine();
    const notebook = open();
    const first = await value(notebook.save(sampleQuote(5), 'note', ['one']));
    pass(1000);
    expect(await value(notebook.save(sampleQuote(5, { madeAtMs: SAMPLE_NOW + 1000 })))).toEqual(first);
    const again = await value(notebook.save(sampleQuote(5, { uncertaintyMs: 10 }), '', ['two']));
    expect(again).toMatchObject({ id: first.id, note: 'note', tags: ['one', 'two'], quote: { uncertaintyMs: 10 } });
    expect(await value(notebook.all())).toEqual([again]);
  });

  it('saves again what was deleted', async () => {
    const notebook = machine().open();
    const first = await value(notebook.save(sampleQuote(5), 'old'));
    await value(notebook.remove([first.id]));
    const second = await value(notebook.save(sampleQuote(5)));
    expect(second.id).not.toBe(first.id);
    expect(await notes(notebook)).toEqual(['']);
  });

  it('lets two windows change an entry, and writes over nothing', async () => {
    const { open } = machine();
    const [one, other] = [open(), open()];
    const { id } = await value(one.save(sampleQuote(5)));
    await value(one.change(id, 1, { note: 'mine' }));
    await value(other.change(id, 1, { tags: ['theirs'] }));
    expect(await code(other.change(id, 1, { note: 'theirs' }))).toBe('entry-changed');
    expect(await value(one.all())).toMatchObject([{ note: 'mine', tags: ['theirs'], revision: 3 }]);
    await value(one.remove([id]));
    expect(await code(other.change(id, 3, { note: 'late' }))).toBe('entry-gone');
  });

  it('loses no change of two windows that write at once', async () => {
    const { open } = machine();
    const [one, other] = [open(), open()];
    const { id } = await value(one.save(sampleQuote(5)));
    const tags = Array.from({ length: 20 }, (_, i) => `tag${i}`);
    await Promise.all(tags.map((tag, i) => (i % 2 ? one : other).change(id, 1, { tags: [tag] })));
    const [entry] = await value(one.all());
    expect(entry?.tags).toEqual([...tags].sort());
    expect(entry?.revision).toBe(21);
  });

  it('tells every window of a change, and of nothing else', async () => {
    const { open } = machine();
    const [one, other] = [open(), open()];
    const heard: string[] = [];
    const end = one.subscribe(() => heard.push('one'));
    other.subscribe(() => heard.push('other'));
    const { id } = await value(one.save(sampleQuote(5)));
    expect(heard.splice(0).sort()).toEqual(['one', 'other']);
    await code(one.change(id, 1, { note: 'a'.repeat(200_000) }));
    await value(one.all());
    expect(heard).toEqual([]);
    end();
    await value(other.remove([id]));
    expect(heard).toEqual(['other']);
  });

  it('brings back what was deleted just as it was, for thirty days, also in a window opened later', async () => {
    const { open, pass } = machine();
    const notebook = open();
    const saved = [await value(notebook.save(sampleQuote(1), 'a')), await value(notebook.save(sampleQuote(2), 'b'))];
    const gone = await value(notebook.remove([...saved.map(({ id }) => id), sampleId(5)]));
    expect(gone).toEqual(saved);
    expect(await value(notebook.all())).toEqual([]);
    pass(KEPT_REMOVED_MS - 1);
    const later = open();
    const removed = await value(later.removed());
    expect(new Set(removed)).toEqual(new Set(saved));
    await value(later.restore(removed));
    await value(later.restore(removed));
    expect(await value(later.all())).toEqual(saved);
    await value(later.remove([saved[0]?.id ?? '']));
    pass(KEPT_REMOVED_MS);
    const muchLater = open();
    await value(muchLater.condition());
    expect(await value(muchLater.removed())).toEqual([]);
    // Who still has it can bring it back.
    await value(muchLater.restore(gone));
    expect(await value(muchLater.all())).toEqual(saved);
  });

  it('imports all entries or none', async () => {
    const notebook = machine().open();
    const entries = [sampleEntry(1, { note: 'a' }), sampleEntry(2)];
    expect(await value(notebook.take(entries))).toEqual({ added: 2, same: 0, merged: 0 });
    const uncloneable = { ...sampleEntry(4), note: (() => '') as unknown as string };
    expect(await code(notebook.take([sampleEntry(3), uncloneable]))).not.toBeNull();
    expect(await value(notebook.all())).toEqual(entries);
    expect(await value(notebook.take([sampleEntry(1, { note: 'b' }), sampleEntry(2), sampleEntry(6)]))).toEqual({
      added: 1,
      same: 1,
      merged: 1,
    });
  });
});

describe('a notebook that cannot be used', () => {
  it('keeps nothing in a private window, and opens nothing', async () => {
    const { open, kept } = machine();
    const notebook = open({ isPrivate: true });
    const asked = [
      notebook.all(),
      notebook.save(sampleQuote(1)),
      notebook.change(sampleId(1), 1, {}),
      notebook.remove([sampleId(1)]),
      notebook.restore([sampleEntry(1)]),
      notebook.removed(),
      notebook.take([sampleEntry(1)]),
      notebook.condition(),
      notebook.unreadable(),
    ];
    expect(new Set(await Promise.all(asked.map(code)))).toEqual(new Set(['notebook-private']));
    expect(await indexedDB.databases()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it.each([
    ['notebook-denied', 'SecurityError'],
    ['notebook-denied', 'InvalidStateError'],
    ['notebook-damaged', 'UnknownError'],
    ['notebook-newer', 'VersionError'],
  ])('says %s where opening ends in %s, and tries again the next time', async (problem, name) => {
    const notebook = machine().open();
    const factory = globalThis.indexedDB;
    const open = () => {
      throw new DOMException('refused', name);
    };
    globalThis.indexedDB = { open } as unknown as IDBFactory;
    expect(await code(notebook.save(sampleQuote(1)))).toBe(problem);
    globalThis.indexedDB = factory;
    expect(await code(notebook.save(sampleQuote(1)))).toBeNull();
  });

  it('says that nothing can be kept in a browser without a database', async () => {
    const notebook = machine().open();
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect(await code(notebook.all())).toBe('notebook-denied');
  });

  it('says that the room is used up, and leaves everything as it was', async () => {
    const notebook = machine().open();
    const saved = await value(notebook.save(sampleQuote(1), 'here'));
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(...row) {
      if ((row[0] as { entry: Entry }).entry.id === sampleId(3)) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, row);
    };
    try {
      expect(await code(notebook.take([sampleEntry(2), sampleEntry(3)]))).toBe('notebook-full');
      expect(await value(notebook.all())).toEqual([saved]);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it.each([
    ['UnknownError', 'IO error: 000003.log: FILE_ERROR_NO_SPACE', undefined],
    ['UnknownError', 'Internal error', { quota: 120_000, usage: 119_000 }],
    ['InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.', undefined],
  ])('knows a full disk by "%s: %s" and %j, and makes nothing anew', async (name, message, estimate) => {
    const notebook = machine().open();
    const saved = await value(notebook.save(sampleQuote(1)));
    vi.stubGlobal('navigator', { storage: estimate && { estimate: async () => estimate } });
    const { put } = IDBObjectStore.prototype;
    const { deleteDatabase } = IDBFactory.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException(message, name);
    };
    IDBFactory.prototype.deleteDatabase = () => {
      throw new Error('nobody should delete it');
    };
    try {
      expect(await code(notebook.save(sampleQuote(2)))).toBe('notebook-full');
      expect(await value(notebook.all())).toEqual([saved]);
    } finally {
      IDBObjectStore.prototype.put = put;
      IDBFactory.prototype.deleteDatabase = deleteDatabase;
      vi.unstubAllGlobals();
    }
  });

  it('deletes where there is no room to note that', async () => {
    const { open, kept } = machine();
    const notebook = open();
    const saved = await value(notebook.save(sampleQuote(1), 'here'));
    await expect.poll(() => kept.size).toBe(2);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await value(notebook.remove([saved.id]))).toEqual([saved]);
      expect(await value(notebook.all())).toEqual([]);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    // Nor does the second copy bring it back.
    await value(open().condition());
    expect(await value(notebook.all())).toEqual([]);
    await value(notebook.restore([saved]));
    expect(await value(notebook.all())).toEqual([saved]);
  });

  it('says that a newer version has written the notebook', async () => {
    const { open } = machine();
    const before = open();
    await value(before.save(sampleQuote(1)));
    // Opening the newer one closes it in the older window.
    await value(open({ upgrades: [...UPGRADES, () => undefined] }).all());
    expect(await code(before.save(sampleQuote(2)))).toBe('notebook-newer');
  });

  it('says that another window holds it in an older version, and goes on when that is closed', async () => {
    const { open, pass } = machine();
    await value(open().save(sampleQuote(1)));
    const holder = await openDB(DATABASE, UPGRADES.length);
    const newer = open({ upgrades: [...UPGRADES, () => undefined] });
    const asked = code(newer.all());
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve));
    pass(3000);
    expect(await asked).toBe('notebook-blocked');
    holder.close();
    expect(await notes(newer)).toEqual(['']);
  });
});

describe('a notebook of an older version', () => {
  it('is brought up to date with all that is in it', async () => {
    const { open } = machine();
    const saved = await value(open().save(sampleQuote(1), 'kept'));
    let found = 0;
    const upgrade: Upgrade = (_database, transaction) => {
      const entries = transaction.objectStore('entries');
      void entries.count().then((count) => {
        found = count;
      });
      void entries.put(rowOf(sampleEntry(2)));
    };
    const notebook = open({ upgrades: [...UPGRADES, upgrade] });
    expect(await value(notebook.all())).toEqual(expect.arrayContaining([saved, sampleEntry(2)]));
    expect(found).toBe(1);
  });

  it('stays as it was when that fails', async () => {
    const { open } = machine();
    const saved = await value(open().save(sampleQuote(1), 'kept'));
    const failing: Upgrade = (_database, transaction) => {
      transaction
        .objectStore('entries')
        .clear()
        .catch(() => undefined);
      throw new Error('no');
    };
    expect(await code(open({ upgrades: [...UPGRADES, failing] }).all())).toBe('notebook-damaged');
    expect(await value(open().all())).toEqual([saved]);
  });
});

describe('a damaged notebook', () => {
  it('keeps what nothing can be made of, counts it, and hands it over', async () => {
    const { open, pass } = machine();
    const notebook = open();
    const saved = await value(notebook.save(sampleQuote(1)));
    const odd = [
      { id: sampleId(7), entry: { quote: 'half of' }, removedAtMs: 5 },
      { ...rowOf(sampleEntry(8)), since: 'never' },
    ];
    await plant(...odd);
    expect(await value(notebook.all())).toEqual([saved]);
    expect(await value(notebook.condition())).toEqual({ unreadable: 2, lost: 0 });
    expect(JSON.parse(await value(notebook.unreadable()))).toEqual(odd);
    // Neither an import nor time nor deletion takes it away.
    await value(notebook.take([sampleEntry(7), sampleEntry(8)]));
    await value(notebook.remove([sampleId(7), sampleId(8)]));
    await value(notebook.restore([sampleEntry(7)]));
    pass(2 * KEPT_REMOVED_MS);
    const later = open();
    expect(await value(later.condition())).toEqual({ unreadable: 2, lost: 0 });
    expect(await value(later.all())).toHaveLength(3);
    expect(await code(later.change(sampleId(7), 1, { note: 'x' }))).toBe('entry-gone');
  });

  it('is read one by one where one thing spoils the rest and it cannot be made anew', async () => {
    const { open } = machine();
    const notebook = open();
    const saved = await value(notebook.save(sampleQuote(1)));
    await plant(rowOf(sampleEntry(2)));
    const { get, getAll } = IDBObjectStore.prototype;
    const { deleteDatabase } = IDBFactory.prototype;
    const unreadable = () => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    };
    IDBObjectStore.prototype.getAll = unreadable;
    IDBFactory.prototype.deleteDatabase = unreadable;
    IDBObjectStore.prototype.get = function spoiled(id) {
      return id === sampleId(2) ? unreadable() : get.call(this, id);
    };
    try {
      expect(await value(notebook.all())).toEqual([saved]);
      expect(await value(notebook.condition())).toMatchObject({ unreadable: 1 });
      expect(await value(notebook.unreadable())).toContain('Failed to read large');
    } finally {
      Object.assign(IDBObjectStore.prototype, { get, getAll });
      IDBFactory.prototype.deleteDatabase = deleteDatabase;
    }
  });

  it('says so when nothing can be read and nothing made anew', async () => {
    const notebook = machine().open();
    await value(notebook.save(sampleQuote(1)));
    const { transaction } = IDBDatabase.prototype;
    const { deleteDatabase } = IDBFactory.prototype;
    const fails = () => {
      throw new DOMException('Internal error', 'UnknownError');
    };
    IDBDatabase.prototype.transaction = fails;
    IDBFactory.prototype.deleteDatabase = fails;
    try {
      expect(await code(notebook.all())).toBe('notebook-damaged');
      expect(await code(notebook.save(sampleQuote(2)))).toBe('notebook-damaged');
      expect(await code(notebook.condition())).toBe('notebook-damaged');
    } finally {
      IDBDatabase.prototype.transaction = transaction;
      IDBFactory.prototype.deleteDatabase = deleteDatabase;
    }
    expect(await notes(notebook)).toEqual(['']);
  });

  it('is there again when the browser has thrown it away', async () => {
    const { open, kept, pass } = machine();
    pass(1000);
    const notebook = open();
    await value(notebook.take([sampleEntry(1), sampleEntry(2, { note: 'kept' }), sampleEntry(3)]));
    await value(notebook.remove([sampleId(3)]));
    await value(notebook.change(sampleId(1), 1, { note: 'later' }));
    const before = await value(notebook.all());
    await expect.poll(() => kept.get(WITNESS_KEY)).toEqual({ count: 2, lost: 0 });
    for (const ask of [(one: Notebook) => one.all(), (one: Notebook) => one.save(sampleQuote(5))]) {
      globalThis.indexedDB = new IDBFactory();
      const after = open();
      await value<unknown>(ask(after));
      expect((await value(after.all())).slice(0, 2)).toEqual(before);
      expect(await value(after.removed())).toEqual([sampleEntry(3)]);
      expect(await value(after.condition())).toEqual({ unreadable: 0, lost: 0 });
    }
  });

  it('answers nobody before it has looked what is lost, however many ask', async () => {
    const { open, kept, hold } = machine();
    await value(open().take([sampleEntry(1), sampleEntry(2)]));
    await expect.poll(() => kept.size).toBe(3);
    globalThis.indexedDB = new IDBFactory();
    kept.delete(`${COPY_PREFIX}${sampleId(2)}`);
    const after = open();
    const release = hold();
    const first = after.all();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const later = [after.all(), after.save(sampleQuote(5))] as const;
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    expect(await value(first)).toContainEqual(sampleEntry(1));
    expect(await value(later[0])).toContainEqual(sampleEntry(1));
    await value(later[1]);
    expect(await value(after.condition())).toEqual({ unreadable: 0, lost: 1 });
  });

  it('says how much is lost for good, until the reader knows', async () => {
    const { open, kept } = machine();
    await value(open().take([sampleEntry(1), sampleEntry(2), sampleEntry(3)]));
    await expect.poll(() => kept.get(WITNESS_KEY)).toEqual({ count: 3, lost: 0 });
    globalThis.indexedDB = new IDBFactory();
    kept.delete(`${COPY_PREFIX}${sampleId(2)}`);
    kept.set(`${COPY_PREFIX}${sampleId(3)}`, 'odd');
    const after = open();
    expect(await value(after.all())).toEqual([sampleEntry(1)]);
    await value(after.save(sampleQuote(5)));
    expect(await value(after.condition())).toEqual({ unreadable: 0, lost: 2 });
    expect(await value(open().condition())).toEqual({ unreadable: 0, lost: 2 });
    await after.acceptLoss();
    expect(await value(open().condition())).toEqual({ unreadable: 0, lost: 0 });
    expect(kept.get(WITNESS_KEY)).toEqual({ count: 2, lost: 0 });
  });

  it('gets back what a part of it has lost, and copies what could not be copied', async () => {
    const { open, kept } = machine();
    await value(open().take([sampleEntry(1), sampleEntry(2)]));
    await expect.poll(() => kept.size).toBe(3);
    const database = await openDB<NotebookSchema>(DATABASE);
    await database.delete('entries', sampleId(1));
    await database.put('entries', rowOf(sampleEntry(4)));
    database.close();
    const after = open();
    await value(after.condition());
    expect(await value(after.all())).toEqual([sampleEntry(1), sampleEntry(2), sampleEntry(4)]);
    await expect.poll(() => kept.has(`${COPY_PREFIX}${sampleId(4)}`)).toBe(true);
  });

  it('is made anew when it cannot be read, of what can be read and of the copy', async () => {
    const { open, kept } = machine();
    await value(open().take([sampleEntry(1), sampleEntry(2)]));
    await expect.poll(() => kept.size).toBe(3);
    const odd = { id: sampleId(7), entry: 'half' };
    await plant(odd, rowOf(sampleEntry(3)));
    const { get, getAll } = IDBObjectStore.prototype;
    const { deleteDatabase } = IDBFactory.prototype;
    let isDamaged = true;
    const spoil = () => {
      throw new DOMException('no', 'UnknownError');
    };
    IDBObjectStore.prototype.getAll = function all(...asked) {
      return isDamaged ? spoil() : getAll.apply(this, asked);
    };
    IDBObjectStore.prototype.get = function one(id) {
      return isDamaged && id === sampleId(1) ? spoil() : get.call(this, id);
    };
    IDBFactory.prototype.deleteDatabase = function gone(name) {
      isDamaged = false;
      return deleteDatabase.call(this, name);
    };
    try {
      const notebook = open();
      expect(await value(notebook.all())).toEqual([1, 2, 3].map((nth) => sampleEntry(nth)));
      expect(JSON.parse(await value(notebook.unreadable()))).toEqual([odd]);
    } finally {
      Object.assign(IDBObjectStore.prototype, { get, getAll });
      IDBFactory.prototype.deleteDatabase = deleteDatabase;
    }
  });

  it('is made anew when its store is missing', async () => {
    const { open, kept } = machine();
    const first = open();
    const saved = await value(first.save(sampleQuote(1)));
    await expect.poll(() => kept.size).toBe(2);
    globalThis.indexedDB = new IDBFactory();
    (await openDB(DATABASE, UPGRADES.length, { upgrade: () => undefined })).close();
    expect(await value(open().all())).toEqual([saved]);
  });

  it('is opened again when the browser has closed it', async () => {
    const notebook = machine().open();
    await value(notebook.save(sampleQuote(1)));
    const { transaction } = IDBDatabase.prototype;
    let closed = 0;
    IDBDatabase.prototype.transaction = function once(...asked) {
      IDBDatabase.prototype.transaction = transaction;
      closed += 1;
      this.close();
      return transaction.apply(this, asked);
    };
    await value(notebook.save(sampleQuote(2)));
    expect(closed).toBe(1);
    expect(await value(notebook.all())).toHaveLength(2);
  });
});
