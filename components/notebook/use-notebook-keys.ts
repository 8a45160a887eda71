import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';
import { useInFront } from '../in-front.ts';
import { useKeys } from '../use-keys.ts';
import { useWording } from '../wording.ts';
import { type Citing, type CopyKind, copiedNow } from './copy-entry.ts';
import type { EntryActions } from './entry-actions.ts';
import { focusedEntry, focusStart, goToEntry } from './entry-focus.ts';

interface NotebookKeysUses {
  readonly entries: readonly Entry[];
  readonly actions: EntryActions;
  readonly citing: Citing;
  readonly undo: () => boolean;
  readonly showKeys: () => void;
}

/** The keys of the notebook; `NotebookKeys` lists them. They act on the entry that has the focus. */
export function useNotebookKeys({ entries, actions, citing, undo, showKeys }: NotebookKeysUses): void {
  const wording = useWording();
  const isInFront = useInFront();
  const focused = (): Entry | undefined => {
    const id = focusedEntry()?.dataset.id;
    return id === undefined ? undefined : entries.find((entry) => entry.id === id);
  };
  /** Presses one of the entry's own controls. */
  const press = (control: string) => (): boolean => {
    const found = focusedEntry()?.querySelector<HTMLElement>(control);
    found?.click();
    return found != null;
  };
  const copy = (kind: CopyKind) => (): boolean => {
    const entry = focused();
    if (entry) actions.copy(entry, kind);
    return entry !== undefined;
  };
  const always = (act: () => void) => (): boolean => {
    act();
    return true;
  };
  useKeys({
    n: () => goToEntry(1),
    p: () => goToEntry(-1),
    s: always(focusStart),
    e: press('[data-do=note]'),
    a: press('[data-do=tags]'),
    v: press('input[type=checkbox]'),
    d: copy('markdown'),
    x: copy('words'),
    g: copy('reference'),
    u: copy('link'),
    Delete: press('[data-do=delete]'),
    z: undo,
    '?': always(showKeys),
  });

  const latest = useRef({ focused, undo, citing });
  latest.current = { focused, undo, citing };
  useEffect(() => {
    if (!isInFront) return;
    const isTyping = (target: EventTarget | null) =>
      target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyZ';
      if (isUndo && !isTyping(event.target) && latest.current.undo()) event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent) => {
      // Words may be selected in the talk behind.
      event.stopPropagation();
      const entry = latest.current.focused();
      const isSelected = document.getSelection()?.isCollapsed === false;
      if (!entry || !event.clipboardData || isSelected || isTyping(event.target)) return;
      event.preventDefault();
      const now = copiedNow(entry.quote, latest.current.citing, wording);
      if (!now) {
        actions.copy(entry, 'quote');
        return;
      }
      event.clipboardData.setData('text/plain', now.plain);
      if (now.html !== null) event.clipboardData.setData('text/html', now.html);
      actions.copied(entry, now.done);
    };
    document.addEventListener('keydown', onKeyDown);
    window.addEventListener('copy', onCopy, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('copy', onCopy, true);
    };
  }, [isInFront, actions, wording]);
}
