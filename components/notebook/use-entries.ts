import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../core/base/problem.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';

/** What is known of the notebook's entries. */
export interface Entries {
  readonly kind: 'loading' | 'failed' | 'there';
  /** Those that were read last; none before. */
  readonly entries: readonly Entry[];
  /** Why they cannot be read; null where they can. */
  readonly problem: Problem | null;
}

const LOADING: Entries = { kind: 'loading', entries: [], problem: null };

/** The entries anew, each as the object it was if it is what it was: it need not be drawn again. */
function keepSame(last: Entries, next: readonly Entry[]): readonly Entry[] {
  const known = new Map(last.entries.map((entry) => [entry.id, entry]));
  return next.map((entry) => {
    const before = known.get(entry.id);
    return before && before.revision === entry.revision && before.changedAtMs === entry.changedAtMs ? before : entry;
  });
}

/** The entries as they are now, whoever changes them; and a way to read them again. */
export function useEntries(notebook: Notebook): readonly [Entries, readAgain: () => void] {
  const [entries, setEntries] = useState(LOADING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isHere = true;
    let isReading = false;
    let isOld = false;
    async function read(): Promise<void> {
      isOld = true;
      if (isReading) return;
      isReading = true;
      while (isOld && isHere) {
        isOld = false;
        const read = await notebook.all();
        if (isHere && !isOld)
          setEntries((last) =>
            read.ok
              ? { kind: 'there', entries: keepSame(last, read.value), problem: null }
              : { ...last, kind: 'failed', problem: read.problem },
          );
      }
      isReading = false;
    }
    void read();
    const unsubscribe = notebook.subscribe(() => void read());
    return () => {
      isHere = false;
      unsubscribe();
    };
  }, [notebook, attempt]);
  return [entries, useCallback(() => setAttempt((n) => n + 1), [])];
}
