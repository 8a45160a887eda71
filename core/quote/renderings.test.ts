import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Translate } from '../base/translate.ts';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { amount, attribution, languageName, quoteTime, remarks } from './attribution.ts';
import { htmlText } from './html-text.ts';
import { timedUrl } from './link.ts';
import type { QuotedTurn } from './passage.ts';
import { plainText } from './plain-text.ts';
import { quotationMarks } from './quotation-marks.ts';
import type { Quote } from './quote.ts';

const MESSAGES = JSON.parse(readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'));
const t: Translate = (key, ...s) =>
  MESSAGES[key].message.replace(/\$(\d)/g, (_: string, n: string) => s[Number(n) - 1] ?? '');
const WORDING = { t, locale: 'en', utcOffset: () => 0 };

/** One passage of these turns. */
const passage = (...turns: readonly QuotedTurn[]) => ({
  start: 10,
  end: 27,
  words: turns.map(({ words }) => words).join('\n'),
  startMs: 754_900,
  endMs: 767_100,
  turns,
  before: '',
  after: '',
});
const NOAM = { name: 'Noam Brown', role: 'guest' };

const QUOTE: Quote = {
  videoId: asVideoId('jPluSXJpdrA') as VideoId,
  title: 'Teaching LLMs <to> "Reason" & More',
  channel: 'Sequoia Capital',
  published: '2024-10-02',
  durationMs: 2_700_000,
  passages: [passage({ speaker: NOAM, words: '驗證一個答案比生成一個答案要容易。' })],
  version: '0123456789abcdef',
  startMs: 754_900,
  endMs: 767_100,
  uncertaintyMs: 18_344,
  grade: 'rough',
  basis: 'estimated',
  lengthDifferenceMs: 0,
  laidBy: 'bundled',
  source: null,
  offsetMs: 0,
  speakers: [NOAM],
  chapter: null,
  language: 'zh-Hant',
  spokenLanguage: 'en',
  textKind: 'translation',
  abridged: true,
  madeAtMs: 1_732_272_000_000,
  heardAtMs: null,
};
const EXACT = {
  ...QUOTE,
  grade: 'exact',
  basis: 'measured',
  uncertaintyMs: 200,
  textKind: 'transcript',
  language: 'en',
} as const;

describe('plainText', () => {
  it('names speaker, title, channel, date and moment, and says that it is a translation with estimated times', () => {
    expect(plainText(QUOTE, WORDING)).toBe(
      '「驗證一個答案比生成一個答案要容易。」\n' +
        '— Noam Brown, “Teaching LLMs <to> "Reason" & More”, Sequoia Capital, October 2, 2024, ≈ 12:34–12:47 ' +
        '(Traditional Chinese translation of what Noam Brown said; the video is in English; time estimated, ±18 s)\n' +
        'https://www.youtube.com/watch?v=jPluSXJpdrA&t=754s',
    );
  });

  it('says nothing of times that were measured, nor of a speaker nobody named', () => {
    const text = plainText({ ...EXACT, speakers: [] }, WORDING);
    expect(text).toContain('\n— “Teaching LLMs');
    expect(text).toContain('2024, 12:34–12:47\nhttps');
    expect(text).not.toContain('≈');
  });
});

describe('htmlText', () => {
  it('escapes everything that is not markup of its own', () => {
    const speaker = { name: '<script>', role: null };
    const words = 'a <b> & "c" \'d\'\nnext';
    const html = htmlText({ ...QUOTE, passages: [passage({ speaker, words })], speakers: [speaker] }, WORDING);
    expect(html).toContain('<p>a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p><p>next</p>');
    expect(html).toContain('— &lt;script&gt;, <cite><i>Teaching LLMs &lt;to&gt;');
    expect(html).toContain('<blockquote cite="https://www.youtube.com/watch?v=jPluSXJpdrA&amp;t=754s" lang="zh-Hant">');
    expect(html).toContain('</blockquote><figcaption>');
  });

  it('lets no text out of its place, whatever it holds', () => {
    const allowed = /^(?:figure|blockquote|p|figcaption|cite|i|b|a)$/;
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (words, title, name) => {
        const html = htmlText(
          {
            ...QUOTE,
            passages: [passage({ speaker: { name, role: null }, words }, { speaker: null, words: title })],
            title,
            speakers: [
              { name, role: null },
              { name: words, role: null },
            ],
          },
          WORDING,
        );
        for (const [, tag = ''] of html.matchAll(/<\/?([^\s>]*)/g)) expect(tag).toMatch(allowed);
      }),
    );
  });
});

describe('an exchange', () => {
  const [ada, ben] = [
    { name: 'Ada', role: null },
    { name: 'Ben', role: null },
  ];
  const exchange: Quote = {
    ...EXACT,
    passages: [passage({ speaker: ada, words: 'Is it so?' }, { speaker: ben, words: 'It is.\nNot always.' })],
    speakers: [ada, ben],
  };

  it('says whose words are whose, outside of the quotation marks', () => {
    expect(plainText(exchange, WORDING)).toMatch(/^Ada: “Is it so\?”\nBen: “It is\.\nNot always\.”\n— Ada and Ben, /);
    expect(htmlText(exchange, WORDING)).toContain(
      '<p><b>Ada:</b> Is it so?</p><p><b>Ben:</b> It is.</p><p>Not always.</p>',
    );
  });
});

describe('attribution', () => {
  it.each([
    ['automatic-captions', 'automatic captions'],
    ['manual-captions', 'English'],
  ] as const)('of %s', (textKind, words) => {
    const remark = attribution({ ...EXACT, textKind }, WORDING).at(-1)?.text ?? '';
    expect(remark.includes(words)).toBe(textKind === 'automatic-captions');
  });
});

describe('remarks', () => {
  it('name whose words a translation gives, as far as that is known', () => {
    const others = [NOAM, { name: 'Ada', role: null }];
    expect(remarks({ ...QUOTE, speakers: others }, WORDING)[0]).toBe(
      'Traditional Chinese translation of what Noam Brown and Ada said; the video is in English',
    );
    expect(remarks({ ...QUOTE, speakers: [] }, WORDING)[0]).toBe(
      'Traditional Chinese translation; the video is in English',
    );
  });

  it('say that the words were compared with the voice', () => {
    expect(remarks({ ...EXACT, heardAtMs: 1 }, WORDING)).toEqual(['words checked by ear']);
    expect(remarks(EXACT, WORDING)).toEqual([]);
  });
});

describe('a quote of a video of another length', () => {
  it.each([
    [{ lengthDifferenceMs: 40_000 }, '(the video is 0:40 longer than the one the text was made from)'],
    [
      { lengthDifferenceMs: -1_137_000, laidBy: 'offset', offsetMs: -12_500 } as const,
      '(the video is 18:57 shorter than the one the text was made from; times shifted by −12.5 s)',
    ],
    [
      { lengthDifferenceMs: 40_000, laidBy: 'offset', offsetMs: 40_000, grade: 'near', uncertaintyMs: 2000 } as const,
      '(the video is 0:40 longer than the one the text was made from; times shifted by +40 s; time estimated, ±2 s)',
    ],
    [
      { lengthDifferenceMs: 40_000, laidBy: 'page', offsetMs: 40_000 } as const,
      '(the video is 0:40 longer than the one the text was made from; timed by the chapters of its page)',
    ],
    [
      {
        lengthDifferenceMs: 40_000,
        laidBy: 'ear',
        offsetMs: 12_000,
        grade: 'rough',
        uncertaintyMs: 1_186_000,
      } as const,
      '(the video is 0:40 longer than the one the text was made from; times corrected by ear; time estimated, ±20 min)',
    ],
  ])('says so: %j', (changes, remark) =>
    expect(plainText({ ...EXACT, ...changes }, WORDING)).toContain(`12:47 ${remark}\nhttps`),
  );
});

describe('times that captions of the video told', () => {
  const captioned = { ...EXACT, laidBy: 'captions', source: 'caption' } as const;
  it.each<[string, Partial<Quote>, string]>([
    ['are exact, and say so', {}, "12:34–12:47 (timed by the video's captions, ±0.2 s)"],
    [
      'in a video of another length',
      { lengthDifferenceMs: 40_000 },
      "12:34–12:47 (the video is 0:40 longer than the one the text was made from; timed by the video's captions, ±0.2 s)",
    ],
    [
      'of captions in another language, which tell less exactly',
      { basis: 'derived', grade: 'near', uncertaintyMs: 1300 },
      "≈ 12:34–12:47 (timed by the video's captions, ±1 s)",
    ],
    [
      'are estimated where they tell nothing',
      { source: null, basis: 'estimated', grade: 'near', uncertaintyMs: 4000 },
      '≈ 12:34–12:47 (time estimated, ±4 s)',
    ],
  ])('%s', (_, changes, expected) => expect(plainText({ ...captioned, ...changes }, WORDING)).toContain(expected));

  it('say that a reader corrected them', () => {
    for (const laidBy of ['ear', 'captions'] as const)
      expect(plainText({ ...EXACT, laidBy, source: 'reader' }, WORDING)).toContain(
        '12:34–12:47 (times corrected by ear)',
      );
  });
});

describe('amount', () => {
  it.each([
    [0, '0.1 s'],
    [101, '0.2 s'],
    [150, '0.2 s'],
    [900, '0.9 s'],
    [951, '1 s'],
    [4400, '4 s'],
    [119_400, '119 s'],
    [300_000, '5 min'],
  ])('%i ms is %s', (ms, expected) => expect(amount(ms, WORDING)).toBe(expected));
});

describe('quoteTime', () => {
  const timed = (...ranges: readonly (readonly [number, number])[]): Quote => {
    const passages = ranges.map(([startMs, endMs]) => ({
      ...passage({ speaker: null, words: 'yes' }),
      startMs,
      endMs,
    }));
    return { ...EXACT, passages };
  };
  it.each([
    ['a range', EXACT, '12:34–12:47'],
    ['a moment', timed([754_900, 754_940]), '12:34'],
    ['passages near each other', timed([754_900, 767_100], [777_000, 780_000]), '12:34–13:00'],
    ['passages that lie apart', timed([96_498, 98_829], [1_912_000, 1_913_500]), '1:36–1:38, 31:52–31:53'],
    ['several of both', timed([60_000, 61_000], [70_000, 70_500], [80_500, 82_000]), '1:00–1:10, 1:20–1:22'],
    ['a range within another', timed([60_000, 69_000], [62_000, 63_000]), '1:00–1:09'],
    [
      'passages that lie apart, estimated',
      { ...timed([96_498, 98_829], [1_912_000, 1_913_500]), grade: 'rough' as const },
      '≈ 1:36–1:38, ≈ 31:52–31:53',
    ],
    ['an estimated range', QUOTE, '≈ 12:34–12:47'],
  ])('%s', (_, quote, expected) => expect(quoteTime(quote)).toBe(expected));
});

describe('timedUrl', () => {
  it.each([
    [0, '0s'],
    [949, '0s'],
    [960, '1s'],
    [754_900, '754s'],
    [-5, '0s'],
  ])('%i ms', (ms, t) =>
    expect(timedUrl(QUOTE.videoId, ms)).toBe(`https://www.youtube.com/watch?v=jPluSXJpdrA&t=${t}`),
  );
});

describe('languageName', () => {
  it('names languages in the language of the interface', () => {
    expect(languageName('zh-Hant', 'en')).toBe('Traditional Chinese');
    expect(languageName('en', 'de')).toBe('Englisch');
  });
});

describe('quotationMarks', () => {
  it.each([
    ['en-GB', '“”'],
    ['zh-Hant', '「」'],
    ['zh-Hant-HK', '「」'],
    ['zh-Hans', '“”'],
    ['ru', '«»'],
    ['tlh', '“”'],
  ])('%s', (language, marks) => expect(quotationMarks(language).join('')).toBe(marks));
});
