import { notebookBiblatex } from './biblatex.ts';
import { notebookCslJson } from './csl-json.ts';
import { notebookCsv } from './csv.ts';
import type { Format } from './format.ts';
import { notebookJson } from './json.ts';
import { isMarked, notebookMarkdown } from './markdown.ts';
import { notebookRis } from './ris.ts';

/** The formats of a notebook, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  notebookJson,
  notebookMarkdown,
  notebookCsv,
  notebookBiblatex,
  notebookRis,
  notebookCslJson,
];

/** What a text of each format begins with, white space aside. */
const BEGINNINGS: readonly (readonly [RegExp, Format])[] = [
  [/^\s*\{/, notebookJson],
  [/^\s*\[\s*[\]{]/, notebookCslJson],
  [/^\s*@/, notebookBiblatex],
  [/^\s*TY {1,2}- /, notebookRis],
  [/^\s*"?Highlight"?,/, notebookCsv],
];

/**
 * The format of a text: what it begins with decides, else what it is called, and a note may begin with anything. Null
 * for none of ours.
 */
export function formatOf(fileName: string, text: string): Format | null {
  const name = fileName.toLowerCase();
  const isNamed = ({ extension }: Format) => name.endsWith(`.${extension}`);
  if (isNamed(notebookMarkdown)) return notebookMarkdown;
  const begun = BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1];
  return begun ?? FORMATS.find(isNamed) ?? (isMarked(text) ? notebookMarkdown : null);
}
