import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { VIDEO_STATES } from '../watch/resolve.ts';
import {
  isAnotherTab,
  type PanelEvent,
  type PanelState,
  panelEvent,
  type Shown,
  shownOf,
  startState,
} from './panel-state.ts';

const [A, B, OTHER] = ['aaaaaaaaaaa', 'bbbbbbbbbbb', 'ccccccccccc'].map((id) => asVideoId(id) as VideoId) as [
  VideoId,
  VideoId,
  VideoId,
];
const BUNDLED = new Map([
  [A, 60_000],
  [B, 90_000],
]);
const NOW = 1_000_000;
const CLOCK = { mediaMs: 20_000, atMs: NOW, rate: 1, playing: true };
const CHAPTERS: FoundChapters = { kind: 'creator', source: 'data', list: [{ title: 'One', startMs: 0 }] };
const video = (videoId: VideoId | null, state: (typeof VIDEO_STATES)[number] = 'confirmed'): PanelEvent => ({
  kind: 'video',
  videoId,
  state,
});
const playback = (videoId: VideoId, changes: object = {}): PanelEvent => ({
  kind: 'playback',
  videoId,
  clock: CLOCK,
  durationMs: 60_000,
  advertisement: false,
  live: false,
  muted: false,
  ...changes,
});
const loaded = (videoId: VideoId, readable = true): PanelEvent => ({ kind: 'loaded', videoId, readable });
const connecting = (addressed: VideoId | null, tabId = 7): PanelEvent => ({ kind: 'connecting', tabId, addressed });

const wish = (mediaMs: number | null): PanelEvent => ({ kind: 'wish', mediaMs });

const told = (...events: readonly PanelEvent[]): PanelState =>
  events.reduce((state, event) => panelEvent(state, event, NOW), startState(NOW));
const shown = (state: PanelState, laterMs = 0): Shown => shownOf(state, BUNDLED, NOW + laterMs);
const brief = (one: Shown): string =>
  one.kind === 'talk' ? `${one.videoId} ${one.playing.state}` : one.kind === 'notice' ? one.notice : one.kind;

describe('what the panel shows', () => {
  it.each<[string, string, readonly PanelEvent[]]>([
    ['nothing yet', 'loading', []],
    ['a page that is asked', 'loading', [connecting(A), loaded(A)]],
    ['another site', 'elsewhere', [{ kind: 'deaf', tab: 'elsewhere' }]],
    ['no permission', 'forbidden', [video(A), loaded(A), { kind: 'deaf', tab: 'forbidden' }]],
    ['a page without content script', 'unreachable', [connecting(A), { kind: 'deaf', tab: 'unreachable' }]],
    ['the home page', 'no-video', [video(null, 'unconfirmed')]],
    ['a video without transcript', 'no-transcript', [video(OTHER)]],
    ['a talk whose text is being read', 'loading', [video(A)]],
    ['a talk whose text cannot be read', 'damaged', [video(A), loaded(A, false)]],
    ['a talk of which nothing is known but its name', 'aaaaaaaaaaa waiting', [video(A), loaded(A)]],
    ['a talk that plays', 'aaaaaaaaaaa following', [video(A), playback(A), loaded(A)]],
    ['a talk that plays, loaded before', 'aaaaaaaaaaa following', [loaded(A), video(A), playback(A)]],
    ['the clock of another video', 'aaaaaaaaaaa waiting', [loaded(A), video(A), playback(B)]],
    ['the clock of the video before', 'bbbbbbbbbbb waiting', [loaded(B), video(A), playback(A), video(B)]],
    ['player and address disagree', 'aaaaaaaaaaa settling', [loaded(A), video(A, 'settling'), playback(A)]],
    [
      'they agree, the clock is not told yet',
      'aaaaaaaaaaa waiting',
      [loaded(A), video(A, 'settling'), playback(A), video(A)],
    ],
    ['said twice', 'aaaaaaaaaaa following', [loaded(A), video(A), playback(A), video(A)]],
    ['an advertisement', 'aaaaaaaaaaa advertisement', [loaded(A), video(A), playback(A, { advertisement: true })]],
    ['a live stream', 'aaaaaaaaaaa live', [loaded(A), video(A), playback(A, { live: true, durationMs: null })]],
    ['a reload', 'aaaaaaaaaaa waiting', [loaded(A), video(A), playback(A), connecting(A)]],
    ['a reload that takes two steps', 'aaaaaaaaaaa waiting', [loaded(A), video(A), connecting(A), connecting(A)]],
    ['a tab with another talk', 'loading', [loaded(A), loaded(B), video(A), playback(A), connecting(B)]],
    ['playback of a page that has gone', 'loading', [loaded(A), loaded(B), video(A), connecting(B), playback(B)]],
    ['a text that comes too late', 'no-video', [video(A), video(null), loaded(A)]],
  ])('%s: %s', (_, expected, events) => expect(brief(shown(told(...events)))).toBe(expected));

  it('follows a video of another length at once where the player names it, else after three seconds', () => {
    const shorter = playback(A, { durationMs: 30_000 });
    expect(brief(shown(told(loaded(A), video(A), shorter)))).toBe('aaaaaaaaaaa following');
    const unconfirmed = told(loaded(A), video(A, 'unconfirmed'), shorter);
    expect(shown(unconfirmed, 1000)).toMatchObject({ playing: { state: 'settling' }, againInMs: 2000 });
    expect(shown(unconfirmed, 3000)).toMatchObject({
      playing: { state: 'following', videoMs: 30_000 },
      againInMs: null,
    });
  });

  it('says that a page does not answer, after a while and by itself', () => {
    const asked = told(connecting(A));
    expect(shown(asked, 1000)).toEqual({ kind: 'loading', againInMs: 2000 });
    expect(brief(shown(asked, 3000))).toBe('silent');
    expect(brief(shown(told(loaded(A), video(A), connecting(A)), 3000))).toBe('silent');
  });

  it('keeps the chapters of the page for as long as it shows the video', () => {
    const news: PanelEvent = { kind: 'chapters', videoId: A, chapters: CHAPTERS };
    const chapters = (...events: readonly PanelEvent[]) => {
      const one = shown(told(loaded(A), loaded(B), ...events));
      return one.kind === 'talk' ? one.chapters : undefined;
    };
    expect(chapters(video(A, 'settling'), news, video(A))).toEqual(CHAPTERS);
    expect(chapters(video(A), news, video(B))).toBeNull();
    expect(chapters(video(B), news)).toBeNull();
    expect(chapters(video(A), news, connecting(A), video(A))).toBeNull();
  });

  it.each<[string, number | null, readonly PanelEvent[]]>([
    ['at once, of what plays', 5000, [video(A), playback(A), wish(5000)]],
    ['during an advertisement: the page waits', 5000, [video(A), playback(A, { advertisement: true }), wish(5000)]],
    [
      'not of what may be the video before',
      null,
      [video(A, 'unconfirmed'), playback(A, { durationMs: 1 }), wish(5000)],
    ],
    ['not while they disagree', null, [video(A, 'settling'), wish(5000)]],
    ['not before anything is known', null, [video(A), wish(5000)]],
    [
      'when the video has come, the last one',
      7000,
      [video(A, 'unconfirmed'), playback(A, { durationMs: 1 }), wish(5000), wish(7000), playback(A)],
    ],
    ['when they agree', 5000, [video(A, 'settling'), wish(5000), video(A), playback(A)]],
    ['after the page has been asked again', 5000, [video(A), wish(5000), connecting(A), video(A), playback(A)]],
    ['not of another video', null, [video(A), wish(5000), video(B), playback(B)]],
    ['not of another visit', null, [video(A), wish(5000), video(B), video(A), playback(A)]],
    ['not in another tab', null, [video(A), wish(5000), connecting(A, 8), video(A), playback(A)]],
    ['not twice', null, [video(A), playback(A), wish(5000), wish(null)]],
  ])('goes where the reader wants, %s: %s', (_, mediaMs, events) => {
    expect(shown(told(loaded(A), loaded(B), connecting(A), ...events))).toMatchObject({
      kind: 'talk',
      goToMs: mediaMs,
    });
  });

  it('goes after three seconds where the video is of another length', () => {
    const state = told(loaded(A), video(A, 'unconfirmed'), playback(A, { durationMs: 1 }), wish(5000));
    expect(shown(state, 2999)).toMatchObject({ goToMs: null });
    expect(shown(state, 3000)).toMatchObject({ goToMs: 5000 });
  });

  it('knows a look at another tab from a page that is loaded again', () => {
    const linked = told({ kind: 'connecting', tabId: 1, addressed: A }, video(A));
    const isOther = (event: PanelEvent) => isAnotherTab(linked, panelEvent(linked, event, NOW));
    expect(isOther({ kind: 'connecting', tabId: 1, addressed: A })).toBe(false);
    expect(isOther(video(B))).toBe(false);
    expect(isOther({ kind: 'connecting', tabId: 2, addressed: A })).toBe(true);
    // While a page is loaded, some browsers tell no address of it.
    expect(isOther({ kind: 'deaf', tab: 'elsewhere' })).toBe(false);
  });

  it('does not let a forged clock run away', () => {
    for (const atMs of [-1e300, 1e300]) {
      const one = shown(told(loaded(A), video(A), playback(A, { clock: { ...CLOCK, atMs } })));
      const clock = one.kind === 'talk' ? one.playing.clock : null;
      expect(Math.abs((clock?.atMs ?? 0) - NOW)).toBeLessThanOrEqual(60_000);
    }
  });
});

describe('whatever is said, in whatever order', () => {
  const id = fc.constantFrom(A, B, OTHER);
  const event: fc.Arbitrary<PanelEvent> = fc.oneof(
    fc.record({ kind: fc.constant('video' as const), videoId: fc.option(id), state: fc.constantFrom(...VIDEO_STATES) }),
    fc.record({
      kind: fc.constant('playback' as const),
      videoId: id,
      clock: fc.record({
        mediaMs: fc.nat(200_000),
        atMs: fc.double({ noNaN: true }),
        rate: fc.constantFrom(0, 1, 2),
        playing: fc.boolean(),
      }),
      durationMs: fc.option(fc.nat(200_000)),
      advertisement: fc.boolean(),
      live: fc.boolean(),
      muted: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('chapters' as const), videoId: id, chapters: fc.constant(CHAPTERS) }),
    fc.record({ kind: fc.constant('connecting' as const), tabId: fc.nat(1), addressed: fc.option(id) }),
    fc.record({
      kind: fc.constant('deaf' as const),
      tab: fc.constantFrom('elsewhere' as const, 'forbidden' as const, 'unreachable' as const),
    }),
    fc.record({ kind: fc.constant('loaded' as const), videoId: id, readable: fc.boolean() }),
    fc.record({ kind: fc.constant('wish' as const), mediaMs: fc.option(fc.nat(60_000)) }),
  );

  it('shows no text but of the video last named, and follows no clock but its own', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.nat(2000)), { maxLength: 40 }), (script) => {
        let state = startState(NOW);
        let nowMs = NOW;
        let named: VideoId | null = null;
        let certainty = '';
        let clocks: number[] = [];
        for (const [next, laterMs] of script) {
          nowMs += laterMs;
          state = panelEvent(state, next, nowMs);
          if (next.kind === 'video' && (next.videoId !== named || next.state !== certainty)) clocks = [];
          if (next.kind === 'connecting' || next.kind === 'deaf') [clocks, certainty] = [[], ''];
          if (next.kind === 'video') [named, certainty] = [next.videoId, next.state];
          if (next.kind === 'connecting' && next.addressed !== named) named = null;
          if (next.kind === 'deaf') named = null;
          if (next.kind === 'playback' && next.videoId === named) clocks.push(next.clock.mediaMs);
          const one = shownOf(state, BUNDLED, nowMs);
          if (one.againInMs !== null) expect(one.againInMs).toBeGreaterThan(0);
          if (one.kind !== 'talk') continue;
          expect(one.videoId).toBe(named);
          expect(BUNDLED.has(one.videoId)).toBe(true);
          if (!one.playing.clock) continue;
          expect(['confirmed', 'unconfirmed']).toContain(certainty);
          expect(one.playing.clock.mediaMs).toBe(clocks.at(-1));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
