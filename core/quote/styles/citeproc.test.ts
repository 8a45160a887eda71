import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packagedLocales, packagedStyles } from '../../../tools/csl/packaged.ts';
import { type CslNode, without } from '../csl/csl-tree.ts';
import { createEngine } from '../csl/engine.ts';
import type { ItemType } from '../csl/engine-item.ts';
import { EXTENDED_CUT, INTERVIEW, sampleCitation } from './citation.sample.ts';
import type { Citation } from './citation.ts';
import { markedRuns } from './runs.ts';
import type { Style, StyleId } from './style.ts';
import { styleOf } from './styles.ts';

/*
 * The built-in styles against citeproc-js 2.4.63 with the official styles as of April 2025, run live. Where they differ
 * on purpose, the difference is written out here; docs/decisions/0017-differences-from-csl.md says why.
 */

let styles: ReadonlyMap<string, CslNode>;
let locales: Readonly<Record<string, CslNode>>;
beforeAll(() => {
  styles = packagedStyles([
    'apa',
    'modern-language-association',
    'chicago-fullnote-bibliography',
    'chicago-author-date',
    'china-national-standard-gb-t-7714-2015-numeric',
  ]);
  locales = Object.fromEntries(packagedLocales());
});

/** @param type the type of item that the style knows best (measured: docs/decisions/0017-differences-from-csl.md) */
function processor(name: string, language: string, type: ItemType): (citation: Citation) => readonly string[] {
  const engine = createEngine(without(styles.get(name) as CslNode, 'sort'), language, locales);
  return (citation) => {
    const { inText, reference } = engine.cite(citation, type, true);
    return [inText, reference].map((runs) => markedRuns(runs ?? []));
  };
}

const own = (id: StyleId, citation: Citation): string => markedRuns((styleOf(id) as Style).reference(citation));
const ownInText = (id: StyleId, citation: Citation): string =>
  markedRuns((styleOf(id) as Style).inText(citation) ?? []);

const at = (startMs: number) => ({ startMs, endMs: startMs });
const ITEMS: readonly (readonly [string, Citation])[] = [
  ['the Extended Cut', EXTENDED_CUT],
  ['the interview', INTERVIEW],
  [
    'the short cut',
    sampleCitation(
      { title: 'Building OpenAI o1', published: '2024-09-12', url: 'https://www.youtube.com/watch?v=3k89FMJhZ00' },
      at(59_000),
    ),
  ],
  ['a question', sampleCitation({ title: 'Why?', published: '2016-12-06' }, at(202_000))],
  [
    'marks within, hours',
    sampleCitation({ title: 'On “Attention”', channel: 'Apple Inc.', published: '2024-07-01' }, at(3_723_000)),
  ],
  ['marks within marks', sampleCitation({ title: "Say “it's ‘so’ here” now!", published: '2023-06-30' }, at(0))],
  [
    'Chinese',
    sampleCitation({ channel: '杨立华', title: '《庄子》读不懂？看完“导读”就明白了', published: '2022-10-26' }, {}),
  ],
  ['Russian', sampleCitation({ channel: 'Зализняк А. А.', title: 'Он сказал «да»', published: '2022-05-02' }, {})],
  ['a month alone', sampleCitation({ title: "Players' choice", published: '2024-06' }, {})],
  ['a year alone', sampleCitation({ title: 'Once more', published: '2024' }, {})],
];
const UNDATED = sampleCitation({ published: '' }, {});

describe('APA 7', () => {
  it.each(ITEMS)('agrees on %s', (_, citation) => {
    const [inText, reference] = processor('apa', 'en-US', 'motion_picture')(citation);
    expect([ownInText('apa7', citation), own('apa7', citation)]).toEqual([inText, reference]);
  });

  it('agrees on whatever words, dates and times', () => {
    const cite = processor('apa', 'en-US', 'motion_picture');
    const words = fc
      .array(fc.stringMatching(/^[A-Za-zà-ÿ0-9一-龥а-я]{1,8}$/), { minLength: 1, maxLength: 6 })
      .map((all) => all.join(' '));
    const day = fc.date({ min: new Date('2005-04-23'), max: new Date('2026-11-22'), noInvalidDate: true });
    fc.assert(
      fc.property(words, words, day, fc.nat(40_000), (title, channel, date, second) => {
        const published = date.toISOString().slice(0, 10);
        const citation = sampleCitation({ title, channel, published }, at(second * 1000));
        expect([ownInText('apa7', citation), own('apa7', citation)]).toEqual(cite(citation));
      }),
      { numRuns: 60 },
    );
  });

  it('says when it was seen only of what changes (9.16), which a video does not', () => {
    const [, reference] = processor('apa', 'en-US', 'motion_picture')(UNDATED);
    expect(reference).toContain('YouTube. Retrieved November 22, 2026, from https://');
    expect(own('apa7', UNDATED)).toBe(reference?.replace('Retrieved November 22, 2026, from ', ''));
  });

  it('keeps the kind with the title where that comes first (9.12)', () => {
    const citation = sampleCitation({ channel: '' }, {});
    const [, reference] = processor('apa', 'en-US', 'motion_picture')(citation);
    expect(reference).toContain('*. (2024, September 20). [Video]. YouTube');
    expect(own('apa7', citation)).toContain('* [Video]. (2024, September 20). YouTube');
  });
});

describe('MLA 9', () => {
  /** An address without its scheme (5.95). */
  const shortAddress = (text = ''): string => text.replace('https://', '');

  it.each([...ITEMS, ['no date', UNDATED] as const])('agrees on the entry of %s', (_, citation) => {
    const [, reference] = processor('modern-language-association', 'en-US', 'broadcast')(citation);
    expect(own('mla9-author', citation)).toBe(shortAddress(reference));
  });

  it('has no comma before a time, and hours in it', () => {
    const [inText] = processor('modern-language-association', 'en-US', 'broadcast')(EXTENDED_CUT);
    expect(inText).toBe('(OpenAI, 3:12)');
    expect(ownInText('mla9-author', EXTENDED_CUT)).toBe('(OpenAI 00:03:12)');
  });
});

describe('Chicago 18', () => {
  /*
   * The packaged styles are of the 17th edition, and print the 18th's pattern for notes and bibliography but for `at`,
   * which the 18th edition's files have as a term (chicago-notes-bibliography.csl of 2025-10-27).
   */
  it.each(ITEMS)('agrees on note and bibliography of %s', (_, citation) => {
    const [note, entry] = processor('chicago-fullnote-bibliography', 'en-US', 'webpage')(citation);
    expect(own('chicago18-note', citation)).toBe(note?.replace(/, (?=[\d:]+, https)/, ', at '));
    expect(own('chicago18-bibliography', citation)).toBe(entry);
  });

  it('agrees where there is no date', () => {
    const [note, entry] = processor('chicago-fullnote-bibliography', 'en-US', 'webpage')(UNDATED);
    expect(own('chicago18-note', UNDATED)).toBe(note?.replace(', 3:12', ', at 3:12'));
    expect(own('chicago18-bibliography', UNDATED)).toBe(entry);
  });

  it.each([...ITEMS, ['no date', UNDATED] as const])('agrees on author and date of %s', (_, citation) => {
    const [inText, entry] = processor('chicago-author-date', 'en-US', 'webpage')(citation);
    expect(ownInText('chicago18-author-date', citation)).toBe(inText?.replace(/, (?=[\d:]+\)$)/, ', at '));
    // The year is not said twice any more, and the rest of the date belongs to the site.
    const eighteenth = entry
      ?.replace(/YouTube\. (\w+(?: \d+)?),? \d{4}\./, 'YouTube, $1.')
      .replace('YouTube. 2024.', 'YouTube.');
    expect(own('chicago18-author-date', citation)).toBe(eighteenth);
  });

  it('gives the strings that its own files give (citeproc-js, styles of autumn 2026)', () => {
    const url = 'https://www.youtube.com/watch?v=tEzs3VHyBDM';
    expect(own('chicago18-note', EXTENDED_CUT)).toBe(
      `OpenAI, “Building OpenAI o1 (Extended Cut),” YouTube, September 20, 2024, at 3:12, ${url}.`,
    );
    expect(own('chicago18-bibliography', EXTENDED_CUT)).toBe(
      `OpenAI. “Building OpenAI o1 (Extended Cut).” YouTube, September 20, 2024. ${url}.`,
    );
    expect(ownInText('chicago18-author-date', EXTENDED_CUT)).toBe('(OpenAI 2024, at 3:12)');
    expect(own('chicago18-author-date', EXTENDED_CUT)).toBe(
      `OpenAI. 2024. “Building OpenAI o1 (Extended Cut).” YouTube, September 20. ${url}.`,
    );
  });
});

describe('GB/T 7714', () => {
  const NAME = 'china-national-standard-gb-t-7714-2015-numeric';
  it.each([...ITEMS, ['no date', UNDATED] as const])('agrees on %s, but for capitals', (_, citation) => {
    const [inText, entry = ''] = processor(NAME, 'zh-CN', 'webpage')(citation);
    const { channel } = citation.video;
    const reference = own('gbt7714-2015', citation);
    // The style writes every author in capitals; the standard only wants them of personal names (8.1.1).
    expect(reference.replace(channel, channel.toUpperCase())).toBe(entry);
    expect(ownInText('gbt7714-2015', citation)).toBe(inText);
    expect(own('gbt7714-2025', citation)).toBe(reference.replace(/ \(([\d-]+)\)\[/, ' （$1）['));
  });

  it('gives the example of the edition of 2025 (B.10) as its own files do', () => {
    const citation = sampleCitation({
      channel: '杨立华',
      title: '《庄子》读不懂？看完这一篇“导读”就明白了',
      published: '2022-10-26',
      accessed: '2023-05-02',
      url: 'https://www.bilibili.com/video/BV1t84y1B7vv/',
    });
    expect(own('gbt7714-2025', citation)).toBe(
      '[1] 杨立华. 《庄子》读不懂？看完这一篇“导读”就明白了[EB/OL]. （2022-10-26）[2023-05-02]. https://www.bilibili.com/video/BV1t84y1B7vv/.',
    );
  });
});
