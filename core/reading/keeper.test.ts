import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import { sampleScheduler } from '../timing/scheduler.sample.ts';
import { createKeeper, type Store } from './keeper.ts';

/** A store as the browser's is: JSON in, JSON out; `ill` makes every call fail or hang. */
function world(ill: 'well' | 'fails' | 'hangs' = 'well', values = new Map<string, string>()) {
  const listeners: ((name: string, value: Json) => void)[] = [];
  let writes = 0;
  async function answer<T>(act: () => T): Promise<T> {
    if (ill === 'hangs') return new Promise(() => undefined);
    if (ill === 'fails') throw new Error('QuotaExceededError');
    return act();
  }
  let slow: Promise<void> = Promise.resolve();
  const written = (name: string, value: Json) => {
    for (const listener of listeners) listener(name, value);
  };
  const store: Store = {
    onWritten: (listener) => listeners.push(listener),
    read: (name) => slow.then(() => answer((): Json => JSON.parse(values.get(name) ?? 'null'))),
    readAll: () => answer(() => Object.fromEntries([...values].map(([name, text]) => [name, JSON.parse(text)]))),
    write: (items) =>
      answer(() => {
        writes++;
        for (const [name, value] of Object.entries(items)) {
          values.set(name, JSON.stringify(value));
          written(name, value);
        }
      }),
    remove: (names) =>
      answer(() => {
        for (const name of names) values.delete(name);
      }),
  };
  const { scheduler, timers, pass } = sampleScheduler();
  const settled = async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  /** From now on nothing is read until what this answers is called. */
  function delay(): () => void {
    let end: () => void = () => undefined;
    slow = new Promise((resolve) => {
      end = resolve;
    });
    return end;
  }
  const keeper = createKeeper(store, scheduler, 'me');
  const applied: Json[] = [];
  const recall = (name: string) => keeper.recall(name, (value) => applied.push(value));
  return { values, keeper, recall, applied, pass, settled, delay, written, writes: () => writes, timers };
}

describe('createKeeper', () => {
  it('writes what changes all the time a few times a second, and the last of it', async () => {
    const { keeper, recall, applied, values, pass, writes, settled } = world();
    for (let i = 1; i <= 100; i++) {
      keeper.keepSoon('place:1:aaaaaaaaaaa', () => ({ i }));
      pass(50);
    }
    pass(1000);
    await settled();
    expect(writes()).toBeLessThanOrEqual(18);
    expect(JSON.parse(values.get('place:1:aaaaaaaaaaa') ?? '')).toMatchObject({ i: 100 });
    await recall('place:1:aaaaaaaaaaa');
    expect(applied).toEqual([expect.objectContaining({ i: 100 })]);
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

  it('waits no longer than it may, takes what comes later, and writes nothing over it before', async () => {
    const { keeper, recall, applied, values, pass, settled, delay } = world();
    values.set('a', JSON.stringify({ x: 1 }));
    const end = delay();
    let waited = false;
    void recall('a').then(() => (waited = true));
    pass(1500);
    await settled();
    expect([waited, applied]).toEqual([true, []]);
    end();
    await settled();
    expect(applied).toEqual([{ x: 1 }]);
    keeper.keep('a', { x: 2 });
    expect(JSON.parse(values.get('a') ?? '')).toMatchObject({ x: 2 });
  });

  it.each(['keep', 'keepSoon'] as const)(
    'lets what was read late undo nothing that was done meanwhile: %s',
    async (how) => {
      const { keeper, recall, applied, values, pass, settled, delay } = world();
      values.set('a', JSON.stringify({ x: 1 }));
      const end = delay();
      void recall('a');
      if (how === 'keep') keeper.keep('a', { x: 2 });
      else keeper.keepSoon('a', () => ({ x: 2 }));
      pass(5000);
      keeper.flush();
      await settled();
      expect(JSON.parse(values.get('a') ?? '')).toEqual({ x: 1 });
      end();
      await settled();
      pass(300);
      await settled();
      expect(JSON.parse(values.get('a') ?? '')).toMatchObject({ x: 2 });
      expect(applied).toEqual([]);
    },
  );

  it('hands on what another panel keeps, and not its own', () => {
    const { keeper, written } = world();
    const heard: Json[] = [];
    keeper.hear('a', (value) => heard.push(value));
    keeper.keep('a', { x: 1 });
    written('a', { x: 2, by: 'another' });
    written('b', { x: 3, by: 'another' });
    written('a', undefined);
    expect(heard).toEqual([{ x: 2, by: 'another' }]);
  });

  it.each(['fails', 'hangs'] as const)('goes on without a store that %s', async (ill) => {
    const { keeper, recall, applied, pass, settled } = world(ill);
    const read = recall('a');
    keeper.keep('a', { x: 1 });
    keeper.keepSoon('a', () => ({ x: 1 }));
    pass(1500);
    await settled();
    await read;
    expect(applied).toEqual([]);
  });
});
