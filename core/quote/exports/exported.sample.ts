import fc from 'fast-check';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Translate } from '../../base/translate.ts';
import { asVideoId, type VideoId } from '../../base/video-id.ts';
import { gradeOf } from '../../timing/accuracy.ts';
import type { Speaker } from '../../transcript/transcript.ts';
import type { Wording } from '../attribution.ts';
import { type Passage, speakersOf } from '../passage.ts';
import type { Quote } from '../quote.ts';
import type { Exported } from './exported.ts';

const t: Translate = (key, ...s) => messages[key].message.replace(/\$(\d)/g, (_, n: string) => s[Number(n) - 1] ?? '');

/** The interface in English, at Greenwich. */
export const ENGLISH: Wording = { t, locale: 'en', utcOffset: () => 0 };

const HOST = { name: 'Sonya Huang', role: 'host' };
const GUEST = { name: 'Noam Brown', role: 'guest' };

/** A passage of the given turns, in a text of nothing else. */
export function samplePassage(turns: readonly (readonly [Speaker | null, string])[], start: number): Passage {
  const words = turns.map(([, said]) => said).join('\n');
  return {
    start,
    end: start + words.length,
    words,
    startMs: 754_900 + start,
    endMs: 767_100 + start,
    turns: turns.map(([speaker, said]) => ({ speaker, words: said })),
    before: start > 10 ? 'before it ' : '',
    after: ' after it',
  };
}

/** A quote that `readQuote` takes. */
export function quoteOf(passages: readonly Passage[], changes: Partial<Quote> = {}): Quote {
  const uncertaintyMs = changes.uncertaintyMs ?? 18_344;
  return {
    videoId: asVideoId('jPluSXJpdrA') as VideoId,
    title: 'OpenAI’s Noam Brown, Ilge Akkaya and Hunter Lightman on o1 and Teaching LLMs to Reason Better',
    channel: 'Sequoia Capital',
    published: '2024-10-02',
    durationMs: 2_723_000,
    version: '0123456789abcdef',
    passages,
    startMs: passages[0]?.startMs ?? 0,
    endMs: passages.at(-1)?.endMs ?? 0,
    uncertaintyMs,
    grade: gradeOf(uncertaintyMs),
    basis: 'estimated',
    source: null,
    lengthDifferenceMs: 0,
    laidBy: 'bundled',
    offsetMs: 0,
    speakers: speakersOf(passages),
    chapter: null,
    language: 'zh-Hant',
    spokenLanguage: 'en',
    textKind: 'translation',
    abridged: true,
    madeAtMs: Date.UTC(2026, 10, 22, 12),
    heardAtMs: null,
    ...changes,
  };
}

/** Of the Chinese translation, with estimated times. */
export const TRANSLATED: Exported = {
  id: '0b6f1c52-6c0e-4c47-9f0a-1d2e3f405162',
  quote: quoteOf([samplePassage([[GUEST, '驗證一個答案比生成一個答案要容易。']], 120)]),
  note: 'Compare <this> with Kahneman.',
  tags: ['o1', 'test time'],
};

/** Of automatic captions, two passages, two speakers, exact. */
export const EXCHANGE: Exported = {
  id: '5d3c9f7e-8a41-4b7b-b0a5-6e7f8091a2b3',
  quote: quoteOf(
    [
      samplePassage(
        [
          [HOST, 'Is it so?'],
          [GUEST, 'It is.'],
        ],
        40,
      ),
      { ...samplePassage([[GUEST, 'Not always.']], 99), startMs: 770_000, endMs: 772_000 },
    ],
    { uncertaintyMs: 200, language: 'en', textKind: 'automatic-captions', basis: 'measured', source: 'edge' },
  ),
  note: '',
  tags: [],
};

/** What formats may take for something else. */
const TRICKY = [
  ...[
    '{',
    '}',
    '{{',
    '\\',
    '\\n',
    '%',
    '#',
    '$',
    '&',
    '_',
    '~',
    '^',
    '"',
    '"""',
    "'",
    "''",
    '`',
    '``',
    '|',
    '@',
    '*',
    '**',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</script>',
    '-->',
    '<!--',
    '--',
    '---',
    '&amp;',
    '&#65;',
    '[',
    ']',
    '](',
    '![',
    '{{!}}',
    '==',
    '%%',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@x',
    '!',
    '1.',
    '- ',
    '> ',
    '# ',
    '~~',
    '...',
    '‏',
    '‮',
    '👩‍🚀',
    'ß',
    '中文',
    'é',
    ';',
    ',',
    ':',
    '/',
  ],
  ...[
    'ER  - ',
    'TY  - ',
    '“',
    '”',
    '«',
    '’',
    '\\textbf{x}',
    'and',
    'OpenAI',
    'o1',
    'the',
    'don’t',
    "don't",
    '$x$',
    '*7b',
  ],
];

/** A line of text that is not empty and has a letter in it. */
export const trickyLine: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(fc.constantFrom(...TRICKY), fc.constantFrom(' ', ' '), fc.string({ unit: 'grapheme', maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
  .map((text) => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim())
  .map((text) => (/\p{L}/u.test(text) ? text : `${text}x`));

/** Words as documents have them, with white space of every kind between. */
const trickyWords: fc.Arbitrary<string> = fc
  .array(fc.oneof(trickyLine, fc.constantFrom('\u00a0', '\u202f', '\u3000', '  ', '\t', '\n', '\u2028', '≈')), {
    maxLength: 4,
  })
  .chain((parts) => trickyLine.map((last) => `${parts.join('')}${last}`.trim()));

/** Any exported quote, its words, names and notes as unkind as they can be. */
export const anyExported: fc.Arbitrary<Exported> = fc
  .record({
    id: fc.uuid(),
    turns: fc.array(
      fc.tuple(fc.option(fc.record({ name: trickyLine, role: fc.constantFrom(null, 'host', 'guest') })), trickyWords),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    more: fc.option(trickyWords),
    title: trickyLine,
    channel: trickyLine,
    note: fc.oneof(
      fc.constant(''),
      fc.array(trickyLine, { maxLength: 3 }).map((lines) => lines.join('\n')),
    ),
    tags: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,5})?$/), { maxLength: 3 }).map((tags) => tags.sort()),
    uncertaintyMs: fc.constantFrom(200, 4000, 18_000),
    textKind: fc.constantFrom('automatic-captions', 'manual-captions', 'translation', 'transcript'),
    videoId: fc.constantFrom('jPluSXJpdrA', 'tEzs3VHyBDM', '-_abcDEF123'),
    language: fc.constantFrom('en', 'zh-Hant', 'ru'),
  })
  .map(({ id, turns, more, note, tags, videoId, ...changes }) => {
    const first = samplePassage(turns, 50);
    const passages =
      more === null ? [first] : [first, { ...samplePassage([[null, more]], 20_000), startMs: 800_000, endMs: 801_000 }];
    return { id, quote: quoteOf(passages, { ...changes, videoId: asVideoId(videoId) as VideoId }), note, tags };
  });
