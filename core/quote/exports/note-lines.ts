import { namesOf, quoteTime, remarks, type Wording } from '../attribution.ts';
import { plainWords } from '../plain-text.ts';
import type { Quote } from '../quote.ts';
import type { Exported } from './exported.ts';
import { plainLine, unbroken } from './plain-line.ts';

/**
 * A quote for the note of a reference: `3:12–3:25, Ada Lovelace (automatic captions): “…”`. Moment first, who says
 * it, what must be said of text and times, the words, in one line.
 */
export function quoteLine(quote: Quote, wording: Wording): string {
  const names = namesOf(quote, wording.locale);
  const said = remarks(quote, wording).join('; ');
  const about = plainLine(`${quoteTime(quote)}${names && `, ${names}`}${said && ` (${said})`}`);
  return `${about}: ${unbroken(plainWords(quote, ' '))}`;
}

/** What a reference's notes say of its quotes: each quote, and what its reader wrote beside it. */
export const noteLines = (quotes: readonly Exported[], wording: Wording): readonly string[] =>
  quotes.flatMap(({ quote, note }) => [
    quoteLine(quote, wording),
    ...(plainLine(note) === '' ? [] : [wording.t('exportNote', quoteTime(quote), plainLine(note))]),
  ]);

/** `3:12–3:25; ≈ 12:34`. */
export const quotedTimes = (quotes: readonly Exported[]): string =>
  quotes.map(({ quote }) => quoteTime(quote)).join('; ');
