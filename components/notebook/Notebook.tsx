import { useRef, useState } from 'preact/hooks';
import { citedAs } from '../../core/quote/cited-as.ts';
import { plural, useWording } from '../wording.ts';
import { Bars } from './Bars.tsx';
import { ConditionBar } from './ConditionBar.tsx';
import { focusStart } from './entry-focus.ts';
import { Finder } from './Finder.tsx';
import { NothingFound, NothingSaved, Unreadable } from './NoQuotes.tsx';
import { type NotebookDialog, NotebookDialogs } from './NotebookDialogs.tsx';
import { NotebookHead } from './NotebookHead.tsx';
import type { NotebookProps } from './notebook-view.ts';
import { TalkQuotes } from './TalkQuotes.tsx';
import { useEntries } from './use-entries.ts';
import { useEntryActions } from './use-entry-actions.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useFound } from './use-found.ts';
import { useImport } from './use-import.ts';
import { useNotebookKeys } from './use-notebook-keys.ts';
import { useRemoving } from './use-removing.ts';
import { useSaid } from './use-said.ts';
import { useSelecting } from './use-selecting.ts';
import { useShown } from './use-shown.ts';
import { isFiltered } from './wishes.ts';
import './notebook.css';

/** The reader's saved quotes: a page of its own, and a tab of the panel. */
export function Notebook(props: NotebookProps) {
  const { notebook, beside, talks: bundled, settings, ownStyles, pageUrl, actions, saveFile, onTalk } = props;
  const wording = useWording();
  const root = useRef<HTMLElement>(null);
  const [dialog, setDialog] = useState<NotebookDialog>(null);
  const [said, say] = useSaid();
  const [read, readAgain] = useEntries(notebook);
  const { entries } = read;
  const { wishes, setWishes, showTag, showAll, shown, talks } = useShown(entries, beside);
  const selecting = useSelecting(shown);
  const removing = useRemoving(notebook, say);
  const importing = useImport(notebook, say);
  const isOver = useFileDrop(importing.take);
  const { select } = selecting;
  const citing = { as: citedAs(settings, ownStyles), citeWith: actions.citeWith };
  const uses = { notebook, entries, removing, citing, actions, say, showTag, select };
  const [entryActions, answer] = useEntryActions(uses);
  useFound(root, wishes.query, talks);

  const undo = (): boolean => {
    if (!removing.removed) return false;
    void removing.undo().then(() => document.activeElement === document.body && focusStart());
    return true;
  };
  useNotebookKeys({ entries, actions: entryActions, citing, undo, showKeys: () => setDialog('keys') });
  async function removeSelected(): Promise<void> {
    if (await removing.remove([...selecting.selected])) focusStart();
  }

  const isThere = read.kind === 'there';
  const isEmpty = isThere && entries.length === 0;
  const filtered = isFiltered(wishes);
  const count = filtered
    ? plural(wording, 'notebookFound', shown.length)
    : plural(wording, 'notebookCount', entries.length);
  return (
    <main ref={root} class={isOver ? 'notebook over' : 'notebook'} aria-busy={read.kind === 'loading'}>
      <NotebookHead
        pageUrl={pageUrl}
        count={isThere && !isEmpty ? count : ''}
        isEmpty={entries.length === 0}
        onFiles={importing.take}
        onExport={() => setDialog('export')}
        onKeys={() => setDialog('keys')}
      />
      {entries.length > 0 && <Finder entries={entries} wishes={wishes} onWishes={setWishes} />}
      {isThere && <ConditionBar notebook={notebook} saveFile={saveFile} />}
      {read.problem && <Unreadable problem={read.problem} onAgain={readAgain} />}
      {isEmpty && <NothingSaved talks={bundled} onTalk={onTalk} />}
      {entries.length > 0 && shown.length === 0 && <NothingFound onAll={showAll} />}
      {talks.map((talk) => (
        <TalkQuotes
          key={wishes.order === 'newest' ? talk.entries[0]?.id : talk.videoId}
          talk={talk}
          selected={selecting.selected}
          answer={answer}
          actions={entryActions}
        />
      ))}
      {isThere && (
        <button type="button" class="aside" onClick={() => setDialog('removed')}>
          {wording.t('notebookRemoved')}
        </button>
      )}
      <Bars
        selecting={selecting}
        removing={removing}
        importing={importing}
        onUndo={undo}
        onExport={() => setDialog('export')}
        onRemove={() => void removeSelected()}
      />
      <p class="visually-hidden" role="status">
        <span key={said.count}>{said.text}</span>
      </p>
      <NotebookDialogs
        dialog={dialog}
        notebook={notebook}
        all={entries}
        found={filtered ? shown : null}
        selected={selecting.selected}
        actions={actions}
        saveFile={saveFile}
        onClose={() => setDialog(null)}
      />
    </main>
  );
}
