import { quoteTime, remarks, type Wording } from '../attribution.ts';
import { quotationMarks } from '../quotation-marks.ts';
import { isExchange, type Quote, quotedWords } from '../quote.ts';
import type { Exported } from './exported.ts';
import { plainLine } from './plain-line.ts';

/**
 * A quote for the note of a reference: `3:12–3:25, Ada Lovelace (automatic captions): “…”`. Moment first, who says
 * it, what must be said of text and times, the words.
 */
export function quoteLine(quote: Quote, wording: Wording): string {
  const names = quote.speakers.map(({ name }) => name).join(', ');
  const said = remarks(quote, wording).join('; ');
  return plainLine(`${quoteTime(quote)}${names && `, ${names}`}${said && ` (${said})`}: ${markedWords(quote)}`);
}

/** The words in their marks; where several people speak, each after their name. */
function markedWords(quote: Quote): string {
  const [open, close] = quotationMarks(quote.language);
  if (!isExchange(quote)) return `${open}${quotedWords(quote)}${close}`;
  return quote.passages
    .map(({ turns }) =>
      turns.map(({ speaker, words }) => `${speaker ? `${speaker.name}: ` : ''}${open}${words}${close}`).join(' '),
    )
    .join(' […] ');
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
