import { asString, at, type Json } from '../base/json.ts';
import type { Scheduler } from '../timing/playhead.ts';
import { namesToForget } from './kept.ts';

/** What is kept under a name: an object that JSON can hold. */
export type Kept = Readonly<Record<string, Json>>;

/** Where things are kept: by name. Each call may fail. */
export interface Store {
  read(name: string): Promise<Json>;
  readAll(): Promise<Readonly<Record<string, Json>>>;
  write(values: Readonly<Record<string, Kept>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  /** Calls the listener whenever something is written, by whomever. */
  onWritten(listener: (name: string, value: Json) => void): void;
}

/** Keeps things without being in anybody's way: what cannot be kept is not, and nothing else changes. */
export interface Keeper {
  /**
   * Calls `apply` once with what is kept under a name, undefined where nothing is; not at all where something has been
   * kept meanwhile. What it answers ends then, or when nobody should wait any longer; `apply` may be called after that.
   */
  recall(name: string, apply: (value: Json) => void): Promise<void>;
  /** Calls `apply` with what another panel keeps under a name, whenever it does. */
  hear(name: string, apply: (value: Json) => void): void;
  /** Writes the value that `value` answers then: soon, and however often this is called, a few times a second at most. */
  keepSoon(name: string, value: () => Kept): void;
  /** Writes at once, or soon where the name is still being read. False when it could not be written. */
  keep(name: string, value: Kept): Promise<boolean>;
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

/** @param by names this panel, so that it knows what others wrote */
export function createKeeper(store: Store, scheduler: Scheduler, by: string): Keeper {
  const waiting = new Map<string, () => Kept>();
  /** Names that are being read: what was kept is not lost to what was done before it was known. */
  const reading = new Set<string>();
  const heard = new Map<string, (value: Json) => void>();
  let cancel: (() => void) | null = null;
  let tidied = false;
  store.onWritten((name, value) => {
    if (at(value, 'by') !== by && asString(at(value, 'by')) !== undefined) heard.get(name)?.(value);
  });

  async function tidy(): Promise<void> {
    if (tidied) return;
    tidied = true;
    const names = namesToForget(await store.readAll());
    if (names.length > 0) await store.remove(names);
  }

  /** A store that is full, damaged or forbidden costs what should have been kept, and nothing else. */
  function write(values: Readonly<Record<string, Kept>>): Promise<boolean> {
    const stamped = Object.entries(values).map(([name, value]) => [name, { ...value, atMs: scheduler.now(), by }]);
    const writing = store.write(Object.fromEntries(stamped));
    writing.then(tidy).catch(() => undefined);
    return writing.then(
      () => true,
      () => false,
    );
  }

  function flush(): void {
    cancel?.();
    cancel = null;
    const ready = [...waiting].filter(([name]) => !reading.has(name));
    if (ready.length === 0) return;
    for (const [name] of ready) waiting.delete(name);
    void write(Object.fromEntries(ready.map(([name, value]) => [name, value()])));
  }

  function keepSoon(name: string, value: () => Kept): void {
    waiting.set(name, value);
    cancel ??= scheduler.after(SOON_MS, flush);
  }

  async function read(name: string, apply: (value: Json) => void): Promise<void> {
    reading.add(name);
    const value = await store.read(name).catch(() => undefined);
    reading.delete(name);
    const late = waiting.get(name);
    if (late) keepSoon(name, late);
    else apply(value);
  }

  return {
    flush,
    keepSoon,
    recall: (name, apply) =>
      new Promise((resolve) => {
        const giveUp = scheduler.after(READ_MS, resolve);
        read(name, apply).finally(() => {
          giveUp();
          resolve();
        });
      }),
    hear: (name, apply) => heard.set(name, apply),
    async keep(name, value) {
      if (reading.has(name)) {
        keepSoon(name, () => value);
        return true;
      }
      waiting.delete(name);
      return write({ [name]: value });
    },
  };
}
