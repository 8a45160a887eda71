import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import { createKeeper, type Store } from './keeper.ts';

/** A store as the browser's is: JSON in, JSON out; `ill` makes every call fail or hang. */
function world(ill: 'well' | 'fails' | 'hangs' = 'well') {
  const values = new Map<string, string>();
  let writes = 0;
  async function answer<T>(act: () => T): Promise<T> {
    if (ill === 'hangs') return new Promise(() => undefined);
    if (ill === 'fails') throw new Error('QuotaExceededError');
    return act();
  }
  const store: Store = {
    read: (name) => answer((): Json => JSON.parse(values.get(name) ?? 'null')),
    readAll: () => answer(() => Object.fromEntries([...values].map(([name, text]) => [name, JSON.parse(text)]))),
    write: (items) =>
      answer(() => {
        writes++;
        for (const [name, value] of Object.entries(items)) values.set(name, JSON.stringify(value));
      }),
    remove: (names) =>
      answer(() => {
        for (const name of names) values.delete(name);
      }),
  };
  let nowMs = 0;
  const timers = new Set<{ readonly atMs: number; readonly wake: () => void }>();
  const scheduler = {
    now: () => nowMs,
    after(delayMs: number, wake: () => void) {
      const timer = { atMs: nowMs + delayMs, wake };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  function pass(ms: number): void {
    nowMs += ms;
    for (const timer of [...timers].filter((one) => one.atMs <= nowMs)) {
      timers.delete(timer);
      timer.wake();
    }
  }
  const settled = async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return { values, keeper: createKeeper(store, scheduler), pass, settled, writes: () => writes, timers };
}

describe('createKeeper', () => {
  it('writes what changes all the time a few times a second, and the last of it', async () => {
    const { keeper, values, pass, writes, settled } = world();
    for (let i = 1; i <= 100; i++) {
      keeper.keepSoon('place:1:aaaaaaaaaaa', () => ({ i }));
      pass(50);
    }
    pass(1000);
    await settled();
    expect(writes()).toBeLessThanOrEqual(18);
    expect(JSON.parse(values.get('place:1:aaaaaaaaaaa') ?? '')).toMatchObject({ i: 100 });
    expect(await keeper.read('place:1:aaaaaaaaaaa')).toMatchObject({ i: 100 });
  });

  it('writes at once what waits when the panel is closed, and nothing twice', () => {
    const { keeper, values, pass, writes, timers } = world();
    keeper.keepSoon('a', () => ({ x: 1 }));
    keeper.keepSoon('b', () => ({ x: 2 }));
    keeper.flush();
    expect([...values.keys()]).toEqual(['a', 'b']);
    keeper.flush();
    pass(5000);
    expect(writes()).toBe(1);
    expect(timers.size).toBe(0);
  });

  it('forgets the talks of long ago', async () => {
    const { keeper, values, pass, settled } = world();
    for (let i = 0; i < 500; i++) {
      pass(1);
      values.set(`place:1:${i}`, JSON.stringify({ atMs: i }));
    }
    keeper.keep('settings:1', { allChapters: true });
    await settled();
    expect(values.size).toBe(401);
    expect(values.has('place:1:99')).toBe(false);
    expect(values.has('place:1:100')).toBe(true);
    expect(values.has('settings:1')).toBe(true);
  });

  it('forgets what it is told to', async () => {
    const { keeper, values } = world();
    keeper.keep('a', { x: 1 });
    keeper.forget('a');
    expect(values.size).toBe(0);
  });

  it.each(['fails', 'hangs'] as const)('goes on without a store that %s', async (ill) => {
    const { keeper, pass, settled } = world(ill);
    const read = keeper.read('a');
    keeper.keep('a', { x: 1 });
    keeper.keepSoon('a', () => ({ x: 1 }));
    keeper.forget('a');
    pass(1500);
    await settled();
    expect(await read).toBeUndefined();
  });
});
