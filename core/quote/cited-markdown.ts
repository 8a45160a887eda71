import type { Wording } from './attribution.ts';
import { behindWords, type Cited, citedMoment } from './cited-text.ts';
import { markdownWords, quotedLines } from './exports/markdown.ts';
import { markdownLine, markdownLink } from './exports/markdown-text.ts';
import { plainLine } from './exports/plain-line.ts';
import { isExchange, type Quote } from './quote.ts';
import type { Run } from './styles/runs.ts';

/** A quote with its citation as Markdown: a block quotation, in it also what is said of the words, as `citedHtml`. */
export function citedMarkdown(quote: Quote, cited: Cited, wording: Wording): string {
  const speaker = isExchange(quote) ? undefined : quote.speakers[0];
  const name = speaker ? `**${markdownLine(plainLine(speaker.name))}:** ` : '';
  const [first = '', ...others] = markdownWords(quote);
  const below = [behindWords(quote, cited, wording), cited.reference ?? [], citedMoment(quote, wording)];
  return quotedLines([`${name}${first}`, ...others, ...below.flatMap((line) => runsMarkdown(line) || [])]);
}

/** Runs in one line. */
export const runsMarkdown = (of: readonly Run[]): string =>
  of
    .map(({ text, italic, href }) => {
      const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
      if (href !== undefined) return markdownLink(line, href);
      return italic ? emphasised(line) : markdownLine(line);
    })
    .join('');

/** White space at its ends stands outside of the asterisks, or they would be none. */
function emphasised(line: string): string {
  const [, before = '', words = '', after = ''] = /^( ?)(.*?)( ?)$/.exec(line) ?? [];
  return words === '' ? line : `${before}*${markdownLine(words)}*${after}`;
}
