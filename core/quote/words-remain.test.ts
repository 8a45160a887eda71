import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTENDED_CUT, INTERVIEW, SHORT_CUT, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import { sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { Wording } from './attribution.ts';
import { citedMarkdown } from './cited-markdown.ts';
import { citedHtml, citedIn, citedPlain } from './cited-text.ts';
import { biblatex } from './exports/biblatex.ts';
import { bibtex } from './exports/bibtex.ts';
import { cslCitation } from './exports/csl-citation.ts';
import { cslJson } from './exports/csl-json.ts';
import { markdown } from './exports/markdown.ts';
import { obsidian } from './exports/obsidian.ts';
import { ris } from './exports/ris.ts';
import { htmlText } from './html-text.ts';
import { omissionOf } from './omission.ts';
import { plainText, plainWords } from './plain-text.ts';
import { quotationMarks } from './quotation-marks.ts';
import { isExchange, makeQuote, type Quote, quotedWords } from './quote.ts';
import type { Style } from './styles/style.ts';
import { STYLES } from './styles/styles.ts';
import { fillTemplate, parseTemplate, templateValues } from './template.ts';

const WORDING: Wording = { t: (key, ...rest) => [key, ...rest].join(' '), locale: 'en', utcOffset: () => 0 };

/** Texts full of what renderings add themselves, in languages with other marks. */
const PIECES = [
  '“no”',
  '‘so’',
  '«да»',
  '„ja“',
  '「不」',
  '『是』',
  '[…]',
  '……',
  '<…>',
  '— Ada',
  'Ada:',
  '&amp;',
  '<b>',
  '\n',
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\u202f',
  '\u2009',
  '\u3000',
  '\u2028',
  '**',
  '1. ',
  '{"',
  '\\',
  '--',
  "''",
  '≈',
];
const made = fc
  .record({
    language: fc.constantFrom('en', 'ru', 'zh-Hant', 'zh-Hans', 'fr', 'de', 'de-CH', 'ja'),
    pieces: fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.constant('word '), fc.string({ unit: 'grapheme' })), {
      minLength: 1,
      maxLength: 60,
    }),
    turns: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.99, noNaN: true }), speaker: fc.nat(2) }), {
      maxLength: 5,
    }),
  })
  .map(({ language, pieces, turns }) => {
    const text = `${pieces.join('')}1`;
    const speakers = ['Ada', 'Ben “Bo”', '[…]'].map((name) => ({ name, role: null }));
    const starts = turns.map(({ at, speaker }) => ({ start: Math.floor(at * text.length), speaker }));
    const sorted = starts.sort((a, b) => a.start - b.start).filter((turn, i) => turn.start !== starts[i - 1]?.start);
    return sampleTalk(sampleTranscript(text, { language, speakers, turns: sorted }));
  });

const quotes = fc
  .record({
    talk: fc.oneof(fc.constantFrom(EXTENDED_CUT, INTERVIEW, SHORT_CUT), made),
    spans: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.oneof(fc.nat(20), fc.nat(2000)) }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ talk, spans }) => {
    const chosen = spans.map(({ at, length }) => {
      const start = Math.floor(at * talk.transcript.text.length);
      return { start, end: start + length };
    });
    return { transcript: talk.transcript, quote: makeQuote(talk, timesOf(talk, {}), chosen, 0) };
  })
  .filter((one): one is { transcript: Transcript; quote: Quote } => one.quote !== null);

/** The document's words by passages and, in an exchange, by turns, straight from the text. */
function piecesOf({ text, turns }: Transcript, quote: Quote): string[] {
  const cuts = isExchange(quote) ? turns.map(({ start }) => start) : [];
  return quote.passages.flatMap(({ start, end }) => {
    const edges = [start, ...cuts.filter((cut) => start < cut && cut < end), end];
    return edges.slice(1).map((edge, i) => text.slice(edges[i], edge).trim());
  });
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Exactly these pieces in this order, with nothing between them and around them but what may be added. */
function piecesWith(pieces: readonly string[], added: readonly string[]): RegExp {
  const more = `(?:${added.map(literally).join('|')})*`;
  return new RegExp(`^${more}${pieces.map((piece) => literally(piece) + more).join('')}$`, 'u');
}

const htmlOf = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[c] ?? ''};`);

/** Line by line, as formats that know no line ends or controls within words have it; every other character stays. */
const lineBreaks = /\r\n?|[\n\u2028\u2029]/;
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** What stands in a block quotation of Markdown, but for what is added below the words. */
const quotedIn = (text: string, below: number): string =>
  text
    .split(/^(?!>)/m, 1)
    .join()
    .replace(/^> ?/gm, '')
    .replace(/\\([!-/:-@[-`{-~\n])/g, '$1')
    .trimEnd()
    .split('\n\n')
    .slice(0, -below)
    .join('\n\n');

const TEX: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textasciigrave: '`',
};

const fromTex = (text: string): string =>
  text
    .replaceAll('$\\approx$', '≈')
    .replace(/\\text\w+\{\}|\\[&%#$_]|\{\}/g, (made) => TEX[made.slice(1, -2)] ?? made.replace(/^\\|\{\}/g, ''));

describe('whatever is quoted', () => {
  it('stands there as it stands in the document, byte for byte, when what was added is taken away', () => {
    fc.assert(
      fc.property(quotes, ({ transcript, quote }) => {
        const { mark, within } = omissionOf(quote);
        const pieces = piecesOf(transcript, quote).filter((piece) => piece !== '');
        const names = isExchange(quote) ? quote.speakers.map(({ name }) => name) : [];

        const plain = plainText(quote, WORDING).split('\n').slice(0, -2).join('\n');
        const marks = quotationMarks(quote.language, quotedWords(quote, '\n'));
        const added = [within, mark, ...marks, '\n', ...names.map((name) => `${name}: `)];
        expect(plain).toMatch(piecesWith(pieces, added));

        const html = /<blockquote[^>]*>(.*)<\/blockquote>/s.exec(htmlText(quote, WORDING))?.[1];
        const lines = pieces.flatMap((piece) => piece.split('\n')).map(htmlOf);
        const tags = ['<p>', '</p>', ...names.map((name) => `<b>${htmlOf(name)}:</b> `)];
        expect(html).toMatch(piecesWith(lines, [htmlOf(within), htmlOf(mark), ...tags]));

        const words = quote.passages.map(({ start, end }) => transcript.text.slice(start, end));
        expect(quotedWords(quote)).toBe(words.join(within));
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every character but line ends and controls in Markdown, however it is copied, and in Obsidian', () => {
    fc.assert(
      fc.property(quotes, ({ transcript, quote }) => {
        const { mark, within } = omissionOf(quote);
        const lines = piecesOf(transcript, quote)
          .flatMap((piece) => piece.split(lineBreaks).map(inOneLine))
          .filter((line) => /[^ ]/.test(line));
        const names = quote.speakers.map(({ name }) => `**${name}:** `);
        const words = piecesWith(lines, [within, mark, '\n', ...names]);
        const exported = { id: '', quote, note: '', tags: [] };
        const cited = { inText: null, reference: null };
        const isTranslation = quote.textKind === 'translation';
        expect(quotedIn(markdown.render([exported], WORDING), 1)).toMatch(words);
        expect(quotedIn(citedMarkdown(quote, cited, WORDING), isTranslation ? 2 : 1)).toMatch(words);
        const [, ...callout] = obsidian.render([exported], WORDING).split('\n');
        expect(quotedIn(callout.join('\n'), 1)).toMatch(words);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every character but line ends and controls in the notes of references', () => {
    fc.assert(
      fc.property(quotes, ({ quote }) => {
        const words = inOneLine(plainWords(quote, ' '));
        const exported = [{ id: '', quote, note: '', tags: [] }];
        expect(fromTex(biblatex.render(exported, WORDING))).toContain(words);
        expect(fromTex(bibtex.render(exported, WORDING))).toContain(words);
        expect(ris.render(exported, WORDING)).toContain(words);
        expect(JSON.parse(cslJson.render(exported, WORDING))[0].note).toContain(words);
        expect(JSON.parse(cslCitation.render(exported, WORDING)).citationItems[0].itemData.note).toContain(words);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same in every citation style and in a template', () => {
    fc.assert(
      fc.property(quotes, fc.constantFrom(...STYLES.map(({ id }) => id)), ({ quote }, id) => {
        const style = STYLES.find((one) => one.id === id) as Style;
        const cited = citedIn(style, quote, WORDING);
        expect(citedPlain(quote, cited, WORDING)).toContain(plainWords(quote));
        const unnamed = (html: string) => html.replace(/<b>.*?<\/b> /gs, '').split('<figcaption>')[0];
        expect(unnamed(citedHtml(quote, cited, WORDING))).toBe(unnamed(htmlText(quote, WORDING)));
        const values = templateValues(quote, WORDING, { inText: '', reference: '' });
        const template = parseTemplate('{words}{quote}');
        expect(template.ok && fillTemplate(template.value, values)).toBe(quotedWords(quote) + plainWords(quote));
      }),
      { numRuns: 200 },
    );
  });
});

describe('quotationMarks', () => {
  it.each([
    ['en', 'He said “no”, and I agree.', '‘’'],
    ['en', 'no” he said', '‘’'],
    ['en', 'I don’t agree', '“”'],
    ['en', 'He said ‘no’', '“”'],
    ['en', '“He said ‘no’ ”', '“”'],
    ['en', 'He said "no"', '“”'],
    ['de', 'Er sagte „nein“', '‚‘'],
    ['de-CH', 'Er sagte «nein»', '‹›'],
    ['fr', 'Il dit « non »', '“”'],
    ['fr', 'Il dit “non”', '«\u202f\u202f»'],
    ['ru', 'Он сказал «нет»', '„“'],
    ['ru', 'Он сказал „нет“', '«»'],
    ['zh-Hant', '他說「不」', '『』'],
    ['zh-Hant-TW', '他說不', '「」'],
    ['zh-Hans', '他说“不”', '‘’'],
    ['ja', '「はい」と言った', '『』'],
  ])('%s: %s', (language, words, marks) => expect(quotationMarks(language, words).join('')).toBe(marks));
});

describe('words that were left out', () => {
  const quoteOf = (language: string, text: string) =>
    makeQuote(
      sampleTalk(sampleTranscript(text, { language })),
      timesOf(sampleTalk(sampleTranscript(text, { language })), {}),
      [
        { start: 0, end: 3 },
        { start: text.length - 3, end: text.length },
      ],
      0,
    ) as Quote;

  it.each([
    ['en', 'one or two', 'one […] two'],
    ['ru', 'раз или два', 'раз <…> два'],
    ['zh-Hant', '我們可以不知道', '我們可……不知道'],
    ['zh-Hans', '我…们可以不知道', '我…们[……]不知道'],
  ])('are marked, in %s', (language, text, words) => expect(quotedWords(quoteOf(language, text))).toBe(words));
});
