import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../base/problem.ts';
import { ENGLISH } from '../../quote/exports/exported.sample.ts';
import { sampleEntry } from '../entry.sample.ts';
import { canonicalJson } from './canonical-json.ts';
import { carry, checksum } from './carried.ts';
import { exportNotebook } from './export-notebook.ts';
import { importNotebook } from './import-notebook.ts';
import { notebookMarkdown } from './markdown.ts';
import { FORMATS } from './recognise.ts';

const ENTRIES = [sampleEntry(3, { note: 'One\n\n“two”', tags: ['a', 'b'] }), sampleEntry(4), sampleEntry(5)];
const WHOLE = canonicalJson(ENTRIES);
const written = FORMATS.map((format) => ({
  name: `notebook.${format.extension}`,
  text: exportNotebook(format, ENTRIES, ENGLISH),
  id: format.id,
}));
const textOf = (id: string): string => written.find((one) => one.id === id)?.text ?? '';

/** What is wrong, and what to do. */
const CLEAR = /^[A-Z].{15,150}: .{10,80}\.$/;

/** What UTF-16 and Latin-1 become when they are read as UTF-8, and UTF-8 when it is read as Latin-1. */
const utf16 = (text: string) => `\ufffd\ufffd${[...text].map((c) => `${c}\0`).join('')}`;
const mojibake = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
const latin1 = (text: string) => text.replace(/[^\0-\x7f]/g, '\ufffd');

/** What can become of a file of any format. */
const DAMAGE: readonly (readonly [string, (text: string) => string])[] = [
  ['empty', () => ''],
  ['white space', () => ' \n\t\n'],
  ['a byte order mark alone', () => '\ufeff'],
  ['cut off after a tenth', (text) => text.slice(0, text.length / 10)],
  ['cut off in the middle', (text) => text.slice(0, text.length / 2)],
  ['cut off at the end', (text) => text.slice(0, -20)],
  ['without its beginning', (text) => text.slice(200)],
  ['twice its middle', (text) => text.slice(0, text.length / 2) + text.slice(text.length / 3)],
  ['UTF-16', utf16],
  ['with a NUL in it', (text) => `${text.slice(0, 50)}\0${text.slice(50)}`],
  ['with an id changed', (text) => text.replace(/000000000003/g, '00000000000x')],
  [
    'of a newer version',
    (text) => text.replace(/"version":1,"e|(verbatim |\{|"|C8 {2}- )1:/g, (_, o) => (o ? `${o}2:` : '"version":2,"e')),
  ],
  ['with a number made a word', (text) => text.replace(/(revision(?:"|\*22|\\"|""):)1/g, '$1many')],
  ['in capitals', (text) => text.toUpperCase()],
  ['backwards', (text) => [...text].reverse().join('')],
  ['without its marks', (text) => text.replace(/["{}]/g, '')],
  ['as a web page', (text) => `<!doctype html><title>Notebook</title><pre>${text.replaceAll('<', '&lt;')}</pre>`],
];

/** What changes nothing that is read. */
const HARMLESS: readonly (readonly [string, (text: string) => string])[] = [
  ['with line ends of Windows', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['with line ends of old Macs', (text) => text.replace(/\r?\n/g, '\r')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
  ['with empty lines at its end', (text) => `${text}\n\n\n`],
];

function problemOf(name: string, text: string): Problem | null {
  const result = importNotebook(name, text);
  return result.ok ? null : result.problem;
}

describe.each(written)('$name ($id)', ({ name, text }) => {
  it.each(DAMAGE)('%s: a clear sentence, or all entries as they were', (_, damage) => {
    const result = importNotebook(name, damage(text));
    if (result.ok) expect(canonicalJson(result.value)).toBe(WHOLE);
    else expect(result.problem.detail).toMatch(CLEAR);
  });

  it('cut off anywhere: a clear sentence', () => {
    for (let length = text.trimEnd().length - 1; length >= 0; length--) {
      expect(problemOf(name, text.slice(0, length))?.detail, `of ${text.length}: ${length}`).toMatch(CLEAR);
    }
  });

  it('without its white space at the end: the same entries', () => {
    const result = importNotebook(name, text.trimEnd());
    expect(result.ok && canonicalJson(result.value)).toBe(WHOLE);
  });

  it.each(HARMLESS)('%s: the same entries', (_, change) => {
    const result = importNotebook(name, change(text));
    expect(result.ok && canonicalJson(result.value)).toBe(WHOLE);
  });

  it('in a wrong encoding: the same entries, or a clear sentence', () => {
    for (const change of [mojibake, latin1]) {
      const result = importNotebook(name, change(text));
      if (result.ok) expect(canonicalJson(result.value)).toBe(WHOLE);
    }
  });
});

describe('files of others', () => {
  it.each([
    ['a number', 'x.json', '7', 'import-unreadable'],
    ['null', 'x.json', 'null', 'import-unreadable'],
    ['an empty list', 'x.json', '[]', 'import-empty'],
    ['a list of lists', 'x.json', '[[[1]]]', 'import-unreadable'],
    ['an object', 'x.json', '{"a":1}', 'import-unreadable'],
    ['a notebook without entries', 'x.json', '{"format":"verbatim-notebook","version":1}', 'import-damaged'],
    ['no entries', 'x.json', '{"format":"verbatim-notebook","version":1,"entries":[]}', 'import-empty'],
    [
      'a prototype',
      'x.json',
      '{"__proto__":{"format":"verbatim-notebook","version":1,"entries":[]}}',
      'import-unreadable',
    ],
    [
      'a prototype as entry',
      'x.json',
      '{"format":"verbatim-notebook","version":1,"entries":[{"__proto__":{"id":"a"}}]}',
      'import-damaged',
    ],
    ['a version of its own', 'x.json', '{"format":"verbatim-notebook","version":"1","entries":[]}', 'import-damaged'],
    ['a version to come', 'x.json', '{"format":"verbatim-notebook","version":2,"entries":{}}', 'import-newer'],
    ['other CSL-JSON', 'x.json', '[{"id":"a","type":"book","title":"T"}]', 'import-damaged'],
    ['other references', 'x.bib', '@book{a, title = {T}}', 'import-damaged'],
    ['an open brace', 'x.bib', '@video{a, title = {T}, verbatim = {{{{', 'import-damaged'],
    ['a comment', 'x.bib', '@comment{nothing}', 'import-empty'],
    ['other RIS', 'x.ris', 'TY  - BOOK\nTI  - T\nER  - \n', 'import-damaged'],
    ['RIS without an end', 'x.ris', 'TY  - BOOK\nTI  - T\n', 'import-damaged'],
    ['other CSV', 'x.csv', 'Name,Age\nAda,36\n', 'import-damaged'],
    ['CSV of Readwise', 'x.csv', 'Highlight,Title,Author,URL,Note,Location,Date\nwords,T,A,,,1,\n', 'import-damaged'],
    ['a quote that has no end', 'x.csv', 'Highlight,Title\n"words,T\n', 'import-damaged'],
    ['other Markdown', 'x.md', '# Title\n\n> words\n', 'import-empty'],
    ['an open comment', 'x.md', '<!-- verbatim 1:00000000:{}', 'import-damaged'],
    ['a picture', 'x.png', '\ufffdPNG\r\n\u001a\n\0\0\0', 'import-unreadable'],
    ['a letter', 'x.txt', 'Dear Verbatim,\n', 'import-unreadable'],
  ])('%s', (_, name, text, code) => {
    const result = importNotebook(name, text);
    expect(result.ok ? 'ok' : result.problem.code).toBe(code);
    expect(({} as { format?: string }).format).toBeUndefined();
  });

  it.each([
    ['json', /\n.*000000000004.*/],
    ['markdown', /\n<!-- verbatim [^\n]*000000000004.*/],
    ['csv', /\r\n"Sentence 4[\s\S]*?(?=\r\n"Sentence 5)/],
    ['biblatex', / [^ ]*000000000004[^ ]*/],
    ['ris', /C8 {2}- [^\n]*000000000004[^\n]*\n/],
    ['csl-json', /\n *"1:[^\n]*000000000004.*/],
  ] as const)('%s says how many quotes were deleted from it', (id, quote) => {
    const { name = '', text = '' } = written.find((one) => one.id === id) ?? {};
    const less = text.replace(quote, '');
    expect(less.length).toBeLessThan(text.length);
    const problem = problemOf(name, less);
    expect(problem).toMatchObject({ code: 'import-incomplete', count: 1 });
    expect(problem?.detail).toMatch(/ 1 of 3 /);
    expect(problem?.detail).toMatch(CLEAR);
  });

  it('knows what is missing of several exports in one file', () => {
    const of = (...nths: readonly number[]) =>
      exportNotebook(
        notebookMarkdown,
        nths.map((nth) => sampleEntry(nth)),
        ENGLISH,
      );
    const [two, others, three] = [of(1, 2), of(3, 4), of(1, 5, 6)];
    const cut = (text: string) => text.slice(0, text.indexOf(' -->\n') + 5);
    const missing = (text: string) => problemOf('x.md', text)?.count ?? 0;
    expect(missing(`${two}\n${others}\n${three}`)).toBe(0);
    expect(missing(`${two}\n${three}\n${cut(others)}`)).toBe(1);
    expect(missing(`${two}\n${cut(three)}\n${others}`)).toBe(2);
  });

  it('takes an entry of Verbatim’s own form by its sum as it stands there, whatever is made of it', () => {
    const item = { ...sampleEntry(3), tags: ['b', 'a', 'b'], later: { z: 1, a: [2] } };
    const file = (changes: object) =>
      JSON.stringify(
        {
          format: 'verbatim-notebook',
          version: 1,
          sums: true,
          entries: [{ sum: checksum(canonicalJson(item)), ...item, ...changes }],
        },
        null,
        2,
      );
    const result = importNotebook('x.json', file({}));
    expect(result.ok && result.value).toEqual([sampleEntry(3, { tags: ['a', 'b'] })]);
    expect(problemOf('x.json', file({ later: null }))).toMatchObject({ code: 'import-damaged', line: 6 });
  });

  it('names the line', () => {
    const lineOf = (id: string, change: (text: string) => string) => {
      const result = importNotebook(`x.${id}`, change(textOf(id)));
      return result.ok ? 'ok' : result.problem.line;
    };
    const third = (text: string) => text.replace(/(000000000005.{300})./s, '$1~');
    expect(lineOf('json', (text) => text.replace('000000000005', 'x'))).toBe(4);
    expect(lineOf('markdown', third)).toBe(
      textOf('markdown').split('<!-- verbatim').slice(0, 3).join().split('\n').length,
    );
    expect(lineOf('csv', (text) => text.slice(0, -5))).toEqual(expect.any(Number));
    expect(lineOf('ris', third)).toBe(1);
    expect(lineOf('biblatex', third)).toBe(1);
  });

  it('refuses two different entries of one id', () => {
    const two = [sampleEntry(3), { ...sampleEntry(4), id: sampleEntry(3).id }];
    const text = two.map((entry, i) => `<!-- verbatim ${carry({ entry, nth: i + 1, of: 2 })} -->`).join('\n\n');
    expect(problemOf('x.md', text)?.code).toBe('import-damaged');
  });
});

describe('bombs', () => {
  const MANY = 1_000_000;
  const bombs: readonly (readonly [string, string, string])[] = [
    ['nested lists', 'x.json', '['.repeat(MANY) + ']'.repeat(MANY)],
    ['lists that never end', 'x.json', '['.repeat(MANY)],
    ['nested objects', 'x.json', `${'{"a":'.repeat(MANY)}1${'}'.repeat(MANY)}`],
    [
      'a deep entry',
      'x.json',
      `{"format":"verbatim-notebook","version":1,"entries":[${'['.repeat(MANY)}${']'.repeat(MANY)}]}`,
    ],
    ['braces', 'x.bib', `@video{a, title = ${'{'.repeat(MANY)}`],
    ['records', 'x.bib', '@comment{}'.repeat(MANY / 10)],
    ['signs', 'x.bib', '@a'.repeat(MANY)],
    ['spaces after signs', 'x.bib', `@a{${' '.repeat(MANY)}`],
    ['quotes', 'x.csv', '"'.repeat(MANY)],
    ['commas', 'x.csv', `Highlight,${','.repeat(MANY)}`],
    ['lines', 'x.csv', `Highlight,a\n${'\n'.repeat(MANY)}`],
    ['records without an end', 'x.ris', 'TY  - VIDEO\n'.repeat(MANY / 10)],
    ['comments', 'x.md', '<!-- verbatim \n'.repeat(MANY / 10)],
    ['50 MB of words', 'x.md', 'word '.repeat(10 * MANY)],
    ['50 MB of white space', 'x.json', ' '.repeat(50 * MANY)],
    ['50 MB of one letter', 'x.ris', `TY  - VIDEO\nN1  - ${'a'.repeat(50 * MANY)}`],
  ];
  it.each(bombs)('%s: a clear sentence', (_, name, text) => {
    const result = importNotebook(name, text);
    expect(result.ok ? '' : result.problem.detail).toMatch(CLEAR);
  });
});

describe('any text under any name', () => {
  it('is never thrown at', () => {
    const names = fc.constantFrom('a.json', 'a.md', 'a.csv', 'a.bib', 'a.ris', 'a');
    const parts = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      '\n',
      '@video{',
      'TY  - VIDEO',
      'ER  - ',
      '<!-- verbatim ',
      '-->',
      '1:',
      'Highlight,',
      '=',
      ' ',
      'C8  - ',
      'verbatim = {',
      carry({ entry: sampleEntry(9), nth: 1, of: 1 }),
    );
    const texts = fc.oneof(
      fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(names, texts, (name, text) => {
        const result = importNotebook(name, text);
        if (result.ok) for (const entry of result.value) expect(entry).toEqual(sampleEntry(9));
      }),
      { numRuns: 500 },
    );
  });
});
