import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';
import { quoteUrl } from '../../core/quote/quote-link.ts';
import { playLabel, timeLabel } from '../time-label.ts';
import { useWording } from '../wording.ts';
import { CopyRow } from './CopyRow.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import type { EntryActions } from './entry-actions.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { Source } from './Source.tsx';
import { TagsEditor } from './TagsEditor.tsx';
import { Words } from './Words.tsx';

interface QuoteEntryProps {
  readonly entry: Entry;
  readonly isSelected: boolean;
  /** What copying it came to; '' while it was not copied. */
  readonly answer: string;
  readonly actions: EntryActions;
}

/** What of an entry is open: one thing at a time. */
export type Opened = 'note' | 'tags' | 'copy' | null;

/** A saved quote as it stands in the notebook. Drawn anew only when it is another than it was. */
export const QuoteEntry = memo(function QuoteEntry({ entry, isSelected, answer, actions }: QuoteEntryProps) {
  const wording = useWording();
  const { quote, note, tags } = entry;
  const [opened, setOpened] = useState<Opened>(null);
  return (
    <article class={isSelected ? 'entry selected' : 'entry'} data-id={entry.id} aria-label={wording.t('quoteBar')}>
      <a
        class="time"
        href={quoteUrl(quote)}
        target="_blank"
        rel="noreferrer"
        aria-label={playLabel(wording, quote.startMs, quote.uncertaintyMs)}
        onClick={(event) => {
          // With a key held, or the middle button, the reader wants what the browser does with links.
          if (!actions.openQuote || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          actions.openQuote(quote);
        }}
      >
        {timeLabel(wording, quote.startMs, quote.uncertaintyMs)}
      </a>
      <Words quote={quote} />
      <Source quote={quote} />
      {opened === 'note' ? (
        <NoteEditor entry={entry} actions={actions} onDone={() => setOpened(null)} />
      ) : (
        note !== '' && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, the button "Edit note" and its key do it
          <p class="note searched" dir="auto" onClick={() => String(getSelection()) === '' && setOpened('note')}>
            {note}
          </p>
        )
      )}
      {opened === 'tags' ? (
        <TagsEditor entry={entry} actions={actions} onDone={() => setOpened(null)} />
      ) : (
        tags.length > 0 && (
          <p class="tags">
            {tags.map((tag) => (
              <button
                key={tag}
                type="button"
                class="tag searched"
                title={wording.t('tagShow', tag)}
                onClick={() => actions.showTag(tag)}
              >
                {`#${tag}`}
              </button>
            ))}
          </p>
        )
      )}
      <EntryFoot
        entry={entry}
        isSelected={isSelected}
        opened={opened}
        answer={answer}
        onOpen={setOpened}
        actions={actions}
      />
      {opened === 'copy' && <CopyRow entry={entry} actions={actions} onDone={() => setOpened(null)} />}
    </article>
  );
});
