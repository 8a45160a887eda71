import { createHash } from 'node:crypto';
import { asArray, at, parseJson } from '../../core/base/json.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { exportNotebook } from '../../core/notebook/formats/export-notebook.ts';
import { importNotebook } from '../../core/notebook/formats/import-notebook.ts';
import { FORMATS } from '../../core/notebook/formats/recognise.ts';
import { cslCitation } from '../../core/quote/exports/csl-citation.ts';
import { cslJson } from '../../core/quote/exports/csl-json.ts';
import { EXPORTS } from '../../core/quote/exports/exports.ts';
import { webAnnotation } from '../../core/quote/exports/web-annotation.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { readQuote } from '../../core/quote/read-quote.ts';
import { checkSchemas } from './check-schemas.ts';
import { englishWording } from './english-texts.ts';
import { readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

const WORDING = englishWording();
const NAMES = [...new Set([...FORMATS, ...EXPORTS].map(({ id }) => id))];

/** An entry of a quote alone; the same quote has the same id. */
export function entryOf(quote: Quote): Entry {
  const digits = createHash('sha256').update(JSON.stringify(quote)).digest('hex');
  const id = digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
  const { madeAtMs } = quote;
  return { id, quote, note: '', tags: [], savedAtMs: madeAtMs, changedAtMs: madeAtMs, revision: 1 };
}

/** Every form of the entries, by its name; those of a notebook carry the entries along. */
export const allExports = (entries: readonly Entry[]): Readonly<Record<string, string>> =>
  Object.fromEntries(NAMES.map((name) => [name, exportAs(entries, name)]));

function exportAs(entries: readonly Entry[], name: string): string {
  const format = FORMATS.find(({ id }) => id === name);
  if (format) return exportNotebook(format, entries, WORDING);
  const found = EXPORTS.find(({ id }) => id === name);
  if (!found) throw new UsageError(`There is no format "${name}": there are ${NAMES.join(', ')}.`);
  return found.render(entries, WORDING);
}

/** The entries of a file in any format of a notebook. @throws UsageError with the file, the line and what to do */
function entriesIn(path: string): readonly Entry[] {
  const text = readInput(path);
  const quote = readQuote(at(parseJson(text), 'quote'));
  if (quote) return [entryOf(quote)];
  const entries = importNotebook(path, text);
  if (entries.ok) return entries.value;
  const { detail, line } = entries.problem;
  throw new UsageError(`${path}${line === null ? '' : `:${line}`}: ${detail}`);
}

/**
 * `export NOTEBOOK [--to FORMAT] [--schemas FOLDER]`: a notebook in any of its formats, or what `inspect quote` printed, in
 * the format that is named, else in all as JSON; or what JSON schemas say of its exports, all those of a folder.
 * @throws UsageError
 */
export function inspectExport(args: readonly string[]): string {
  const { positional, named } = readOptions(args, ['to', 'schemas']);
  const [path, ...others] = positional;
  if (path === undefined || others.length > 0) {
    throw new UsageError(`Say what to export: inspect export NOTEBOOK [--to FORMAT]; there are ${NAMES.join(', ')}.`);
  }
  const entries = entriesIn(path);
  const to = named.get('to');
  const schemas = named.get('schemas');
  if (schemas !== undefined) return JSON.stringify(checked(schemas, entries), null, 2);
  return to === undefined ? JSON.stringify(allExports(entries), null, 2) : exportAs(entries, to).replace(/\n$/, '');
}

function checked(folder: string, entries: readonly Entry[]) {
  const verdicts = checkSchemas(folder, {
    'csl-json': parseJson(cslJson.render(entries, WORDING)),
    'csl-citation': parseJson(cslCitation.render(entries, WORDING)),
    'web-annotation': asArray(parseJson(`[${entries.map((one) => webAnnotation.render([one], WORDING)).join()}]`)),
  });
  return { checks: verdicts.length, invalid: verdicts.filter(({ error }) => error !== null) };
}

/** `import FILE`: the entries of an exported notebook, as JSON. @throws UsageError in one sentence, with the line */
export function inspectImport(args: readonly string[]): string {
  const { positional } = readOptions(args, []);
  const [path, ...others] = positional;
  if (path === undefined || others.length > 0) throw new UsageError('Say what to import: inspect import FILE.');
  return JSON.stringify(entriesIn(path), null, 2);
}
