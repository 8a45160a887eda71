import { ok, type Result } from '../../base/result.ts';
import { markdown } from '../../quote/exports/markdown.ts';
import { type Carried, carrying, readCarried } from './carried.ts';
import { complete } from './complete.ts';
import { damaged, type Format, inAll } from './format.ts';

/** A comment that an entry goes along in begins a line; words and notes cannot, as their `<` is escaped. */
const OPEN = '<!-- verbatim ';
const CLOSE = ' -->';

/** Whether a text has such a comment. */
export const isMarked = (text: string): boolean => text.startsWith(OPEN) || text.includes(`\n${OPEN}`);

function readLine([index, line]: readonly [number, string]): Result<readonly Carried[]> {
  if (!line.startsWith(OPEN)) return ok([]);
  const text = line.trimEnd();
  if (!text.endsWith(CLOSE)) return damaged('The comment of a quote is cut off', index + 1);
  const entry = readCarried(text.slice(OPEN.length, -CLOSE.length));
  if (!entry.ok) return entry;
  return entry.value ? ok([entry.value]) : damaged('The comment of a quote was changed', index + 1);
}

/** Quotes to read and to put into notes; each goes along in a comment after it, and other text is left alone. */
export const notebookMarkdown: Format = {
  ...markdown,
  write: (entries, wording) => markdown.render(carrying(entries), wording),
  read: (text) => complete(inAll(text.split('\n').entries(), readLine)),
};
