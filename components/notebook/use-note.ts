import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../core/base/problem.ts';
import type { Result } from '../../core/base/result.ts';
import type { Entry } from '../../core/notebook/entry.ts';

/** How long nothing is typed before it is saved, milliseconds. */
const PAUSE_MS = 400;

/** What is known of the note on disk. */
export type NoteState =
  | { readonly kind: 'untouched' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface NoteBeingWritten {
  readonly text: string;
  readonly state: NoteState;
  write(text: string): void;
  /** Saves what is not saved yet, now; it may be asked for again after it failed. */
  flush(): void;
  /** Writes over the note that another window has put there. */
  insist(text: string): void;
}

/**
 * A note that is saved as it is written, one change after the other. It is said to be saved only when it is on disk just
 * as it stands.
 * @param save saves a note over the one that was seen at a revision
 */
export function useNote(
  entry: Entry,
  save: (revision: number, note: string) => Promise<Result<Entry>>,
): NoteBeingWritten {
  const [text, setText] = useState(entry.note);
  const [state, setState] = useState<NoteState>({ kind: 'untouched' });
  /** What is on disk as far as is known here, and what is wanted there. */
  const now = useRef({ revision: entry.revision, kept: entry.note, wanted: entry.note, isSaving: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef(save);
  saving.current = save;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const known = now.current;
    if (known.isSaving || known.wanted === known.kept) return;
    const note = known.wanted;
    known.isSaving = true;
    void saving.current(known.revision, note).then((saved) => {
      known.isSaving = false;
      if (!saved.ok) {
        setState({ kind: 'failed', problem: saved.problem });
        return;
      }
      known.revision = saved.value.revision;
      known.kept = note;
      if (known.wanted === note) setState({ kind: 'saved' });
      else flush();
    });
  }, []);

  const write = useCallback(
    (next: string) => {
      now.current.wanted = next;
      setText(next);
      setState({ kind: 'saving' });
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );

  // A note that another window writes is shown here as long as nothing was written over it.
  useEffect(() => {
    const known = now.current;
    if (known.isSaving || known.wanted !== known.kept || entry.revision <= known.revision) return;
    Object.assign(known, { revision: entry.revision, kept: entry.note, wanted: entry.note });
    setText(entry.note);
  }, [entry]);

  // What was written is saved also when the page is left.
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  return {
    text,
    state,
    write,
    flush,
    insist(over) {
      Object.assign(now.current, { revision: entry.revision, kept: entry.note });
      write(over);
      if (over === entry.note) setState({ kind: 'saved' });
      flush();
    },
  };
}
