import { attribution, type Piece, type Wording } from '../attribution.ts';
import { omissionOf } from '../omission.ts';
import { isExchange, type Quote } from '../quote.ts';
import { utterancesOf } from '../utterances.ts';
import type { Export, Exported } from './exported.ts';
import { markdownLine, markdownLines, markdownLink } from './markdown-text.ts';
import { plainLine } from './plain-line.ts';

/** The words as paragraphs of Markdown; where several people speak, by who says them. */
export function markdownWords(quote: Quote): readonly string[] {
  const { mark, within } = omissionOf(quote);
  return utterancesOf(quote).map((utterance) => {
    if (!utterance) return markdownLine(mark);
    const { speaker, parts } = utterance;
    const lines = markdownLines(parts.join(within)).filter((line) => line !== '');
    const name = speaker && isExchange(quote) ? `**${markdownLine(plainLine(speaker.name))}:** ` : '';
    return `${name}${lines.join('\\\n')}`;
  });
}

/** Lines of a block quotation; paragraphs are apart. */
export const quotedLines = (paragraphs: readonly string[]): string =>
  paragraphs
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const pieceText = ({ text, href, work }: Piece): string => {
  if (href) return markdownLink(text, href);
  return work ? `*${markdownLine(plainLine(text))}*` : markdownLine(text.replace(/[\n\r\u2028\u2029]/g, ' '));
};

/** What stands behind the words, in one line. */
export const markdownSource = (pieces: readonly Piece[]): string => pieces.map(pieceText).join('');

/** What the reader wrote beside a quote: the note as paragraphs, tags in a line. */
export function markdownNote({ note, tags }: Exported): readonly string[] {
  const paragraphs = markdownLines(note.trim())
    .map((line) => line.replace(/^ +/, ''))
    .join('\n')
    .split(/\n{2,}/);
  return [
    ...paragraphs.filter((p) => p !== '').map((p) => p.split('\n').join('\\\n')),
    ...(tags.length === 0 ? [] : [tags.map(hashTag).join(' ')]),
  ];
}

/** `#two-words`: as Obsidian and others write tags, which cannot hold white space or marks. */
const hashTag = (tag: string): string =>
  `#${plainLine(tag)
    .replace(/[^\p{L}\p{N}\p{M}\p{S}_/-]+/gu, '-')
    .replace(/[$^`|~<>=+]/g, '-')
    .replaceAll('_', '\\_')}`;

/** What goes along stands behind its quote, so that it is missing in a file that was cut off within. */
export const carriedComment = ({ carried }: Exported): readonly string[] =>
  carried === undefined ? [] : [`<!-- verbatim ${carried} -->`];

const render = (exported: Exported, wording: Wording): string =>
  [
    quotedLines([...markdownWords(exported.quote), `— ${markdownSource(attribution(exported.quote, wording))}`]),
    ...markdownNote(exported),
    ...carriedComment(exported),
  ].join('\n\n');

export const markdown: Export = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (quotes, wording) => quotes.map((exported) => `${render(exported, wording)}\n`).join('\n'),
};
