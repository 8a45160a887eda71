import { Fragment } from 'preact';
import { remarks } from '../../core/quote/attribution.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { useWording } from '../wording.ts';

/** Whose words they are, in which chapter, and what must be said of their text and times. */
export function Source({ quote }: { readonly quote: Quote }) {
  const wording = useWording();
  const names = new Intl.ListFormat(wording.locale, { type: 'conjunction' }).format(quote.speakers.map((s) => s.name));
  const parts = [names, quote.chapter ?? '', ...remarks(quote, wording)].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return (
    <p class="source quiet" dir="auto">
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          <span class="searched">{part}</span>
        </Fragment>
      ))}
    </p>
  );
}
