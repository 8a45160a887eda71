import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleEntry } from '../../core/notebook/entry.sample.ts';
import { FORMATS } from '../../core/notebook/formats/recognise.ts';
import { cslCitation } from '../../core/quote/exports/csl-citation.ts';
import { cslJson } from '../../core/quote/exports/csl-json.ts';
import { anyExported, ENGLISH } from '../../core/quote/exports/exported.sample.ts';
import { EXPORTS } from '../../core/quote/exports/exports.ts';
import { webAnnotation } from '../../core/quote/exports/web-annotation.ts';
import { checkSchemas, type Documents } from './check-schemas.ts';
import { allExports, inspectExport, inspectImport } from './export.ts';

const SCHEMAS = 'tests/schemas';
const ENTRIES = [sampleEntry(1), sampleEntry(2, { note: 'A note', tags: ['one'] })];

let folder: string;
const file = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  for (const [name, text] of Object.entries(allExports(ENTRIES))) writeFileSync(file(name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('inspect export', () => {
  it('gives every form of a notebook, or the one that is named, as the file would hold it', () => {
    const all = JSON.parse(inspectExport([file('json')]));
    expect(Object.keys(all).sort()).toEqual([...new Set([...FORMATS, ...EXPORTS].map(({ id }) => id))].sort());
    expect(`${inspectExport([file('ris'), '--to', 'csv'])}\n`).toBe(all.csv);
  });

  it.each(FORMATS.map(({ id }) => id))('reads %s back into the same entries', (id) =>
    expect(JSON.parse(inspectImport([file(id)]))).toEqual(ENTRIES),
  );

  it('says which schemas are not met', () => {
    const { checks, invalid } = JSON.parse(inspectExport([file('json'), '--schemas', SCHEMAS]));
    expect([checks, invalid]).toEqual([4, []]);
  });

  it.each([
    ['a format that there is not', () => inspectExport([file('json'), '--to', 'word'])],
    ['what cannot be imported', () => inspectImport([file('html')])],
    ['no file', () => inspectImport([])],
    ['no schemas', () => inspectExport([file('json'), '--schemas', 'docs'])],
  ])('refuses %s in one sentence', (_, run) => expect(run).toThrow(/^[^\n]{10,400}[.!]$/));
});

describe('the schemas of CSL and of Web Annotation', () => {
  const documents = (changes: Partial<Documents> = {}): Documents => ({
    'csl-json': JSON.parse(cslJson.render(ENTRIES, ENGLISH)),
    'csl-citation': JSON.parse(cslCitation.render(ENTRIES, ENGLISH)),
    'web-annotation': ENTRIES.map((one) => JSON.parse(webAnnotation.render([one], ENGLISH))),
    ...changes,
  });
  const invalid = (changes: Partial<Documents>) =>
    checkSchemas(SCHEMAS, documents(changes)).filter(({ error }) => error !== null).length;

  it('are met by the exports of any quotes', () => {
    const many = fc.sample(anyExported, 200);
    const checked = checkSchemas(SCHEMAS, {
      'csl-json': JSON.parse(cslJson.render(many, ENGLISH)),
      'csl-citation': JSON.parse(cslCitation.render(many, ENGLISH)),
      'web-annotation': many.map((one) => JSON.parse(webAnnotation.render([one], ENGLISH))),
    });
    expect(checked).toHaveLength(202);
    expect(checked.filter(({ error }) => error !== null)).toEqual([]);
  });

  it('would tell a wrong locator, an unknown field, an annotation without an id and a selector of others', () => {
    const text = (value: unknown) => JSON.stringify(value);
    const { 'csl-citation': citation, 'csl-json': items, 'web-annotation': annotations } = documents();
    expect(invalid({})).toBe(0);
    expect(invalid({ 'csl-citation': JSON.parse(text(citation).replaceAll('"timestamp"', '"time"')) })).toBe(1);
    expect(invalid({ 'csl-json': JSON.parse(text(items).replace('"custom"', '"speaker"')) })).toBe(1);
    expect(invalid({ 'web-annotation': [{ ...(annotations[0] as object), id: undefined }] })).toBe(1);
    const other = text(annotations).replace('"TextQuoteSelector"', '"MediaTimeSelector"');
    expect(invalid({ 'web-annotation': JSON.parse(other) })).toBe(1);
  });
});
