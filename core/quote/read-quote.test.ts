import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTENDED_CUT, INTERVIEW, SHORT_CUT, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import type { Json } from '../base/json.ts';
import { makeQuote, type Quote } from './quote.ts';
import { readQuote } from './read-quote.ts';

const TALKS = [EXTENDED_CUT, INTERVIEW, SHORT_CUT].map((talk) => ({
  talk,
  times: [timesOf(talk, {}), timesOf(talk, { videoMs: talk.durationMs + 40_000.5, offsetMs: -12_500 })],
}));

/** Quotes of one to four stretches of a bundled talk. */
const quotes = fc
  .record({
    of: fc.constantFrom(...TALKS),
    which: fc.nat(1),
    spans: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(900) }), {
      minLength: 1,
      maxLength: 4,
    }),
    madeAtMs: fc.nat(4e12),
  })
  .map(({ of: { talk, times }, which, spans, madeAtMs }) => {
    const chosen = spans.map(({ at, length }) => {
      const start = Math.floor(at * talk.transcript.text.length);
      return { start, end: start + length };
    });
    return makeQuote(talk, times[which] ?? timesOf(talk, {}), chosen, madeAtMs);
  })
  .filter((quote) => quote !== null);

const QUOTE = makeQuote(
  INTERVIEW,
  timesOf(INTERVIEW, {}),
  [
    { start: 0, end: 400 },
    { start: 500, end: 520 },
  ],
  1,
) as Quote;
const PASSAGE = QUOTE.passages[0] as Quote['passages'][0];

describe('readQuote', () => {
  it('gives back every quote that was written', () => {
    fc.assert(
      fc.property(quotes, fc.option(fc.nat(4e12)), (made, heardAtMs) => {
        const quote = { ...made, heardAtMs };
        const kept = JSON.stringify(quote);
        expect(readQuote(JSON.parse(kept))).toEqual(quote);
        expect(JSON.stringify(readQuote(JSON.parse(kept)))).toBe(kept);
      }),
    );
  });

  it('leaves out what is no part of a quote', () => {
    expect(readQuote({ ...QUOTE, html: '<b>' })).toEqual(QUOTE);
    expect(readQuote(JSON.parse(JSON.stringify(QUOTE).replace('{', '{"__proto__":{"x":1},')))).toEqual(QUOTE);
  });

  it.each<[string, Record<string, Json>]>([
    ['no video', { videoId: 'javascript:' }],
    ['no title', { title: undefined }],
    ['a title that is no text', { title: ['a'] }],
    ['a title without end', { title: 'a'.repeat(1001) }],
    ['half a character', { title: 'a\ud83d' }],
    ['no date', { published: '2024-02-31' }],
    ['a date with something behind it', { published: '2024-02-01<' }],
    ['a length as text', { durationMs: '1000' }],
    ['a length below zero', { durationMs: -1 }],
    ['a length beyond every video', { durationMs: 1e12 }],
    ['a version that is none', { version: '0123456789ABCDEF' }],
    ['no passages', { passages: [] }],
    ['passages that are no list', { passages: { 0: PASSAGE, length: 1 } }],
    ['passages in the wrong order', { passages: [...QUOTE.passages].reverse() }],
    ['a passage twice', { passages: [PASSAGE, PASSAGE], endMs: PASSAGE.endMs }],
    ['thousands of passages', { passages: Array.from({ length: 1001 }, () => PASSAGE) }],
    ['another beginning', { startMs: QUOTE.startMs + 1 }],
    ['another end', { endMs: QUOTE.endMs - 1 }],
    ['an uncertainty that is none', { uncertaintyMs: Number.NaN }],
    ['a grade that its uncertainty forbids', { uncertaintyMs: 60_000, grade: 'exact' }],
    ['an unknown basis', { basis: 'heard' }],
    ['an unknown source', { source: '' }],
    ['an unknown layer', { laidBy: 'toString' }],
    ['another speaker than its turns', { speakers: [{ name: 'Somebody Else', role: null }] }],
    ['no speakers', { speakers: null }],
    ['a language that is none', { language: 'zh-Hant-!' }],
    ['a language with wishes', { language: 'de-u-co-phonebk' }],
    ['a text of another kind', { textKind: 'poem' }],
    ['a flag as text', { abridged: 'yes' }],
    ['no moment of making', { madeAtMs: null }],
    ['a moment beyond all dates', { madeAtMs: 9e15 }],
    ['listening that never was', { heardAtMs: true }],
  ])('refuses %s', (_, changes) => expect(readQuote({ ...QUOTE, ...changes })).toBeNull());

  it.each<[string, Record<string, Json>]>([
    ['before the text', { start: -1 }],
    ['beyond every text', { start: 2e7, end: 2e7 + PASSAGE.words.length }],
    ['at half a place', { start: 0.5 }],
    ['that ends before it begins', { start: PASSAGE.end, end: PASSAGE.start }],
    ['of another length than its words', { end: PASSAGE.end + 1 }],
    ['with more words than its turns', { words: `${PASSAGE.words}也`, end: PASSAGE.end + 1 }],
    ['with other words than its turns', { turns: [{ ...PASSAGE.turns[0], words: '不' }] }],
    ['without turns', { turns: [] }],
    ['that ends before it begins, in time', { endMs: PASSAGE.startMs - 1 }],
    ['with a whole text beside it', { after: 'a'.repeat(33) }],
    ['with more before it than there can be', { before: 'a' }],
  ])('refuses a passage %s', (_, changes) =>
    expect(readQuote({ ...QUOTE, passages: [{ ...PASSAGE, ...changes }, QUOTE.passages[1]] })).toBeNull(),
  );

  it('refuses whatever else it is given, without a word', () => {
    fc.assert(fc.property(fc.anything(), (value) => readQuote(value) === null));
    for (const value of [undefined, null, [], '', 'null', Object.create(null)]) expect(readQuote(value)).toBeNull();
  });

  it('either refuses a damaged one or gives one that is in order', () => {
    const damaged = fc
      .tuple(fc.constantFrom(...Object.keys(QUOTE)), fc.jsonValue())
      .map(([name, value]) => ({ ...QUOTE, [name]: value }));
    fc.assert(
      fc.property(damaged, (value) => {
        const quote = readQuote(value);
        if (quote) expect(readQuote(JSON.parse(JSON.stringify(quote)))).toEqual(quote);
      }),
      { numRuns: 1000 },
    );
  });
});
