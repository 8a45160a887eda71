import type { Entry } from '../../core/notebook/entry.ts';
import { useWording } from '../wording.ts';
import type { EntryActions } from './entry-actions.ts';
import type { Opened } from './QuoteEntry.tsx';

interface EntryFootProps {
  readonly entry: Entry;
  readonly isSelected: boolean;
  readonly opened: Opened;
  readonly answer: string;
  readonly onOpen: (opened: Opened) => void;
  readonly actions: EntryActions;
}

/** When it was saved, and what can be done with it: seen while the entry has the pointer or the focus. */
export function EntryFoot({ entry, isSelected, opened, answer, onOpen, actions }: EntryFootProps) {
  const { t, locale } = useWording();
  const { savedAtMs } = entry;
  const saved = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(savedAtMs);
  const toggle = (what: Opened) => () => onOpen(opened === what ? null : what);
  return (
    <div class="entry-foot">
      <label class="pick">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t('notebookSelect')}
          onChange={(event) => actions.select(entry.id, event.currentTarget.checked)}
        />
      </label>
      <time class="quiet" dateTime={new Date(savedAtMs).toISOString()} title={t('notebookSavedAt', saved)}>
        {saved}
      </time>
      <span class="doing">
        <button type="button" data-do="copy" aria-expanded={opened === 'copy'} onClick={toggle('copy')}>
          {t('notebookCopy')}
        </button>
        <button type="button" data-do="note" aria-expanded={opened === 'note'} onClick={() => onOpen('note')}>
          {t('note')}
        </button>
        <button type="button" data-do="tags" aria-expanded={opened === 'tags'} onClick={toggle('tags')}>
          {t('notebookTags')}
        </button>
        <button type="button" data-do="delete" onClick={() => actions.remove(entry)}>
          {t('notebookDelete')}
        </button>
      </span>
      {answer !== '' && <span class="answer">{answer}</span>}
    </div>
  );
}
