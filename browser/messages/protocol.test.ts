import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBadgeMessage, readPageMessage, readPanelMessage } from './protocol.ts';

const ID = 'tEzs3VHyBDM';
const CLOCK = { mediaMs: 1000, atMs: 5, rate: 1, playing: true };
const PLAYBACK = { kind: 'playback', videoId: ID, clock: CLOCK, durationMs: 60_000, advertisement: false, live: false };
const FOUND = { kind: 'creator', source: 'data', list: [{ title: 'Opening', startMs: 0 }] };
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
    ['a report', { kind: 'report', report: REPORT }],
  ])('takes %s', (_, message) => expect(readPageMessage(message)).toEqual(message));

  it.each([
    ['no id at all', { kind: 'video', state: 'confirmed' }],
    ['a forged id', { kind: 'video', videoId: '<script>', state: 'confirmed' }],
    ['a state that is none', { kind: 'video', videoId: ID, state: 'certain' }],
    ['chapters of no video', { kind: 'chapters', videoId: null, chapters: FOUND }],
    ['chapters that are none', { kind: 'chapters', videoId: ID, chapters: { ...FOUND, list: [] } }],
    ['chapters of a kind that is none', { kind: 'chapters', videoId: ID, chapters: { ...FOUND, kind: 'none' } }],
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

describe('readPanelMessage', () => {
  it('takes a seek, a wish for a report, and nothing else', () => {
    expect(readPanelMessage({ kind: 'report', videoId: 'x' })).toEqual({ kind: 'report' });
    const seek = { kind: 'seek', videoId: ID, mediaMs: 5000 };
    expect(readPanelMessage(seek)).toEqual(seek);
    expect(readPanelMessage({ ...seek, mediaMs: -1 })).toBeNull();
    expect(readPanelMessage({ ...seek, kind: 'video' })).toBeNull();
  });
});

describe('every reader', () => {
  it('answers hostile values with null and never throws', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({
        kind: fc.constantFrom('video', 'playback', 'chapters', 'report', 'seek', 'badge'),
        videoId: fc.anything(),
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
