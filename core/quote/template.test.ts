import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERVIEW, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import { makeQuote, type Quote } from './quote.ts';
import {
  fillTemplate,
  parseTemplate,
  TEMPLATE_FIELDS,
  type Template,
  type TemplateValues,
  templateValues,
} from './template.ts';

const VALUES = Object.fromEntries(TEMPLATE_FIELDS.map((field) => [field, `<${field}>`])) as TemplateValues;

function filled(text: string, values: Partial<TemplateValues> = {}): string {
  const template = parseTemplate(text);
  return template.ok ? fillTemplate(template.value, { ...VALUES, ...values }) : template.problem.detail;
}

describe('parseTemplate', () => {
  it.each([
    ['', ''],
    ['no field', 'no field'],
    ['{words}\n— {title}', '<words>\n— <title>'],
    ['{ Words }, {INTEXT}', '<words>, <inText>'],
    ['{{words}}', '{words}'],
    ['{{{words}}}', '{<words>}'],
    ['a } b', 'a } b'],
    ['}}', '}'],
    ['{speaker?, }{title}', '<speaker>, <title>'],
    ['{title?}', '<title>'],
    ['{title??}', '<title>?'],
  ])('%j', (text, expected) => expect(filled(text)).toBe(expected));

  it.each([
    ['{word}', '{word} is no field: use {words}, {quote}', 1],
    ['{}', '{} is no field', 1],
    ['{title speaker}', '{title speaker} is no field', 1],
    ['one\ntwo {constructor}', '{constructor} is no field', 2],
    ['{__proto__}', '{__proto__} is no field', 1],
    ['{title\n}\n{nope}', '{nope} is no field', 3],
    ['one\n{words', 'A field is not closed: write } after its name', 2],
    ['{words {title}', 'A field is not closed', 1],
    [`{${'x'.repeat(500)}}`, `{${'x'.repeat(39)}… is no field`, 1],
  ])('%j is refused', (text, detail, line) => {
    const template = parseTemplate(text);
    expect(template.ok ? null : template.problem).toMatchObject({ code: 'template-unreadable', line });
    expect(template.ok ? '' : template.problem.detail).toContain(detail);
  });

  it('never throws, and gives back what holds no brace', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[{}?a-z\n ]*$/)), (text) => {
        const template = parseTemplate(text);
        if (!/[{}]/.test(text)) expect(template.ok && fillTemplate(template.value, VALUES)).toBe(text);
      }),
    );
  });
});

describe('fillTemplate', () => {
  it('leaves out what follows an empty field', () =>
    expect(filled('{speaker?, }{title}{chapter? — }.', { speaker: '', chapter: '' })).toBe('<title>.'));

  it('never reads again what it puts in', () => {
    const template: Template = TEMPLATE_FIELDS.map((field) => ({ field, after: '' }));
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 17, maxLength: 17 }), fc.nat(16), (texts, which) => {
        const hostile = texts.map((text, i) => (i === which ? '{words}{{$& $1 {link}' : text));
        const values = Object.fromEntries(TEMPLATE_FIELDS.map((field, i) => [field, hostile[i]])) as TemplateValues;
        expect(fillTemplate(template, values)).toBe(hostile.join(''));
      }),
    );
  });
});

describe('templateValues', () => {
  const text = INTERVIEW.transcript.text;
  const spans = ['這最終得到了回報', '研究的過程總是有起有落'].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  });
  const quote = makeQuote(INTERVIEW, timesOf(INTERVIEW, {}), spans, new Date(2026, 10, 22, 12).getTime()) as Quote;
  const wording = { t: (key: string) => key, locale: 'en', utcOffset: () => 0 };
  const values = templateValues(quote, wording, { inText: '[1]', reference: '[1] …' });

  it('has every field', () => {
    expect(Object.keys(values).sort()).toEqual([...TEMPLATE_FIELDS].sort());
    expect(values).toMatchObject({
      words: '這最終得到了回報……研究的過程總是有起有落',
      speaker: 'Noam Brown and Hunter Lightman',
      channel: 'Sequoia Capital',
      date: 'October 2, 2024',
      accessed: 'November 22, 2026',
      chapter: 'Conviction in o1',
      url: 'https://www.youtube.com/watch?v=jPluSXJpdrA',
      inText: '[1]',
    });
    expect(values.quote).toBe('Noam Brown: 「這最終得到了回報」\n……\nHunter Lightman: 「研究的過程總是有起有落」');
    expect(templateValues({ ...quote, madeAtMs: 8.64e15 }, wording, values).accessed).toBe('');
    expect(values.time).toBe('≈ 2:17–2:19, ≈ 2:35–2:37');
    expect([values.start, values.end]).toEqual(['2:17', '2:37']);
    expect(values.link.startsWith(`${values.shortLink}#`)).toBe(true);
  });
});
