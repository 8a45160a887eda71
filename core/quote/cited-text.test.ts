import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Translate } from '../base/translate.ts';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { citedHtml, citedIn, citedPlain, runsHtml } from './cited-text.ts';
import type { Quote } from './quote.ts';
import { quoteUrl } from './quote-link.ts';
import { accessedOn } from './styles/citation.ts';
import type { Style, StyleId } from './styles/style.ts';
import { STYLES, styleOf } from './styles/styles.ts';

const MESSAGES = JSON.parse(readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'));
const t: Translate = (key, ...s) =>
  MESSAGES[key].message.replace(/\$(\d)/g, (_: string, n: string) => s[Number(n) - 1] ?? '');
const WORDING = { t, locale: 'en', utcOffset: () => 0 };
const NOAM = { name: 'Noam Brown', role: 'guest' };
const SONYA = { name: 'Sonya Huang', role: 'host' };

const passage = (...turns: Quote['passages'][number]['turns'][number][]): Quote['passages'][number] => ({
  start: 0,
  end: 17,
  words: turns.map(({ words }) => words).join('\n'),
  startMs: 754_000,
  endMs: 767_000,
  turns,
  before: '',
  after: '',
});

const INTERVIEW: Quote = {
  videoId: asVideoId('jPluSXJpdrA') as VideoId,
  title: 'Teaching LLMs to Reason Better',
  channel: 'Sequoia Capital',
  published: '2024-10-02',
  durationMs: 2_722_000,
  version: '0123456789abcdef',
  passages: [passage({ speaker: NOAM, words: '驗證比生成容易。' })],
  startMs: 754_000,
  endMs: 767_000,
  uncertaintyMs: 18_000,
  grade: 'rough',
  basis: 'estimated',
  source: null,
  lengthDifferenceMs: 0,
  laidBy: 'bundled',
  offsetMs: 0,
  speakers: [NOAM],
  chapter: null,
  language: 'zh-Hant',
  spokenLanguage: 'en',
  textKind: 'translation',
  abridged: true,
  madeAtMs: Date.UTC(2026, 10, 22, 12),
  heardAtMs: null,
};
const SPOKEN: Quote = {
  ...INTERVIEW,
  passages: [passage({ speaker: null, words: 'It is easier to verify.' })],
  speakers: [],
  language: 'en',
  textKind: 'transcript',
  grade: 'exact',
  uncertaintyMs: 200,
};
const plain = (quote: Quote, id: StyleId): string[] =>
  citedPlain(quote, citedIn(styleOf(id) as Style, quote, WORDING), WORDING).split('\n');
const html = (quote: Quote, id: StyleId): string =>
  citedHtml(quote, citedIn(styleOf(id) as Style, quote, WORDING), WORDING);
const LINK = 'https://www.youtube.com/watch?v=jPluSXJpdrA&t=754s';

describe('citedPlain', () => {
  it('says of a translation that it is one, whose words they are, and cites the video that was spoken', () => {
    expect(plain(INTERVIEW, 'apa7')).toEqual([
      'Noam Brown: 「驗證比生成容易。」 [Traditional Chinese translation] (Sequoia Capital, 2024, ≈ 12:34)',
      'Sequoia Capital. (2024, October 2). Teaching LLMs to Reason Better [Video]. YouTube. ' +
        'https://www.youtube.com/watch?v=jPluSXJpdrA',
      `≈ 12:34–12:47 (Traditional Chinese translation of what Noam Brown said; the video is in English; time estimated, ±18 s): ${LINK}`,
    ]);
  });

  it.each<[StyleId, string]>([
    ['mla9-author', '“It is easier to verify.” (Sequoia Capital 00:12:34-00:12:47)'],
    ['chicago18-author-date', '“It is easier to verify.” (Sequoia Capital 2024, at 12:34–47)'],
    ['vancouver', '“It is easier to verify.” (1)'],
    ['chicago18-note', '“It is easier to verify.”'],
  ])('%s', (id, first) => {
    const lines = plain(SPOKEN, id);
    expect(lines[0]).toBe(first);
    expect(lines.at(-1)).toBe(`12:34–12:47: ${LINK}`);
    expect(lines).toHaveLength(3);
  });

  it('names everyone who speaks, and marks what was left out', () => {
    const exchange: Quote = {
      ...SPOKEN,
      speakers: [SONYA, NOAM],
      passages: [
        passage({ speaker: SONYA, words: 'Is it so?' }, { speaker: NOAM, words: 'It is.' }),
        passage({ speaker: NOAM, words: 'Not always.' }),
      ],
    };
    expect(plain(exchange, 'ieee').slice(0, 4)).toEqual([
      'Sonya Huang: “Is it so?”',
      'Noam Brown: “It is.”',
      '[…]',
      'Noam Brown: “Not always.” [1, 12:34–12:47]',
    ]);
  });

  it('says what must be said of automatic captions and of another length', () => {
    const quote: Quote = { ...SPOKEN, textKind: 'automatic-captions', lengthDifferenceMs: 40_000 };
    expect(plain(quote, 'apa7').at(-1)).toMatch(
      /^12:34–12:47 \(automatic captions; the video is 0:40 longer .*\): https/,
    );
  });

  it('leaves out what a style does not have', () => {
    expect(citedPlain(SPOKEN, { inText: null, reference: null }, WORDING)).toBe(
      `“It is easier to verify.”\n12:34–12:47: ${LINK}`,
    );
  });
});

describe('a title whose direction marks are left open', () => {
  it('turns nothing round but itself, in every style', () => {
    const quote = { ...SPOKEN, title: 'A \u202ebackward title', channel: '\u2067Channel' };
    for (const { id } of STYLES) {
      const said = plain(quote, id).join('\n');
      expect([id, /\u202ebackward title(?!\u202c)/.test(said)]).toEqual([id, false]);
      expect([id, /\u2067Channel(?!\u2069)/.test(said)]).toEqual([id, false]);
    }
  });
});

describe('citedHtml', () => {
  it('sets italics and links, below the block quotation', () => {
    expect(html(INTERVIEW, 'apa7')).toBe(
      '<figure><blockquote cite="https://www.youtube.com/watch?v=jPluSXJpdrA&amp;t=754s" lang="zh-Hant">' +
        '<p><b>Noam Brown:</b> 驗證比生成容易。</p></blockquote><figcaption>' +
        '<p>[Traditional Chinese translation] (Sequoia Capital, 2024, ≈ 12:34)</p>' +
        '<p>Sequoia Capital. (2024, October 2). <i>Teaching LLMs to Reason Better</i> [Video]. YouTube. ' +
        '<a href="https://www.youtube.com/watch?v=jPluSXJpdrA">https://www.youtube.com/watch?v=jPluSXJpdrA</a></p>' +
        `<p><a href="${quoteUrl(INTERVIEW).replaceAll('&', '&amp;')}">≈ 12:34–12:47</a> ` +
        '(Traditional Chinese translation of what Noam Brown said; the video is in English; time estimated, ±18 s)</p></figcaption></figure>',
    );
    expect(html(SPOKEN, 'mla9-author')).toContain(
      '<i>YouTube</i>, 2 Oct. 2024, <a href="https://www.youtube.com/watch?v=jPluSXJpdrA">www.youtube.com/watch?v=jPluSXJpdrA</a>.</p>',
    );
  });

  it('lets no text out of its place, whatever it holds', () => {
    const allowed = /^(?:figure|blockquote|p|figcaption|i|b|a)$/;
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (words, title, name) => {
        const speaker = { name, role: null };
        const quote: Quote = {
          ...SPOKEN,
          title,
          channel: name,
          speakers: [speaker],
          passages: [passage({ speaker, words })],
        };
        for (const { id } of STYLES)
          for (const [, tag = ''] of html(quote, id).matchAll(/<\/?([^\s>]*)/g)) expect(tag).toMatch(allowed);
      }),
    );
  });

  it('gives a reference alone', () => {
    expect(runsHtml([{ text: 'A & B. ' }, { text: 'On <x>', italic: true }, { text: '.' }])).toBe(
      '<p>A &amp; B. <i>On &lt;x&gt;</i>.</p>',
    );
  });
});

describe('accessedOn', () => {
  it.each([
    [Date.UTC(2026, 10, 22, 12), 0, '2026-11-22'],
    [Date.UTC(2026, 10, 22, 3), -300, '2026-11-21'],
    [Date.UTC(2026, 10, 22, 3), 0, '2026-11-22'],
    [Date.UTC(2026, 10, 22, 20), 345, '2026-11-23'],
    [Date.UTC(2024, 1, 28, 20), 480, '2024-02-29'],
    [Number.NaN, 0, ''],
    [8.64e15, 0, ''],
    [8.64e15, 60, ''],
  ])('%i, %i minutes ahead of UTC, is %s', (at, minutes, day) => {
    expect(accessedOn(at, { utcOffset: () => minutes })).toBe(day);
  });

  it('asks for the offset of the moment itself', () => {
    const utcOffset = (atMs: number) => (atMs < Date.UTC(2026, 9, 25, 1) ? 120 : 60);
    expect(accessedOn(Date.UTC(2026, 9, 24, 22, 30), { utcOffset })).toBe('2026-10-25');
    expect(accessedOn(Date.UTC(2026, 9, 25, 22, 30), { utcOffset })).toBe('2026-10-25');
  });
});
