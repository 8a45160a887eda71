import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STYLES } from '../../core/quote/styles/styles.ts';
import { inspectCite } from './cite.ts';
import { stylesNamed } from './styles-named.ts';
import { UsageError } from './usage-error.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(value: unknown): string {
  const path = join(folder, 'items.json');
  writeFileSync(path, JSON.stringify(value) ?? '{');
  return path;
}

describe('inspect cite', () => {
  it('cites a bundled talk in every style', () => {
    const { citations } = JSON.parse(
      inspectCite(['--seed', 'jPluSXJpdrA', '--at', '12:34', '--to', '12:47', '--accessed=2026-11-22']),
    );
    expect(Object.keys(citations)).toEqual(STYLES.map(({ id }) => id));
    expect(citations.apa7.inText).toBe('(Sequoia Capital, 2024, 12:34)');
    expect(citations.apa7.reference).toMatch(/^Sequoia Capital\. \(2024, October 2\)\. OpenAI’s Noam/);
    expect(citations.apa7.marked.reference).toContain('). *OpenAI’s Noam');
    expect(citations['chicago18-note']).toMatchObject({ inText: null, name: 'Chicago 18, note' });
    expect(citations['chicago18-note'].reference).toContain(
      'at 12:34–47, https://www.youtube.com/watch?v=jPluSXJpdrA.',
    );
  });

  it('cites what it is given, each in the style that it names', () => {
    const talk = { title: 'Why?', channel: 'Ann', published: '2024-05-01', url: 'https://youtu.be/x' };
    const items = [
      { ...talk, style: 'APA 7', start: 62.4, approximate: true },
      { style: 'MLA 9', fields: { ...talk, start: '1:02:03', end: '1:02:09', speaker: 'Bo' } },
    ];
    const [first, second] = JSON.parse(inspectCite([file(items)]));
    expect(first.citations).toMatchObject({ apa7: { inText: '(Ann, 2024, ≈ 1:02)' } });
    expect(second.citations).toMatchObject({ 'mla9-author': { inText: '(Ann 01:02:03-01:02:09)' } });
    expect(JSON.parse(inspectCite([file(talk), '--style', 'ieee'])).citations.ieee.reference).toBe(
      '[1] Ann. Why? (May 1, 2024). [Online Video]. Available: https://youtu.be/x',
    );
  });

  it.each<[string, () => string[]]>([
    ['nothing', () => []],
    ['two things', () => ['a.json', '--seed', 'jPluSXJpdrA']],
    ['a talk that is not there', () => ['--seed', 'aaaaaaaaaaa']],
    ['no JSON', () => [file(undefined)]],
    ['no title', () => [file({ channel: 'Ann' })]],
    ['a style that nobody knows', () => [file({ title: 'Why?', style: 'APA 6' })]],
    ['a time that is none', () => [file({ title: 'Why?', start: 'noon' })]],
    ['a time before the video', () => [file({ title: 'Why?', start: -1 })]],
    ['a time after any video', () => [file({ title: 'Why?', start: 1e300 })]],
    ['an end after any video', () => [file({ title: 'Why?', start: 1, end: '99:00:00' })]],
    ['an end after any video, of the whole', () => [file({ title: 'Why?', end: '99:00:00' })]],
    ['a length of no video', () => [file({ title: 'Why?', duration: 1e9 })]],
    ['the year 0', () => [file({ title: 'Why?', published: '0000-01-01' })]],
    ['a year to come', () => [file({ title: 'Why?', accessed: '9999' })]],
    ['a place in a list that is none', () => [file({ title: 'Why?', number: 0.5 })]],
  ])('refuses %s in one sentence', (_, args) => {
    expect(() => inspectCite(args())).toThrow(UsageError);
  });

  it('takes dates that cannot be read for unknown ones', () => {
    const { citations } = JSON.parse(inspectCite([file({ title: 'Why?', channel: 'Ann', published: 'long ago' })]));
    expect(citations.apa7.inText).toBe('(Ann, n.d.)');
  });
});

describe('stylesNamed', () => {
  it.each([
    ['APA 7', 'apa7'],
    ['apa', 'apa7'],
    ['MLA 9', 'mla9-author'],
    ['mla9_author', 'mla9-author'],
    ['mla9_uploadedby', 'mla9-title'],
    ['MLA 9, title first', 'mla9-title'],
    ['Chicago 18 note', 'chicago18-note'],
    ['chicago18_bib', 'chicago18-bibliography'],
    ['Chicago author-date', 'chicago18-author-date'],
    ['chicago18_authordate', 'chicago18-author-date'],
    ['Chicago 18', 'chicago18-note chicago18-bibliography chicago18-author-date'],
    ['chicago17_bib', 'chicago17-bibliography'],
    ['Harvard CTR', 'harvard-ctr'],
    ['Harvard (Cite Them Right)', 'harvard-ctr'],
    ['Cite Them Right', 'harvard-ctr'],
    ['vancouver_nlm', 'vancouver'],
    ['Vancouver/NLM', 'vancouver'],
    ['ГОСТ Р 7.0.5-2008', 'gost-7.0.5-2008'],
    ['gost_r_7_0_100_2018', 'gost-7.0.100-2018'],
    ['GB/T 7714-2015', 'gbt7714-2015'],
    ['gbt7714_2025', 'gbt7714-2025'],
    ['Wikipedia {{cite AV media}}', 'wikipedia'],
    ['APA 6', ''],
    ['', ''],
  ])('%s', (name, ids) =>
    expect(
      stylesNamed(name)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids),
  );

  it('knows every style by its own id and name', () => {
    for (const style of STYLES) {
      expect(stylesNamed(style.id)).toEqual([style]);
      expect(stylesNamed(style.name)).toEqual([style]);
    }
  });
});
