import type { Json } from '../base/json.ts';
import { namesToForget } from './kept.ts';
import type { Scheduler } from './playhead.ts';

/** What is kept under a name: an object that JSON can hold. */
export type Kept = Readonly<Record<string, Json>>;

/** Where things are kept: by name. Each call may fail. */
export interface Store {
  read(name: string): Promise<Json>;
  readAll(): Promise<Readonly<Record<string, Json>>>;
  write(values: Readonly<Record<string, Kept>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/** Keeps things without being in anybody's way: what cannot be kept is not, and nothing else changes. */
export interface Keeper {
  /** What is kept under a name; undefined where nothing is, or nothing can be read in time. */
  read(name: string): Promise<Json>;
  /** Writes the value that `value` answers then: soon, and however often this is called, a few times a second at most. */
  keepSoon(name: string, value: () => Kept): void;
  keep(name: string, value: Kept): void;
  forget(name: string): void;
  /** Writes at once what waits: the panel is being closed. */
  flush(): void;
}

/**
 * What waits to be written waits no longer than this, and a browser that is killed takes no more with it. A hand needs
 * longer from the text to the button that closes the panel: Firefox lets a page that is being closed write nothing.
 */
const SOON_MS = 300;
/** The text does not wait longer than this for a place in it; a browser that is just starting may need a while. */
const READ_MS = 1500;
/** Entries about talks; a few hundred bytes each. */
const MAX_TALK_ENTRIES = 400;

export function createKeeper(store: Store, scheduler: Scheduler): Keeper {
  const waiting = new Map<string, () => Kept>();
  let cancel: (() => void) | null = null;
  let tidied = false;

  async function tidy(): Promise<void> {
    if (tidied) return;
    tidied = true;
    const names = namesToForget(await store.readAll(), MAX_TALK_ENTRIES);
    if (names.length > 0) await store.remove(names);
  }

  /** A store that is full, damaged or forbidden costs what should have been kept, and nothing else. */
  function write(values: Readonly<Record<string, Kept>>): void {
    const stamped = Object.entries(values).map(([name, value]) => [name, { ...value, atMs: scheduler.now() }]);
    store
      .write(Object.fromEntries(stamped))
      .then(tidy)
      .catch(() => undefined);
  }

  function flush(): void {
    cancel?.();
    cancel = null;
    if (waiting.size === 0) return;
    const values = Object.fromEntries([...waiting].map(([name, value]) => [name, value()]));
    waiting.clear();
    write(values);
  }

  return {
    flush,
    read: (name) =>
      new Promise((resolve) => {
        const giveUp = scheduler.after(READ_MS, () => resolve(undefined));
        store
          .read(name)
          .catch(() => undefined)
          .then(resolve)
          .finally(giveUp);
      }),
    keepSoon(name, value) {
      waiting.set(name, value);
      cancel ??= scheduler.after(SOON_MS, flush);
    },
    keep: (name, value) => write({ [name]: value }),
    forget(name) {
      store.remove([name]).catch(() => undefined);
    },
  };
}
