import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageReport, readPageReport } from './page-report.ts';
import { renderPageReport } from './render-page-report.ts';

const REPORT = {
  page: 'watch',
  videoId: 'tEzs3VHyBDM',
  state: 'confirmed',
  reason: 'address and player',
  contract: [
    { name: 'PLAYER', count: 2 },
    { name: 'WATCH_MARK', count: 0 },
  ],
  bells: [
    { name: 'yt-navigate-finish', count: 2 },
    { name: 'currententrychange', count: 1 },
  ],
  bridge: { answers: true, methods: ['getVideoData', 'isInline', 'getPresentingPlayerType', 'getCurrentTime'] },
  chapters: { kind: 'creator', source: 'data', count: 9 },
  elementMs: 1_345_020,
  contentMs: 1_333_000,
  advertisement: false,
  live: false,
  language: 'pt-BR',
  trustedTypes: true,
} satisfies Record<keyof PageReport, unknown>;
const report = readPageReport(REPORT) as PageReport;

describe('a report of a page', () => {
  it('comes through as it was sent', () => expect(report).toEqual(REPORT));

  it('is text that names what was found and what was not, and when that was last seen', () => {
    expect(renderPageReport(report, 'Verbatim 0.1.0, Firefox 153')).toBe(`Verbatim 0.1.0, Firefox 153
Trusted Types: known to the browser
Page: watch, language pt-BR
Video: tEzs3VHyBDM, confirmed (address and player)
Player: element 1345.0 s, content 1333.0 s, no advertisement, not live
Bridge: answers; the player has getVideoData, isInline, getPresentingPlayerType, getCurrentTime; it misses getDuration, getOption, setOption, loadModule, toggleSubtitles, isSubtitlesOn, getWatchNextResponse, getPlayerResponse
Chapters: creator, 9, from data
Bells: yt-navigate-finish 2, currententrychange 1
Found: PLAYER 2
Not found: WATCH_MARK (seen 2026-08, YouTubeAlchemy)
`);
  });

  it('says what is not there in so many words', () => {
    const empty = { page: 'home', state: 'unconfirmed', reason: 'nothing names a video' };
    expect(renderPageReport(readPageReport(empty) as PageReport, 'Verbatim')).toBe(`Verbatim
Trusted Types: not known to the browser
Page: home, language not said
Video: none with a transcript, unconfirmed (nothing names a video)
Player: element unknown, content unknown, no advertisement, not live
Bridge: does not answer
Chapters: none
Bells: none
Found: none
Not found: nothing
`);
  });

  it('tells a page without a player from one without a bridge', () => {
    const lines = (answers: boolean) =>
      renderPageReport({ ...report, bridge: { answers, methods: null } }, '').split('\n');
    expect(lines(true)).toContain('Bridge: answers; there is no player');
    expect(lines(false)).toContain('Bridge: does not answer');
  });

  it('lets no text of a page through, whatever it holds', () => {
    const secret = 'https://www.youtube.com/watch?v=secret · Ann Reader <ann@example.org>';
    const anything = fc.oneof(fc.anything(), fc.constant(secret), fc.array(fc.constant({ name: secret, count: 1 })));
    const keys = Object.keys(REPORT).filter((key) => !['page', 'state', 'reason'].includes(key));
    const spoilt = fc.record(Object.fromEntries(keys.map((key) => [key, anything])));
    fc.assert(
      fc.property(spoilt, (parts) => {
        const read = readPageReport({ ...REPORT, ...parts });
        expect(read && renderPageReport(read, 'Verbatim')).not.toMatch(/secret|Ann|example|https/);
      }),
      { numRuns: 1000 },
    );
    expect(readPageReport({ ...REPORT, reason: secret })).toBeNull();
  });
});
