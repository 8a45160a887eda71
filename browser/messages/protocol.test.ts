import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CAPTIONS_LENGTH } from '../../core/watch/page-captions.ts';
import { readBadgeMessage, readPageMessage, readPanelMessage } from './protocol.ts';

const ID = 'tEzs3VHyBDM';
const CLOCK = { mediaMs: 1000, atMs: 5, rate: 1, playing: true };
const PLAYBACK = {
  kind: 'playback',
  videoId: ID,
  clock: CLOCK,
  durationMs: 60_000,
  advertisement: false,
  live: false,
  muted: true,
};
const FOUND = { kind: 'creator', source: 'data', list: [{ title: 'Opening', startMs: 0 }] };
const TRACKS = [{ language: 'en', kind: 'asr', name: 'English (auto-generated)' }];
const BODY = '{"events":[]}';
const CAPTIONS = {
  kind: 'captions',
  videoId: ID,
  found: { from: 'player', language: 'en', kind: 'manual', translated: false, body: BODY },
  why: null,
};
const SHOWN = { kind: 'shown-caption', videoId: ID, text: 'one line\nand another', mediaMs: 61_500 };
const REPORT = {
  page: 'watch',
  videoId: ID,
  state: 'confirmed',
  reason: 'player',
  contract: [{ name: 'watch player', count: 1 }],
  bells: [{ name: 'yt-navigate-finish', count: 2 }],
  bridge: { answers: true, methods: ['getVideoData'] },
  chapters: { kind: 'auto', source: 'list', count: 5 },
  elementMs: 60_000,
  contentMs: null,
  advertisement: false,
  live: true,
  language: 'pt-BR',
  trustedTypes: true,
};

describe('readPageMessage', () => {
  it.each([
    ['a video', { kind: 'video', videoId: ID, state: 'settling' }],
    ['no video', { kind: 'video', videoId: null, state: 'unconfirmed' }],
    ['a playback', PLAYBACK],
    ['one of unknown length', { ...PLAYBACK, durationMs: null }],
    ['chapters', { kind: 'chapters', videoId: ID, chapters: FOUND }],
    ['tracks', { kind: 'tracks', videoId: ID, tracks: TRACKS }],
    ['no tracks', { kind: 'tracks', videoId: ID, tracks: [] }],
    ['captions', CAPTIONS],
    [
      'those of a list, of which little is known',
      { ...CAPTIONS, found: { ...CAPTIONS.found, from: 'list', kind: null, language: null } },
    ],
    ['no captions, and why', { ...CAPTIONS, found: null, why: 'empty' }],
    ['a caption on the screen', SHOWN],
    ['that none is there', { ...SHOWN, text: '' }],
    ['a report', { kind: 'report', report: REPORT }],
  ])('takes %s', (_, message) => expect(readPageMessage(message)).toEqual(message));

  it.each([
    ['no id at all', { kind: 'video', state: 'confirmed' }],
    ['a forged id', { kind: 'video', videoId: '<script>', state: 'confirmed' }],
    ['a state that is none', { kind: 'video', videoId: ID, state: 'certain' }],
    ['chapters of no video', { kind: 'chapters', videoId: null, chapters: FOUND }],
    ['chapters that are none', { kind: 'chapters', videoId: ID, chapters: { ...FOUND, list: [] } }],
    ['chapters of a kind that is none', { kind: 'chapters', videoId: ID, chapters: { ...FOUND, kind: 'none' } }],
    ['tracks that are none', { kind: 'tracks', videoId: ID, tracks: { length: 1 } }],
    ['captions and why there are none', { ...CAPTIONS, why: 'empty' }],
    ['neither captions nor why not', { ...CAPTIONS, found: null }],
    ['a reason that is none', { ...CAPTIONS, found: null, why: '<b>' }],
    ['captions of no video', { ...CAPTIONS, videoId: 'x' }],
    ['captions that are no text', { ...CAPTIONS, found: { ...CAPTIONS.found, body: [BODY] } }],
    ['captions in a language that is none', { ...CAPTIONS, found: { ...CAPTIONS.found, language: 'en"><b>' } }],
    ['a caption at no time', { ...SHOWN, mediaMs: -1 }],
    ['a report of a page that is none', { kind: 'report', report: { ...REPORT, page: 'bank' } }],
    ['a time that is none', { ...PLAYBACK, clock: { ...CLOCK, mediaMs: Number.NaN } }],
    ['a time beyond every video', { ...PLAYBACK, clock: { ...CLOCK, mediaMs: 1e12 } }],
    ['a rate that no player has', { ...PLAYBACK, clock: { ...CLOCK, rate: -1 } }],
    ['another kind', { ...PLAYBACK, kind: 'seek' }],
    ['nothing', undefined],
  ])('refuses %s', (_, message) => expect(readPageMessage(message)).toBeNull());
});

describe('what chapters and reports may hold', () => {
  it('puts chapters in order and cuts what is too long', () => {
    const list = [
      { title: 'Second', startMs: 9000 },
      { title: 'x'.repeat(9999), startMs: 0 },
      { title: 'Again', startMs: 9000 },
      { title: 7, startMs: 12_000 },
    ];
    const message = readPageMessage({ kind: 'chapters', videoId: ID, chapters: { ...FOUND, list } });
    expect(message).toMatchObject({
      chapters: {
        list: [
          { title: 'x'.repeat(500), startMs: 0 },
          { title: 'Second', startMs: 9000 },
        ],
      },
    });
  });

  it('drops every word of a report that is not a plain name', () => {
    const forged = {
      ...REPORT,
      contract: [{ name: '<b>https://example.org</b>', count: 1 }, { name: 'watch player', count: -1 }, 7],
      bridge: { answers: 'yes', methods: ['get\nVideoData', 'getDuration'] },
      language: 'en"><script>',
    };
    expect(readPageMessage({ kind: 'report', report: forged })).toMatchObject({
      report: { contract: [], bridge: { answers: false, methods: ['getDuration'] }, language: '' },
    });
  });
});

describe('how much of captions is let in', () => {
  it('takes captions that are too large, or empty, for none, and says which', () => {
    const read = (body: string) => readPageMessage({ ...CAPTIONS, found: { ...CAPTIONS.found, body } });
    expect(read('x'.repeat(MAX_CAPTIONS_LENGTH))).toMatchObject({ found: { language: 'en' } });
    expect(read('x'.repeat(MAX_CAPTIONS_LENGTH + 1))).toMatchObject({ found: null, why: 'too-large' });
    expect(read('')).toMatchObject({ found: null, why: 'empty' });
  });

  it('cuts lists and texts, and leaves out what has no language', () => {
    const many = Array.from({ length: 900 }, () => ({ ...TRACKS[0], name: 'x'.repeat(900) }));
    const message = readPageMessage({ kind: 'tracks', videoId: ID, tracks: [{ name: 'None' }, ...many] });
    expect(message).toMatchObject({ tracks: { length: 499, 0: { language: 'en', name: 'x'.repeat(200) } } });
    expect(readPageMessage({ ...SHOWN, text: 'x'.repeat(9999) })).toEqual({ ...SHOWN, text: 'x'.repeat(1000) });
  });
});

describe('readPanelMessage', () => {
  it('takes a seek and a wish for a report', () => {
    expect(readPanelMessage({ kind: 'report', videoId: 'x' })).toEqual({ kind: 'report' });
    const seek = { kind: 'seek', videoId: ID, mediaMs: 5000 };
    expect(readPanelMessage(seek)).toEqual(seek);
    expect(readPanelMessage({ ...seek, mediaMs: -1 })).toBeNull();
    expect(readPanelMessage({ ...seek, kind: 'video' })).toBeNull();
  });

  it('takes a wish for captions in languages that have the form of one', () => {
    const wish = { kind: 'captions', videoId: ID, wish: 'track', languages: ['en', 'zh-Hans'] };
    expect(readPanelMessage(wish)).toEqual(wish);
    expect(readPanelMessage({ ...wish, languages: ['en', 7, '<b>', ...Array(20).fill('de')] })).toEqual({
      ...wish,
      languages: ['en', 'de', 'de', 'de', 'de', 'de'],
    });
    expect(readPanelMessage({ ...wish, languages: undefined })).toEqual({ ...wish, languages: [] });
    expect(readPanelMessage({ ...wish, wish: 'everything' })).toBeNull();
    expect(readPanelMessage({ ...wish, videoId: 'x' })).toBeNull();
  });
});

describe('every reader', () => {
  it('answers hostile values with null and never throws', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({
        kind: fc.constantFrom(
          ...['video', 'playback', 'chapters', 'tracks', 'captions', 'shown-caption', 'report', 'seek', 'badge'],
        ),
        videoId: fc.oneof(fc.anything(), fc.constant(ID)),
        tracks: fc.anything(),
        found: fc.anything(),
        why: fc.oneof(fc.anything(), fc.constant(null)),
        languages: fc.anything(),
        clock: fc.anything(),
        chapters: fc.oneof(
          fc.anything(),
          fc.record({ kind: fc.constant('auto'), source: fc.constant('list'), list: fc.anything() }),
        ),
        report: fc.oneof(
          fc.anything(),
          fc.record({
            page: fc.constant('home'),
            state: fc.constant('settling'),
            reason: fc.constant('none'),
            contract: fc.anything(),
            bells: fc.anything(),
          }),
        ),
        on: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        for (const read of [readPageMessage, readPanelMessage, readBadgeMessage]) {
          const message = read(value);
          if (message && 'videoId' in message && message.videoId !== null)
            expect(message.videoId).toMatch(/^[\w-]{11}$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
