import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';
import { problemWords } from '../../core/notebook/problem-words.ts';
import { useWording } from '../wording.ts';
import type { EntryActions } from './entry-actions.ts';
import { useNote } from './use-note.ts';

interface NoteEditorProps {
  readonly entry: Entry;
  readonly actions: EntryActions;
  readonly onDone: () => void;
}

/** Where the reader writes a note, saved as it is written; Escape or leaving it ends that. */
export function NoteEditor({ entry, actions, onDone }: NoteEditorProps) {
  const { t } = useWording();
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useNote(entry, (revision, text) => actions.change(entry.id, revision, { note: text }));
  const { state } = note;
  const isRefused = state.kind === 'failed' && state.problem.code === 'entry-changed';
  const sentence =
    state.kind === 'failed'
      ? t(problemWords(state.problem.code))
      : state.kind === 'saving'
        ? t('noteSaving')
        : state.kind === 'saved'
          ? t('noteSaved')
          : '';
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return (
    <div class="note-editor">
      {/* As high as its text: the same text lies behind it. */}
      <div class="grows" data-text={`${note.text}\u200b`}>
        <textarea
          ref={field}
          aria-label={t('note')}
          dir="auto"
          rows={1}
          value={note.text}
          onInput={(event) => note.write(event.currentTarget.value)}
          onBlur={(event) => {
            note.flush();
            const stays = event.currentTarget.closest('.note-editor')?.contains(event.relatedTarget as Node | null);
            if (!stays && state.kind !== 'failed') onDone();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            event.stopPropagation();
            note.flush();
            event.currentTarget.closest('.entry')?.querySelector<HTMLElement>('[data-do=note]')?.focus();
          }}
        />
      </div>
      <p class="state-of" role="status">
        {sentence}
      </p>
      {isRefused && (
        <div class="choices">
          <blockquote dir="auto">{entry.note}</blockquote>
          <button type="button" class="small" onClick={() => note.insist(`${entry.note}\n\n${note.text}`)}>
            {t('noteKeepBoth')}
          </button>
          <button type="button" class="small" onClick={() => note.insist(note.text)}>
            {t('noteKeepMine')}
          </button>
          <button type="button" class="small" onClick={() => note.insist(entry.note)}>
            {t('noteTakeOther')}
          </button>
        </div>
      )}
      {state.kind === 'failed' && !isRefused && (
        <button type="button" class="small" onClick={note.flush}>
          {t('sharpenAgain')}
        </button>
      )}
    </div>
  );
}
