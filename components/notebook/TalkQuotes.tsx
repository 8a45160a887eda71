import { memo } from 'preact/compat';
import { formatClock } from '../../core/base/time.ts';
import type { TalkEntries } from '../../core/notebook/by-talk.ts';
import { mediumDate } from '../../core/quote/attribution.ts';
import { useWording } from '../wording.ts';
import type { EntryActions } from './entry-actions.ts';
import { QuoteEntry } from './QuoteEntry.tsx';
import type { CopyAnswer } from './use-entry-actions.ts';

interface TalkQuotesProps {
  readonly talk: TalkEntries;
  readonly selected: ReadonlySet<string>;
  readonly answer: CopyAnswer | null;
  readonly actions: EntryActions;
}

/** What was quoted of a talk, under its title. */
export const TalkQuotes = memo(function TalkQuotes({ talk, selected, answer, actions }: TalkQuotesProps) {
  const { locale } = useWording();
  const { title, channel, published, entries } = talk;
  const quote = entries[0]?.quote;
  if (!quote) return null;
  return (
    <section class="talk-quotes">
      <header>
        <h2 lang={quote.spokenLanguage} dir="auto" class="searched">
          {title}
        </h2>
        <p class="quiet" dir="auto">
          {`${channel} · ${mediumDate(published, locale)} · ${formatClock(quote.durationMs)}`}
        </p>
      </header>
      {entries.map((entry) => (
        <QuoteEntry
          key={entry.id}
          entry={entry}
          isSelected={selected.has(entry.id)}
          answer={answer?.id === entry.id ? answer.text : ''}
          actions={actions}
        />
      ))}
    </section>
  );
});
