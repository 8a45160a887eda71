import { fail, ok, type Result } from '../../core/base/result.ts';
import { bySaving } from '../../core/notebook/by-talk.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import type { Condition, Notebook } from '../../core/notebook/notebook.ts';
import { changeRow, type Row, rowOf } from '../../core/notebook/row.ts';
import { takeEntries } from '../../core/notebook/take-entries.ts';

/** A notebook that is nowhere but in memory, and ways to be what stores and other windows may do to it. */
export interface MemoryNotebook extends Notebook {
  /** From now on everything is refused so; null: no more. */
  refuse(code: Parameters<typeof fail>[0] | null): void;
}

const NOW_MS = 1_800_000_000_000;

export function memoryNotebook(entries: readonly Entry[], condition: Condition): MemoryNotebook {
  const rows = new Map<string, Row>(entries.map((entry) => [entry.id, rowOf(entry)]));
  const listeners = new Set<() => void>();
  let refused: Parameters<typeof fail>[0] | null = null;
  const live = () => [...rows.values()].filter(({ removedAtMs }) => removedAtMs === null);
  async function does<T>(work: () => Result<T>): Promise<Result<T>> {
    if (refused) return fail(refused, 'It was to be refused.');
    const result = work();
    if (result.ok) for (const listener of listeners) listener();
    return result;
  }
  return {
    refuse: (code) => {
      refused = code;
    },
    all: async () =>
      refused
        ? fail(refused, 'It was to be refused.')
        : ok(
            live()
              .map(({ entry }) => entry)
              .sort(bySaving),
          ),
    save: () => does(() => fail('notebook-full', 'Tests save nothing.')),
    change: (id, revision, change) =>
      does(() => {
        const changed = changeRow(rows.get(id) ?? null, revision, change, NOW_MS);
        if (!changed.ok) return changed;
        rows.set(id, changed.value);
        return ok(changed.value.entry);
      }),
    remove: (ids) =>
      does(() => {
        const gone = live().filter(({ id }) => ids.includes(id));
        for (const row of gone) rows.set(row.id, { ...row, removedAtMs: NOW_MS });
        return ok(gone.map(({ entry }) => entry));
      }),
    restore: (back) =>
      does(() => {
        for (const { id } of back) {
          const row = rows.get(id);
          if (row) rows.set(id, { ...row, removedAtMs: null });
        }
        return ok(undefined);
      }),
    removed: async () => ok([...rows.values()].filter((row) => row.removedAtMs !== null).map(({ entry }) => entry)),
    take: (more) =>
      does(() => {
        const plan = takeEntries([...rows.values()], new Set(), more, {
          nowMs: NOW_MS,
          newId: () => crypto.randomUUID(),
        });
        for (const row of plan.rows) rows.set(row.id, row);
        return ok(plan.taken);
      }),
    condition: async () => ok(condition),
    unreadable: async () => ok('[]'),
    acceptLoss: async () => undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
