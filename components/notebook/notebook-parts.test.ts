import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { sampleEntry, sampleQuote } from '../../core/notebook/entry.sample.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { arrange } from './arrange.ts';
import { quotedParagraphs } from './quoted-paragraphs.ts';
import { placesOf } from './use-found.ts';
import { EVERYTHING, isFiltered, wanted } from './wishes.ts';

const A = asVideoId('aaaaaaaaaaa') as VideoId;
const B = asVideoId('bbbbbbbbbbb') as VideoId;
const of = (videoId: VideoId, nth: number, savedAtMs: number) =>
  sampleEntry(nth, { quote: sampleQuote(nth, { videoId }), savedAtMs, changedAtMs: savedAtMs });

describe('arrange', () => {
  const entries = [of(A, 9, 1), of(B, 3, 2), of(A, 2, 3), of(B, 1, 4)];
  const shape = (...args: Parameters<typeof arrange>) =>
    arrange(...args).map(({ videoId, entries: all }) => [videoId, all.map(({ savedAtMs }) => savedAtMs)]);

  it.each([
    [
      'talk',
      null,
      [
        [B, [4, 2]],
        [A, [3, 1]],
      ],
    ],
    [
      'talk',
      A,
      [
        [A, [3, 1]],
        [B, [4, 2]],
      ],
    ],
    [
      'newest',
      A,
      [
        [B, [4]],
        [A, [3]],
        [B, [2]],
        [A, [1]],
      ],
    ],
  ] as const)('by %s, beside %s', (order, beside, expected) => {
    expect(shape(entries, order, beside)).toEqual(expected);
  });
});

describe('wanted', () => {
  const entries = [of(A, 1, 1), { ...of(B, 2, 2), tags: ['o1'] }, { ...of(A, 3, 3), tags: ['o1'], note: 'Überall' }];
  it.each([
    [{}, [1, 2, 3]],
    [{ videoId: A }, [1, 3]],
    [{ tag: 'o1' }, [2, 3]],
    [{ videoId: A, tag: 'o1' }, [3]],
    [{ query: 'uberall' }, [3]],
    [{ query: 'uberall', videoId: B }, []],
  ])('%j', (wish, expected) => {
    const wishes = { ...EVERYTHING, ...wish };
    expect(wanted(entries, wishes).map(({ savedAtMs }) => savedAtMs)).toEqual(expected);
    expect(isFiltered(wishes)).toBe(Object.keys(wish).length > 0);
  });
});

describe('placesOf', () => {
  it.each([
    ['Think, then THINK again', ['think'], ['Think', 'THINK']],
    ['Das ist größer als ein Maß', ['mass', 'grosser'], ['Maß', 'größer']],
    ['e\u0301te\u0301 et été', ['ete'], ['e\u0301te\u0301', 'été']],
    ['推理。為什麼', ['為什'], ['為什']],
    ['two  \n words', ['two words'], ['two  \n words']],
    ['nothing of it', ['xyz'], []],
  ])('%j: %j', (text, words, expected) => {
    expect(placesOf(text, words).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});

describe('quotedParagraphs', () => {
  const host = { name: 'Ada', role: 'host' } as const;
  const guest = { name: 'Ben', role: 'guest' } as const;
  const passage = (...turns: readonly (readonly [typeof host | typeof guest, string])[]) => ({
    ...(sampleQuote(1).passages[0] as Quote['passages'][number]),
    turns: turns.map(([speaker, words]) => ({ speaker, words })),
  });
  it('goes on in the paragraph of who goes on speaking, and says where words were left out', () => {
    const quote = sampleQuote(1, {
      passages: [passage([host, 'a'], [guest, 'b']), passage([guest, 'c']), passage([host, 'd'])],
    });
    expect(quotedParagraphs(quote)).toEqual([
      { speaker: host, isAfterOmission: false, pieces: ['a'] },
      { speaker: guest, isAfterOmission: false, pieces: ['b', 'c'] },
      { speaker: host, isAfterOmission: true, pieces: ['d'] },
    ]);
  });
});
