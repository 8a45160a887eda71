import { useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';
import { countTags } from '../../core/notebook/search-entries.ts';
import { useWording } from '../wording.ts';
import { type Citing, copiedEntry } from './copy-entry.ts';
import type { EntryActions } from './entry-actions.ts';
import { focusBeside } from './entry-focus.ts';
import type { NotebookActions } from './notebook-view.ts';
import type { Removing } from './use-removing.ts';

/** What copying an entry came to, said beside it. */
export interface CopyAnswer {
  readonly id: string;
  readonly text: string;
}

interface Uses extends Pick<EntryActions, 'select' | 'showTag' | 'say'> {
  readonly notebook: Notebook;
  readonly entries: readonly Entry[];
  readonly removing: Removing;
  readonly citing: Citing;
  readonly actions: NotebookActions;
}

/** What can be done with each entry, as one object that stays, so that no entry is drawn for it. */
export function useEntryActions(uses: Uses): readonly [EntryActions, CopyAnswer | null] {
  const wording = useWording();
  const [answer, setAnswer] = useState<CopyAnswer | null>(null);
  const latest = useRef(uses);
  latest.current = uses;
  const { notebook, actions } = uses;
  const stays = useMemo<EntryActions>(() => {
    const say = (text: string) => latest.current.say(text);
    const answerAt = ({ id }: Entry, text: string) => {
      setAnswer({ id, text });
      say(text);
    };
    return {
      change: notebook.change,
      async remove({ id }) {
        const focus = focusBeside(id);
        if (await latest.current.removing.remove([id])) focus();
      },
      async copy(entry, kind) {
        const { plain, html, done } = await copiedEntry(kind, entry.quote, latest.current.citing, wording);
        answerAt(entry, (await actions.copy(plain, html)) ? done : wording.t('notebookNotCopied'));
      },
      copied: answerAt,
      ...(actions.openQuote ? { openQuote: actions.openQuote } : {}),
      select: (id, isSelected) => latest.current.select(id, isSelected),
      showTag: (tag) => latest.current.showTag(tag),
      knownTags: () => countTags(latest.current.entries).map(([tag]) => tag),
      say,
    };
  }, [notebook, actions, wording]);
  return [stays, answer];
}
