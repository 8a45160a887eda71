import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTENDED_CUT, INTERVIEW, SHORT_CUT, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import type { Talk } from '../transcript/talk.ts';
import { sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { Span, Transcript } from '../transcript/transcript.ts';
import { findLinked } from './find-linked.ts';
import { makeQuote, type Quote } from './quote.ts';
import { type QuoteLink, quoteUrl, readQuoteLink } from './quote-link.ts';

const TALKS = [EXTENDED_CUT, INTERVIEW, SHORT_CUT].map((talk) => ({ talk, times: timesOf(talk, {}) }));

const spans = (most: number) =>
  fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 1500 }) }), {
    minLength: 1,
    maxLength: most,
  });

/** Quotes of stretches of a bundled talk. */
const quotes = (most: number) =>
  fc.record({ of: fc.constantFrom(0, 1, 2), chosen: spans(most) }).chain(({ of, chosen }) => {
    const { talk, times } = TALKS[of] as (typeof TALKS)[0];
    const { length } = talk.transcript.text;
    const stretches = chosen.map((one) => ({ start: one.at * length, end: one.at * length + one.length }));
    const whole = stretches.map(({ start, end }) => ({ start: Math.floor(start), end: Math.floor(end) }));
    const quote = makeQuote(talk, times, whole, 0);
    return quote ? fc.constant({ talk, quote }) : fc.constant(null);
  });
const quoted = (most: number) => quotes(most).filter((one) => one !== null);

const linkOf = (quote: Quote): QuoteLink => readQuoteLink(new URL(quoteUrl(quote)).hash) as QuoteLink;
const wordsAt = ({ text }: Transcript, found: readonly Span[] | null) =>
  found?.map(({ start, end }) => text.slice(start, end));
const placesOf = ({ passages }: Quote) => passages.map(({ start, end }) => ({ start, end }));

/** The same talk after somebody edited its text. */
const edited = (talk: Talk, text: string): Transcript => ({
  ...sampleTranscript(text, { language: talk.transcript.language }),
  version: 'fedcba9876543210',
});

describe('quoteUrl', () => {
  const { talk, times } = TALKS[0] as (typeof TALKS)[0];
  const words = 'verify that the model isn’t going off the rails'.replace('’', "'");
  const at = talk.transcript.text.indexOf(words);
  const quote = makeQuote(talk, times, [{ start: at, end: at + words.length }], 0) as Quote;

  it('is the plain link with a fragment that tells place, version and words', () => {
    const [plain, fragment] = quoteUrl(quote).split('#');
    expect(plain).toMatch(/^https:\/\/www\.youtube\.com\/watch\?v=tEzs3VHyBDM&t=\d+s$/);
    const { version } = talk.transcript;
    expect(fragment?.replace(/,[^,]*$/, '')).toBe(
      `verbatim=1,${version},${at}-${at + words.length},verify+that+the+model+isn%27t+going+off+the+rails,`,
    );
  });

  it('can be pasted anywhere, and stays short', () => {
    fc.assert(
      fc.property(quoted(40), ({ quote }) => {
        const url = quoteUrl(quote);
        expect(url).toMatch(/^[\w:/.?=&#%+,-]*[0-9a-z]$/);
        expect(url.length).toBeLessThan(3000 + 40 * quote.passages.length);
        expect(new URL(url).searchParams.get('v')).toBe(quote.videoId);
        expect(new URLSearchParams(new URL(url).hash.slice(1)).has('t')).toBe(false);
      }),
    );
  });

  it('tells the moment only where there are more passages than anybody links to', () => {
    const passages = Array.from({ length: 101 }, () => quote.passages[0] as Quote['passages'][0]);
    expect(quoteUrl({ ...quote, passages })).toBe(quoteUrl(quote).split('#')[0]);
  });
});

describe('a link', () => {
  it('leads to its words in the same text', () => {
    fc.assert(
      fc.property(quoted(6), ({ talk, quote }) => {
        expect(findLinked(talk.transcript, linkOf(quote))).toEqual(placesOf(quote));
      }),
      { numRuns: 100 },
    );
  });

  it('leads to them when text was put in, or taken out, anywhere else', () => {
    fc.assert(
      fc.property(quoted(1), fc.nat(3000), fc.nat(400), fc.boolean(), ({ talk, quote }, put, taken, before) => {
        const { text } = talk.transcript;
        const [passage] = quote.passages;
        if (!passage || passage.words.length < 60) return;
        const at = before ? Math.max(0, passage.start - taken - 40) : Math.min(text.length, passage.end + 40);
        const added = 'Something that was never said here. '.repeat(Math.ceil(put / 36)).slice(0, put);
        const cut = before ? Math.min(taken, passage.start - at) : taken;
        const next = edited(talk, text.slice(0, at) + added + text.slice(at + cut));
        expect(wordsAt(next, findLinked(next, linkOf(quote)))).toEqual([passage.words]);
      }),
      { numRuns: 100 },
    );
  });

  it('leads to them when paragraphs changed their places', () => {
    fc.assert(
      fc.property(quoted(3), fc.nat(), ({ talk, quote }, turn) => {
        const { text } = talk.transcript;
        const whole = quote.passages.every(({ words }) => words.length > 60 && !words.includes('\n'));
        if (!whole) return;
        const parts = text.split('\n');
        const by = turn % parts.length;
        const next = edited(talk, [...parts.slice(by), ...parts.slice(0, by)].join('\n'));
        const found = wordsAt(next, findLinked(next, linkOf(quote)));
        expect([...(found ?? [])].sort()).toEqual(quote.passages.map(({ words }) => words).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('leads to what is left of them when a word of theirs was edited', () => {
    fc.assert(
      fc.property(quoted(2), fc.nat(), fc.constantFrom('', 'something ', '別的'), (one, which, put) => {
        const { talk, quote } = one;
        const { text, words } = talk.transcript;
        const [passage] = quote.passages;
        if (!passage || quote.passages.some((p) => p.words.length < 120)) return;
        const inside = [...words.starts.keys()].filter((i) => {
          const [start, end] = [words.starts[i] as number, words.ends[i] as number];
          return start > passage.start && end < passage.end;
        });
        const word = inside[which % inside.length] as number;
        const next = edited(
          talk,
          `Put in front. ${text.slice(0, words.starts[word])}${put}${text.slice(words.ends[word])}`,
        );
        const found = findLinked(next, linkOf(quote));
        expect(found).toHaveLength(quote.passages.length);
        const [span] = found as [Span];
        const moved = 'Put in front. '.length;
        const least = passage.words.length / 2;
        const shared = Math.min(span.end, passage.end + moved) - Math.max(span.start, passage.start + moved);
        expect(shared).toBeGreaterThan(least);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['the words are gone', (text: string, words: string) => text.replace(words, '')],
    [
      'nothing but other words is left',
      () => 'A text about something else altogether, with its own words. '.repeat(40),
    ],
  ])('leads nowhere when %s', (_, edit) => {
    for (const { talk, times } of TALKS) {
      const { text, sentences } = talk.transcript;
      const start = sentences.starts[20] as number;
      const quote = makeQuote(talk, times, [{ start, end: start + 160 }], 0) as Quote;
      const next = edited(talk, edit(text, quote.passages[0]?.words ?? ''));
      expect(findLinked(next, linkOf(quote))).toBeNull();
    }
  });

  it("leads to them when only marks and letters' cases changed", () => {
    const text = 'so the first thing is that it thinks, and then it answers. That is all.';
    const talk = sampleTalk(sampleTranscript(text));
    const quote = makeQuote(talk, timesOf(talk, {}), [{ start: 0, end: text.indexOf('answers') + 7 }], 0) as Quote;
    const next = edited(talk, 'Well. So, the first thing is that it thinks; and then it answers! That is all.');
    expect(wordsAt(next, findLinked(next, linkOf(quote)))).toEqual([
      'So, the first thing is that it thinks; and then it answers',
    ]);
  });

  it('tells the same words apart by what stands beside them, then by where they stood', () => {
    const text = 'Yes. It is one. Yes. It is two. Yes. It is three.';
    const talk = sampleTalk(sampleTranscript(text));
    const times = timesOf(talk, {});
    const second = text.indexOf('Yes.', 5);
    const link = linkOf(makeQuote(talk, times, [{ start: second, end: second + 4 }], 0) as Quote);
    const next = (changed: string) => edited(talk, changed);
    const around = (changed: string) => {
      const [span] = findLinked(next(changed), link) ?? [];
      return span && changed.slice(span.end + 1, span.end + 11);
    };
    expect(around(text)).toBe('It is two.');
    expect(around(`Yes. It is no. ${text}`)).toBe('It is two.');
    expect(around('Yes. It is three. Yes. It is two. Yes. It is one.')).toBe('It is two.');
    expect(around('Yes. Is it? Yes. It was! Yes. It will be.')).toBe('It was! Ye');
  });
});

describe('a forged or damaged link', () => {
  const { talk } = TALKS[0] as (typeof TALKS)[0];
  const { transcript } = talk;
  const quote = makeQuote(talk, timesOf(talk, {}), [{ start: 1000, end: 1100 }], 0) as Quote;
  const link = linkOf(quote);
  const [passage] = link.passages as [QuoteLink['passages'][0]];

  it.each<[string, Partial<QuoteLink['passages'][0]>]>([
    ['other words', { head: 'words that nobody ever said in this talk' }],
    ['another place', { start: passage.start + 1, end: passage.end + 1 }],
    ['another end', { end: passage.end + 3 }],
    ['a place beyond the text', { start: 9e7, end: 9e7 + passage.end - passage.start }],
    ['another sum', { sum: '0' }],
  ])('that tells %s leads nowhere', (_, changes) => {
    expect(findLinked(transcript, { ...link, passages: [{ ...passage, ...changes }] })).toBeNull();
    const elsewhere = { version: 'fedcba9876543210', passages: [{ ...passage, ...changes }] };
    const found = findLinked(transcript, elsewhere);
    // In another version, only the words count.
    if (found) expect(wordsAt(transcript, found)?.[0]).toContain(passage.head.slice(0, 90));
    if ('head' in changes) expect(found).toBeNull();
  });

  it.each([
    '',
    '#',
    '#t=90',
    '#verbatim',
    '#verbatim=1',
    '#verbatim=1,',
    '#verbatim=1,0123456789abcdef',
    '#verbatim=2,0123456789abcdef,0-3,abc,,1-1-1',
    '#verbatim=1,0123456789ABCDEF,0-3,abc,,1-1-1',
    '#verbatim=1,0123456789abcdef,3-3,,,1-1-1',
    '#verbatim=1,0123456789abcdef,3-0,,,1-1-1',
    '#verbatim=1,0123456789abcdef,0-2,abc,,1-1-1',
    '#verbatim=1,0123456789abcdef,0-3,%E4%BD,,1-1-1',
    '#verbatim=1,0123456789abcdef,0-3,abc,,1-1',
    '#verbatim=1,0123456789abcdef,0-3,abc,,1-1-1,',
    '#verbatim=1,0123456789abcdef,5-8,abc,,1-1-1,0-3,abc,,1-1-1',
    '#verbatim=1,0123456789abcdef,0-3,abc,,1-1-1,2-5,abc,,1-1-1',
    `#verbatim=1,0123456789abcdef,0-9000,${'a'.repeat(9000)},,1-1-1`,
  ])('is ignored: %s', (hash) => expect(readQuoteLink(hash)).toBeNull());

  it('never throws, and never leads to other words than it says', () => {
    const { hash } = new URL(quoteUrl(quote));
    const damaged = fc
      .tuple(fc.nat(hash.length), fc.nat(5), fc.oneof(fc.string(), fc.string({ unit: 'binary' })))
      .map(([at, cut, put]) => hash.slice(0, at) + put + hash.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webFragments(), damaged), (fragment) => {
        const read = readQuoteLink(fragment);
        const found = read && findLinked(transcript, read);
        if (!found) return;
        // A damaged version is another one, for which words that are like those will do.
        const off = found.map(({ start, end }) => Math.abs(start - passage.start) + Math.abs(end - passage.end));
        expect(off).toEqual([expect.closeTo(0, -2)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of many passages is not looked for by likeness without end', () => {
    const { text } = transcript;
    const passages = Array.from({ length: 40 }, (_, i) => {
      const start = 400 * i;
      return { ...passage, start, end: start + 60, head: text.slice(start, start + 60), sum: '0' };
    });
    const version = 'fedcba9876543210';
    expect(findLinked(transcript, { version, passages: passages.slice(0, 5) })).toHaveLength(5);
    expect(findLinked(transcript, { version, passages })).toBeNull();
  });

  it('costs no time', () => {
    const long = { ...transcript, text: 'a'.repeat(600_000) };
    const forged = { ...passage, start: 0, end: 300_000, head: 'a', tail: 'a', sum: '0' };
    expect(findLinked(long, { version: 'fedcba9876543210', passages: Array(100).fill(forged) })).toBeNull();
  });
});
