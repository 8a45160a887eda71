import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExported, ENGLISH, EXCHANGE, TRANSLATED } from '../../quote/exports/exported.sample.ts';
import { quotedWords } from '../../quote/quote.ts';
import { sampleEntry } from '../entry.sample.ts';
import { type Entry, readEntry } from '../entry.ts';
import { normaliseTags } from '../tags.ts';
import { carry, readCarried } from './carried.ts';
import { notebookCsv } from './csv.ts';
import { exportNotebook } from './export-notebook.ts';
import { importNotebook } from './import-notebook.ts';
import { notebookJson } from './json.ts';
import { FORMATS } from './recognise.ts';

const saved = (exported: typeof TRANSLATED, savedAtMs: number, revision = 1): Entry => ({
  ...exported,
  tags: normaliseTags(exported.tags),
  savedAtMs,
  changedAtMs: savedAtMs + revision,
  revision,
});

const anyEntry = fc
  .tuple(anyExported, fc.nat(100_000), fc.integer({ min: 1, max: 9 }))
  .map(([exported, atMs, revision]) => saved(exported, atMs, revision));
const anyNotebook = fc.uniqueArray(anyEntry, { minLength: 1, maxLength: 6, selector: ({ id }) => id });

const SOME: readonly Entry[] = [saved(TRANSLATED, 1000), saved(EXCHANGE, 2000, 3), sampleEntry(7), sampleEntry(8)];
const ownJson = (entries: readonly Entry[]): string => exportNotebook(notebookJson, entries, ENGLISH);

function imported(fileName: string, text: string): readonly Entry[] {
  const result = importNotebook(fileName, text);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

describe.each(FORMATS)('a notebook as $name', (format) => {
  const file = `notebook.${format.extension}`;
  const write = (entries: readonly Entry[]) => exportNotebook(format, entries, ENGLISH);

  it('is the same notebook byte for byte after export, wipe and import', () => {
    fc.assert(
      fc.property(anyNotebook, (entries) => {
        for (const entry of entries) expect(readEntry(entry)).toEqual(entry);
        const back = imported(file, write(entries));
        expect(ownJson(back)).toBe(ownJson(entries));
        for (const other of FORMATS) {
          expect(exportNotebook(other, back, ENGLISH)).toBe(exportNotebook(other, entries, ENGLISH));
        }
      }),
    );
  });

  it('is the same text whatever the order of entries and of their keys, and reads the same under another name', () => {
    const reversed = [...SOME].reverse().map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown);
    expect(write(reversed as Entry[])).toBe(write(SOME));
    expect(ownJson(imported('download', write(SOME)))).toBe(ownJson(SOME));
  });

  it('reads with line ends of Windows, a byte order mark, and twice in one file', () => {
    const text = write(SOME);
    expect(ownJson(imported(file, `\ufeff${text.replace(/\r?\n/g, '\r\n')}`))).toBe(ownJson(SOME));
    if (!/json/.test(format.extension)) expect(ownJson(imported(file, `${text}\n${text}`))).toBe(ownJson(SOME));
  });

  it('never throws and never makes another entry of a text that was damaged', () => {
    const text = write(SOME);
    const known = new Set(SOME.map((entry) => ownJson([entry])));
    const damage = fc.oneof(
      fc.record({ at: fc.nat(text.length), remove: fc.nat(40), insert: fc.string({ maxLength: 3 }) }),
      fc.record({ at: fc.nat(text.length), remove: fc.constant(text.length), insert: fc.constant('') }),
    );
    fc.assert(
      fc.property(damage, ({ at, remove, insert }) => {
        const result = importNotebook(file, text.slice(0, at) + insert + text.slice(at + remove));
        if (!result.ok) expect(result.problem.detail).toMatch(/^[A-Z].{20,200}[.]$/);
        else for (const entry of result.value) expect(known).toContain(ownJson([entry]));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what goes along', () => {
  it('is printable ASCII that can end no comment and no word, and tells when it was changed', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(), (entry, at) => {
        const text = carry({ entry, nth: 3, of: 12 });
        expect(text).toMatch(/^1:[0-9a-f]{8}:3\/12:[!-~]+$/);
        expect(text).not.toMatch(/--|[<>]/);
        expect(readCarried(text)).toEqual({ ok: true, value: { entry, nth: 3, of: 12 } });
        const place = 11 + (at % (text.length - 11));
        const changed = `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
        expect(readCarried(changed)).toEqual({ ok: true, value: null });
      }),
    );
  });
});

describe('CSV', () => {
  it('is read by csv-parse into the same data, with the columns of Readwise', () => {
    fc.assert(
      fc.property(anyNotebook, (entries) => {
        const records: Record<string, string>[] = parseCsv(exportNotebook(notebookCsv, entries, ENGLISH), {
          columns: true,
        });
        const rows = records.map((r) => [r.Highlight, r.Title, r.Author, r.Date, r.Tags, Number(r.Location) > 0]);
        const ordered = imported('x.json', ownJson(entries));
        expect(rows).toEqual(
          ordered.map(({ quote, tags, savedAtMs }) => [
            quotedWords(quote),
            quote.title,
            quote.channel,
            new Date(savedAtMs).toISOString(),
            tags.join(', '),
            true,
          ]),
        );
        for (const [index, { note }] of ordered.entries()) expect(records[index]?.Note?.startsWith(note)).toBe(true);
      }),
    );
  });
});
