import { plainLine, unbroken } from './plain-line.ts';

/**
 * What TeX or a reader of .bib files takes for something else, or what pdfLaTeX lacks. Commands end in `{}` so that they
 * take no space after them. `\textquotedbl` is undefined in OT1, the encoding that a document has without asking for
 * one; `"` is a character in every encoding, and the braces keep babel from making a shorthand of it and what follows.
 */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  '"': '"{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '≈': '$\\approx$',
};

/**
 * Text for a field of a record, in one line, its spaces as they are. Neither ligatures (`--`, `''`) nor anything else
 * may come of it.
 */
export const texText = (text: string): string =>
  unbroken(text)
    .replace(/[\\{}~^<>|`"&%#$_≈]/g, (c) => TEX[c] ?? c)
    .replace(/(?<=-)-|(?<=')'/g, '{}$&');

/**
 * A title in which styles that write titles small leave names alone: words with a capital stand in braces, but the
 * first, whose capital every style keeps.
 */
export const texTitle = (title: string): string =>
  plainLine(title)
    .split(' ')
    .map((word, index) => {
      const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
      const isName = /\p{Lu}/u.test(index === 0 ? core.slice(1) : core);
      return isName ? `${texText(before)}{${texText(core)}}${texText(after)}` : texText(word);
    })
    .join(' ');

/** Names that are not to be taken apart, each in braces of its own. */
export const texNames = (names: readonly string[]): string =>
  names.map((name) => `{${texText(plainLine(name))}}`).join(' and ');

/** A record; fields without a value are left out. Values are as they stand in the file, between braces; months are macros. */
export function bibRecord(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}
