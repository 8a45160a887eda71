import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';
import { problemWords } from '../../core/notebook/problem-words.ts';
import { plural, useWording } from '../wording.ts';

export interface Removing {
  /** The entries that were removed last and can be brought back with a word; null where none are. */
  readonly removed: readonly Entry[] | null;
  remove(ids: readonly string[]): Promise<boolean>;
  undo(): Promise<boolean>;
  /** The reader does not want them back. */
  dismiss(): void;
}

/** Deleting, and taking that back, one deletion after the other, the last one first. */
export function useRemoving(notebook: Notebook, say: (text: string) => void): Removing {
  const wording = useWording();
  const [removed, setRemoved] = useState<readonly (readonly Entry[])[]>([]);
  const last = useRef(removed);
  last.current = removed;
  const remove = useCallback(
    async (ids: readonly string[]) => {
      const gone = await notebook.remove(ids);
      if (!gone.ok) say(wording.t(problemWords(gone.problem.code)));
      else if (gone.value.length > 0) {
        setRemoved((before) => [...before, gone.value]);
        say(plural(wording, 'notebookDeleted', gone.value.length));
      }
      return gone.ok;
    },
    [notebook, say, wording],
  );
  const undo = useCallback(async () => {
    const batch = last.current.at(-1);
    if (!batch) return false;
    const back = await notebook.restore(batch);
    if (back.ok) setRemoved((before) => before.filter((one) => one !== batch));
    say(back.ok ? plural(wording, 'notebookRestored', batch.length) : wording.t(problemWords(back.problem.code)));
    return back.ok;
  }, [notebook, say, wording]);
  const dismiss = useCallback(() => setRemoved([]), []);
  return useMemo(() => ({ removed: removed.at(-1) ?? null, remove, undo, dismiss }), [removed, remove, undo, dismiss]);
}
