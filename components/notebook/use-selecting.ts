import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';

export interface Selecting {
  /** Ids of the selected entries that are there and shown. */
  readonly selected: ReadonlySet<string>;
  select(id: string, isSelected: boolean): void;
  /** Every entry that is shown. */
  selectAll(): void;
  clear(): void;
}

/** Entries selected for exporting or deleting together. What is not shown is not selected. */
export function useSelecting(shown: readonly Entry[]): Selecting {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(
    () => (chosen.size === 0 ? chosen : new Set(shown.map(({ id }) => id).filter((id) => chosen.has(id)))),
    [shown, chosen],
  );
  const select = useCallback(
    (id: string, isSelected: boolean) =>
      setChosen((before) => {
        const next = new Set(before);
        if (isSelected) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setChosen(new Set()), []);
  const selectAll = useCallback(() => setChosen(new Set(shown.map(({ id }) => id))), [shown]);
  return { selected, select, selectAll, clear };
}
