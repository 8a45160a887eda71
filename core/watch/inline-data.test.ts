import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../tests/bench/growth.ts';
import { readInlineData } from './inline-data.ts';

const page = (...scripts: string[]) =>
  `<!DOCTYPE html><html><head><title>A talk - YouTube</title>${scripts.map((s) => `<script nonce="x">${s}</script>`).join('')}</head></html>`;
const data = { title: 'Braces } { in "titles" \\', list: [{}, { a: '};' }] };
const json = JSON.stringify(data);
const hex = [...json].map((c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
const read = (html: string) => readInlineData(html, 'ytInitialData');

describe('readInlineData', () => {
  it.each([
    ['an object', `var ytInitialData = ${json};`],
    ['an object without a semicolon', `var ytInitialData=${json}`],
    [
      'an object with code around it',
      `if (window.ytcsi) {tick('x', null, '');}var ytInitialData = ${json};var b = {};`,
    ],
    ['a property of window', `window["ytInitialData"] = ${json};\n window.other = {};`],
    ['an escaped string', `var ytInitialData = '${hex}';`],
    ['a string in double quotes', `var ytInitialData = ${JSON.stringify(json)};`],
    ['a string that is parsed (2020)', `window["ytInitialData"] = JSON.parse(${JSON.stringify(json)});`],
    ['null first, as on mobile pages', `var ytInitialData = null;</script><script>var ytInitialData = '${hex}';`],
    ['a second try', `var ytInitialData = {};var ytInitialData = {a:1};var ytInitialData = ${json};`],
  ])('%s', (_, script) => expect(read(page('var x = {};', script))).toEqual(data));

  it('keeps the two variables apart', () => {
    const html = page('var ytInitialPlayerResponse = {"p":1};var meta = {};', 'var ytInitialData = {"d":1};');
    expect(readInlineData(html, 'ytInitialPlayerResponse')).toEqual({ p: 1 });
    expect(read(html)).toEqual({ d: 1 });
  });

  it.each([
    ['no script', '<html><body>Before you continue to YouTube</body></html>'],
    ['no data', page('var a = {};')],
    ['an empty object', page('var ytInitialData = {};')],
    ['code instead of data', page('var ytInitialData = window.ytInitialData;', 'if (ytInitialData == {}) {}')],
    ['an object that a formatter rewrote', page("var ytInitialData = {\n  responseContext: { a: 1 },\n  'b': 2,\n};")],
    ['an object that is not JSON', page("var ytInitialData = {title: 'x'};")],
    ['a string that is not JSON', page("var ytInitialData = 'x';")],
    ['an object cut off', `<script>var ytInitialData = ${json.slice(0, -1)}`],
    ['an object cut off in a string', `<script>var ytInitialData = ${json.slice(0, 15)}`],
    ['a string cut off', `<script>var ytInitialData = '${hex}`],
    ['a string cut off in an escape', `<script>var ytInitialData = '${hex}\\`],
  ])('%s gives nothing', (_, html) => expect(read(html)).toBeUndefined());

  it('is not taken in by the same words in a title or a description', () => {
    const bait = 'var ytInitialData = {"forged":1};';
    const description = JSON.stringify({ shortDescription: `${bait} '${hex}'` });
    const html = `<title>${bait}</title><p>${bait}</p>${page(`var ytInitialPlayerResponse = ${description};`, `var ytInitialData = ${json};`)}`;
    expect(read(html)).toEqual(data);
  });

  it('reads any JSON object, in both forms', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
        const text = JSON.stringify(value).replaceAll('<', '\\u003c');
        const literal = text.replace(/[\\'\n\r]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
        expect(JSON.stringify(read(page(`var ytInitialData = ${text};`)))).toBe(JSON.stringify(JSON.parse(text)));
        expect(JSON.stringify(read(page(`var ytInitialData = '${literal}';`)))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('never throws', () => {
    const word = fc.constantFrom(
      '<script>',
      '</script>',
      'ytInitialData',
      ' = ',
      '{',
      '}',
      '"',
      "'",
      '\\',
      '\\u{FFFFFFF}',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
        read(words.join(''));
      }),
    );
  });

  it.each([
    '<script',
    '<script>',
    'ytInitialData={',
    "ytInitialData='",
    'ytInitialData={}',
    'ytInitialData=JSON.parse(',
    '"\\',
  ])('takes time in proportion to how many %j there are', (word) => {
    expect(growth((many) => void read(`<script>${word.repeat(many)}`), 3000)).toBeLessThan(LINEAR);
  });
});
