import { unbroken } from './plain-line.ts';

/**
 * What CommonMark, its common extensions (tables, strikethrough, mathematics, footnotes) or Obsidian (`==`, `%%`, tags)
 * may take for markup, wherever it stands. All of it is ASCII punctuation, which a backslash makes a character again.
 */
const INLINE = /[\\`*_[\]<>~$|^]|&(?=#?\w+;)|==|%%|(?<![\p{L}\p{N}\p{M}])#|(?<=!)\[/gu;

/** What only means something where a line begins. */
const AT_START = /^(\s*)([-+=:]|\d+(?=[.)]))/;

/** One line of text, so that it reads the same in Markdown. */
export function markdownLine(text: string): string {
  const escaped = text.replace(INLINE, (markup) => [...markup].map((c) => `\\${c}`).join(''));
  return escaped.replace(AT_START, (_, space: string, start: string) =>
    /\d/.test(start) ? `${space}${start}\\` : `${space}\\${start}`,
  );
}

/** The lines of a text, every space in them as it is; those of nothing but spaces, which would end a paragraph, are empty. */
export const markdownLines = (text: string): readonly string[] =>
  text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => {
    const inline = unbroken(line);
    return /[^ ]/.test(inline) ? markdownLine(inline) : '';
  });

/** A link; addresses are our own and have nothing to escape. */
export const markdownLink = (text: string, href: string): string => `[${markdownLine(text)}](${href})`;
