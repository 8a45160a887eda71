import type { Entry } from '../../core/notebook/entry.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';
import type { CopyKind } from './copy-entry.ts';
import type { NotebookActions } from './notebook-view.ts';

/** What can be done with an entry. */
export interface EntryActions extends Pick<Notebook, 'change'>, Pick<NotebookActions, 'openQuote'> {
  remove(entry: Entry): void;
  copy(entry: Entry, kind: CopyKind): void;
  /** Says beside the entry what copying it came to. */
  copied(entry: Entry, answer: string): void;
  select(id: string, isSelected: boolean): void;
  showTag(tag: string): void;
  /** Tags that are in use, those that are used most first. */
  knownTags(): readonly string[];
  /** Says something to a screen reader. */
  say(text: string): void;
}
