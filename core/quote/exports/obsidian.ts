import { longDate, namesOf, quoteTime, remarks, type Wording } from '../attribution.ts';
import { quoteUrl } from '../quote-link.ts';
import type { Export, Exported } from './exported.ts';
import { markdownNote, markdownWords, quotedLines } from './markdown.ts';
import { markdownLine, markdownLink } from './markdown-text.ts';
import { plainLine } from './plain-line.ts';

const line = (text: string): string => markdownLine(plainLine(text));

/** A callout: who and when in its title, the words, then the video and what must be said of text and times. */
function render(exported: Exported, wording: Wording): string {
  const { quote } = exported;
  const names = line(namesOf(quote, wording.locale));
  const time = markdownLink(quoteTime(quote), quoteUrl(quote));
  const said = remarks(quote, wording).join('; ');
  const source = `*${line(quote.title)}* (${line(quote.channel)}, ${longDate(quote.published, wording.locale)})`;
  const callout = quotedLines([...markdownWords(quote), `${source}${said && `: ${line(said)}`}`]);
  return [`> [!quote] ${names && `${names} — `}${time}\n${callout}`, ...markdownNote(exported)].join('\n\n');
}

export const obsidian: Export = {
  id: 'obsidian',
  name: 'Obsidian',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (quotes, wording) => quotes.map((exported) => `${render(exported, wording)}\n`).join('\n'),
};
