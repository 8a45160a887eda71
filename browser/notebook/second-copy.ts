import type { Json } from '../../core/base/json.ts';
import type { Row } from '../../core/notebook/row.ts';
import { COPY_PREFIX } from '../../core/notebook/witness.ts';
import type { Store } from '../../core/reading/keeper.ts';

/**
 * Every row a second time, where other faults strike: browsers throw a whole database away for one damaged block of it.
 * It is written after the notebook, and nobody waits for it; what cannot be copied now is when the notebook is looked
 * through the next time.
 */
export interface SecondCopy {
  write(rows: readonly Json[]): Promise<void>;
  forget(ids: readonly string[]): Promise<void>;
  /** Every copy there is; none where they cannot be read. */
  read(): Promise<readonly Json[]>;
}

export function createSecondCopy(store: Pick<Store, 'readAll' | 'write' | 'remove'>): SecondCopy {
  const nameOf = (row: Json) => `${COPY_PREFIX}${(row as Row).id}`;
  return {
    write: (rows) =>
      store.write(Object.fromEntries(rows.map((row) => [nameOf(row), { ...(row as Row) }]))).catch(() => undefined),
    forget: (ids) => store.remove(ids.map((id) => COPY_PREFIX + id)).catch(() => undefined),
    async read() {
      const all = await store.readAll().catch(() => ({}));
      return Object.entries(all).flatMap(([name, value]) => (name.startsWith(COPY_PREFIX) ? [value] : []));
    },
  };
}
