import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { randomNumbers } from '../../core/base/random.sample.ts';
import type { Wording } from '../../core/quote/attribution.ts';
import { checkQuotation, searched } from '../../core/quote/check-quotation.ts';
import { citedHtml, citedIn, citedPlain } from '../../core/quote/cited-text.ts';
import { findLinked } from '../../core/quote/find-linked.ts';
import { guardOf } from '../../core/quote/guard.ts';
import { htmlText } from '../../core/quote/html-text.ts';
import { plainText } from '../../core/quote/plain-text.ts';
import { makeQuote, type Quote } from '../../core/quote/quote.ts';
import { type QuoteLink, quoteUrl, readQuoteLink } from '../../core/quote/quote-link.ts';
import type { Style } from '../../core/quote/styles/style.ts';
import { STYLES } from '../../core/quote/styles/styles.ts';
import { damagedQuotations } from '../../core/search/damaged.sample.ts';
import { locate } from '../../core/search/locate.ts';
import { onlyWords } from '../../core/search/read-quotation.ts';
import { createSearchIndex } from '../../core/search/search-index.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import { buildTimeline } from '../../core/timing/timeline.ts';
import { decodeTalk, encodeTalk } from '../../core/transcript/asset.ts';
import { segmentText } from '../../core/transcript/segment/segment-text.ts';
import type { Talk } from '../../core/transcript/talk.ts';
import { sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import { loadSeeds } from '../../tools/seeds/load.ts';

const seeds = loadSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
const talk = seeds.find((seed) => seed.id === 'tEzs3VHyBDM')?.talk as Talk;
/** The Extended Cut (4,191 words, 22 minutes) said again and again: ten hours, and thirty. */
const repeated = (times: number): string => Array.from({ length: times }, () => talk.transcript.text).join(' ');
const tenHours = sampleTranscript(repeated(27));
const thirtyHours = sampleTranscript(repeated(81));
const timeline = buildTimeline(tenHours, [], 36_000_000);
const times = Float64Array.from({ length: 4096 }, (_, i) => ((i * 7919) % 36_000) * 1000);

describe('core, each against the first of its group', () => {
  test('opening a talk: decoding its asset, building its timeline', async ({ bench }) => {
    const asset = JSON.stringify(encodeTalk(talk));
    await bench.compare(
      bench('JSON.parse alone, as a measure', () => void JSON.parse(asset)),
      bench('decode', () => void decodeTalk(JSON.parse(asset))),
      bench('build timeline', () => void buildTimeline(talk.transcript, talk.anchors, talk.durationMs)),
    );
  });

  test('the page’s chapters correct the times', async ({ bench }) => {
    const list = talk.chapters.map(({ title, startMs }) => ({ title, startMs: startMs + (startMs > 0 ? 7000 : 0) }));
    const pageChapters = { kind: 'creator', source: 'data', list } as const;
    await bench.compare(
      bench('what is bundled', () => void talkTimes(talk, NOTHING_KNOWN)),
      bench('with the page’s chapters', () => void talkTimes(talk, { ...NOTHING_KNOWN, pageChapters })),
    );
  });

  test('timelines of ten and of thirty hours: linear', async ({ bench }) => {
    await bench.compare(
      bench('ten hours', () => void buildTimeline(tenHours, [], 36_000_000)),
      bench('thirty hours', () => void buildTimeline(thirtyHours, [], 108_000_000)),
    );
  });

  test('4,096 lookups in ten hours', async ({ bench }) => {
    const starts = Float64Array.from(tenHours.words.starts, (position) => timeline.timeAt(position));
    let sum = 0;
    await bench.compare(
      bench('position at a time', () => {
        for (const time of times) sum += timeline.positionAt(time);
      }),
      bench('the same by walking from the start, 41 of them', () => {
        for (let i = 0; i < 41; i++) sum += starts.findIndex((start) => start > (times[i] as number));
      }),
    );
    if (sum === 0) throw new Error('nothing was looked up');
  });

  test('citing a quote, as the copy event does', async ({ bench }) => {
    const quote = makeQuote(talk, talkTimes(talk, NOTHING_KNOWN), [{ start: 400, end: 900 }], 0) as Quote;
    const wording: Wording = { t: (key, ...texts) => [key, ...texts].join(' '), locale: 'en', utcOffset: () => 0 };
    const [apa] = STYLES as readonly [Style, ...Style[]];
    await bench.compare(
      bench('making the quote, as a measure', () => {
        makeQuote(talk, talkTimes(talk, NOTHING_KNOWN), [{ start: 400, end: 900 }], 0);
      }),
      bench('one style', () => void citedIn(apa, quote, wording)),
      bench('all fifteen', () => {
        for (const style of STYLES) citedIn(style, quote, wording);
      }),
      bench('one style as text and HTML', () => {
        const cited = citedIn(apa, quote, wording);
        citedPlain(quote, cited, wording);
        citedHtml(quote, cited, wording);
      }),
    );
  });

  test('answering a copy of 2,000 words: 16 ms are one frame', async ({ bench }) => {
    const { starts } = talk.transcript.words;
    const span = { start: starts[100] as number, end: starts[2100] as number };
    const known = talkTimes(talk, NOTHING_KNOWN);
    const quote = makeQuote(talk, known, [span], 0) as Quote;
    const wording: Wording = { t: (key, ...texts) => [key, ...texts].join(' '), locale: 'en', utcOffset: () => 0 };
    const { hash } = new URL(quoteUrl(quote));
    const edited = { ...talk.transcript, version: '', text: talk.transcript.text.replaceAll(' model ', ' program ') };
    await bench.compare(
      bench('making the quote', () => void makeQuote(talk, known, [span], 0)),
      bench('and both flavours, as the copy event does', () => {
        const copied = makeQuote(talk, known, [span], 0) as Quote;
        plainText(copied, wording);
        htmlText(copied, wording);
      }),
      bench('what is asked of it', () => void guardOf(talk.transcript, [span])),
      bench('where its link leads', () => void findLinked(talk.transcript, readQuoteLink(hash) as QuoteLink)),
      bench(
        'where it leads after the text was edited',
        () => void findLinked(edited, readQuoteLink(hash) as QuoteLink),
      ),
    );
  });

  test('checking a pasted quotation, with a tenth of its words wrong', async ({ bench }) => {
    const all = seeds.flatMap((seed) => (seed.talk ? [searched(seed.talk)] : []));
    const long = createSearchIndex(tenHours.text);
    const random = randomNumbers(3);
    const damaged = (words: number) =>
      damagedQuotations(talk.transcript, { words, wrongShare: 0.1, count: 1, random })[0]?.words ?? '';
    const [twenty, thousand] = [damaged(20), damaged(1000)];
    await bench.compare(
      bench('20 words in all bundled talks, with what differs', () => void checkQuotation(twenty, all)),
      bench('1,000 words in all of them', () => void checkQuotation(thousand, all)),
      bench('finding 20 words in ten hours', () => void locate(long, onlyWords(twenty))),
      bench('finding 1,000 words in ten hours', () => void locate(long, onlyWords(thousand))),
      bench('making ten hours ready for it', () => void createSearchIndex(tenHours.text)),
    );
  });

  test('cutting text into words, sentences and paragraphs', async ({ bench }) => {
    const [one, nine] = [repeated(1), repeated(9)];
    await bench.compare(
      bench('22 minutes', () => void segmentText(one, 'en', [])),
      bench('nine times as much', () => void segmentText(nine, 'en', [])),
    );
  });
});
