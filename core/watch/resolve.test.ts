import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { PAGE_KINDS, readAddress } from './address.ts';
import {
  byAddress,
  LOOKS_MS,
  NO_VIDEO,
  playsUnnamed,
  type Resolution,
  resolve,
  type Seen,
  VIDEO_STATES,
} from './resolve.ts';

const id = (text: string) => asVideoId(text) as VideoId;
const [A, B, C] = [id('AAAAAAAAAAA'), id('BBBBBBBBBBB'), id('CCCCCCCCCCC')] as const;
const NONE: Resolution = { videoId: null, state: 'unconfirmed' };
const sure = (videoId: VideoId): Resolution => ({ videoId, state: 'confirmed' });
const thinks = (videoId: VideoId): Resolution => ({ videoId, state: 'unconfirmed' });
const waits = (videoId: VideoId): Resolution => ({ videoId, state: 'settling' });

const plays = (videoId: VideoId | null, more: Partial<NonNullable<Seen['player']>> = {}): Seen['player'] => ({
  videoId,
  presenting: 'content',
  ...more,
});
const advertises = (videoId: VideoId | null) => plays(videoId, { presenting: 'advertisement' });

/** A page that stands still: no player, no marks, and nothing to settle. */
const seen = (path: string, more: Partial<Seen> = {}): Seen => ({
  address: readAddress(`https://www.youtube.com${path}`, 'strict'),
  player: null,
  showing: false,
  mark: null,
  mini: false,
  sameAddress: true,
  unsettledMs: 0,
  ...more,
});
const WATCH_B = `/watch?v=${B}`;
const LIST = '/embed/videoseries?list=PLx';
const arrived = { sameAddress: false } as const;
const late = { unsettledMs: 3000 } as const;

/** Rows of youtube.md 1.3, where address and player disagree, and what else a page may be. */
describe('which video a page shows', () => {
  it.each<readonly [string, Seen, Resolution, Resolution]>([
    // The address and the player agree, or there is but one of them.
    ['the player names what the address names', seen(WATCH_B, { player: plays(B), showing: true }), NONE, sure(B)],
    ['nobody but the address speaks', seen(WATCH_B), NONE, thinks(B)],
    ['the player has no video yet', seen(WATCH_B, { player: plays(null) }), NONE, thinks(B)],
    ['the mark agrees, the player is silent', seen(WATCH_B, { mark: B }), NONE, thinks(B)],
    ['another device plays it', seen(WATCH_B, { player: plays(B, { presenting: 'remote' }) }), NONE, sure(B)],

    // Autoplay, playlist step, link: the address changes before the player does.
    ['the player lags behind', seen(WATCH_B, { ...arrived, player: plays(A), showing: true }), sure(A), waits(B)],
    [
      'and still does after a second',
      seen(WATCH_B, { player: plays(A), showing: true, unsettledMs: 1000 }),
      waits(B),
      waits(B),
    ],
    ['and has caught up', seen(WATCH_B, { player: plays(B), unsettledMs: 1000 }), waits(B), sure(B)],
    [
      'it visibly goes on with the other',
      seen(WATCH_B, { player: plays(A), showing: true, ...late }),
      waits(B),
      sure(A),
    ],
    ['it is stopped at the other', seen(WATCH_B, { player: plays(A), ...late }), waits(B), waits(B)],
    ['and stays believed when paused', seen(WATCH_B, { player: plays(A), ...late }), sure(A), sure(A)],
    ['the player goes ahead of the address', seen(WATCH_B, { player: plays(C), showing: true }), sure(B), sure(C)],
    ['the page lags, the player is silent', seen(WATCH_B, { ...arrived, mark: A }), thinks(A), waits(B)],
    ['the mark is of no use', seen(WATCH_B, { mark: A, ...late }), waits(B), thinks(B)],

    // A mini-player over home, search, channel.
    ['the corner plays on', seen('/', { ...arrived, mini: true, player: plays(A), showing: true }), sure(A), sure(A)],
    [
      'the corner has gone on to the next',
      seen('/results?search_query=x', { mini: true, player: plays(B) }),
      sure(A),
      sure(B),
    ],
    ['the corner plays, the player is silent', seen('/', { ...arrived, mini: true }), thinks(A), thinks(A)],
    ['the corner over a channel page', seen('/@x', { mini: true, player: plays(A) }), sure(A), sure(A)],
    [
      'the page is left, the corner not yet there',
      seen('/', { ...arrived, player: plays(A), showing: true }),
      sure(A),
      waits(A),
    ],
    ['the page is left, the player silent', seen('/', arrived), thinks(A), waits(A)],
    [
      'the corner is slow to come, the player silent',
      seen('/', { showing: true, unsettledMs: 1000 }),
      waits(A),
      waits(A),
    ],
    ['what plays on is no corner, the player silent', seen('/', { showing: true, ...late }), waits(A), NONE],
    ['the page has been left', seen('/', { unsettledMs: 100 }), waits(A), NONE],
    ['the page is left behind, its player stopped', seen('/', { player: plays(A), unsettledMs: 100 }), waits(A), NONE],
    [
      'a corner that no mark names plays on',
      seen('/', { player: plays(A), showing: true, ...late }),
      waits(A),
      sure(A),
    ],
    ['and stays when paused', seen('/', { player: plays(A), ...late }), sure(A), sure(A)],

    // Pages whose address names no video.
    ['a channel page with its trailer', seen('/@x', { player: plays(B), showing: true }), NONE, sure(B)],
    ['the same, named by its title link', seen('/@x', { mark: B }), NONE, thinks(B)],
    ['a channel page without one', seen('/@x'), NONE, NONE],
    ['an embedded playlist', seen('/embed/videoseries?list=PLx', { player: plays(B) }), NONE, sure(B)],
    ['the same, named by its title link', seen('/embed/videoseries?list=PLx', { mark: B }), NONE, thinks(B)],
    ['the same at its next item', seen('/embed/videoseries?list=PLx', { player: plays(C) }), sure(B), sure(C)],
    ['a live page of a channel', seen('/@x/live', { player: plays(B) }), NONE, sure(B)],
    ['the same before its player speaks', seen('/@x/live'), NONE, NONE],
    ['a clip', seen('/clip/UgkxAbc'), NONE, NONE],
    ['a clip whose player names the video', seen('/clip/UgkxAbc', { player: plays(B) }), NONE, sure(B)],
    ['the home page', seen('/'), NONE, NONE],
    ['a playlist page', seen('/playlist?list=PLx', { mark: B }), NONE, NONE],

    // Shorts: several reels in the document, the address changes with each swipe.
    ['a swipe', seen(`/shorts/${B}`, { ...arrived, player: plays(A), showing: true }), sure(A), waits(B)],
    ['a swipe that is done', seen(`/shorts/${B}`, { player: plays(B), showing: true }), waits(B), sure(B)],

    // Advertisements: the player may name them.
    ['one before the video', seen(WATCH_B, { ...arrived, player: advertises(C), showing: true }), NONE, thinks(B)],
    ['one that the player does not name', seen(WATCH_B, { player: advertises(B), showing: true }), NONE, sure(B)],
    ['one in the middle', seen(WATCH_B, { player: advertises(C), showing: true, ...late }), sure(B), sure(B)],
    ['one in the corner, of this or of the next', seen('/', { mini: true, player: advertises(C) }), sure(A), thinks(A)],
    ['it goes on, or another begins', seen('/', { mini: true, player: advertises(B) }), thinks(A), thinks(A)],
    ['one in the corner that is not named', seen('/', { mini: true, player: advertises(A) }), sure(A), sure(A)],
    ['after it the next plays', seen('/', { mini: true, player: plays(B) }), thinks(A), sure(B)],
    ['one before the next in a list', seen(LIST, { player: advertises(C), mark: B }), sure(A), thinks(B)],
    ['the same, named by the player as well', seen(LIST, { player: advertises(B), mark: B }), sure(A), sure(B)],
    ['one in the middle of a list', seen(LIST, { player: advertises(C), mark: A }), sure(A), sure(A)],
    ['one in a list without a title', seen(LIST, { player: advertises(C) }), sure(A), thinks(A)],
    [
      'one before a live page of a channel',
      seen('/@x/live', { ...arrived, mark: null, player: advertises(C) }),
      sure(A),
      waits(A),
    ],
    ['one in the middle of such a page', seen('/@x/live', { mark: B, player: advertises(C) }), sure(B), sure(B)],
    ['one in a corner that no mark names', seen('/', { player: advertises(C), ...late }), sure(B), sure(B)],
  ])('%s', (_, page, before, expected) => expect(resolve(page, before)).toMatchObject(expected));

  it('knows which pages may play what their address does not name', () => {
    const unnamed = ['/@x', '/@x/live', '/clip/Ugkx', '/embed/videoseries', '/embed/live_stream?channel=x', '/watch'];
    for (const path of unnamed) expect([path, playsUnnamed(seen(path).address)]).toEqual([path, true]);
    const named = ['/', WATCH_B, '/results?search_query=x', '/playlist?list=x', '/feed/history', '/live_chat?v=x'];
    for (const path of named) expect([path, playsUnnamed(seen(path).address)]).toEqual([path, false]);
  });

  it('goes by the address alone where no more is looked at', () => {
    expect(byAddress(seen(WATCH_B).address)).toMatchObject(thinks(B));
    expect(byAddress(seen('/').address)).toBe(NO_VIDEO);
  });
});

const anyId = fc.constantFrom(A, B, C);
const maybeId = fc.option(anyId);
const anySeen: fc.Arbitrary<Seen> = fc.record({
  address: fc.record({ page: fc.constantFrom(...PAGE_KINDS), videoId: maybeId }),
  player: fc.option(
    fc.record({
      videoId: maybeId,
      presenting: fc.constantFrom('content', 'advertisement', 'remote', null),
    }),
  ),
  showing: fc.boolean(),
  mark: maybeId,
  mini: fc.boolean(),
  sameAddress: fc.boolean(),
  unsettledMs: fc.constantFrom(0, 99, 100, 2999, 3000, 1e6),
});
const anyBefore: fc.Arbitrary<Resolution> = fc.oneof(
  fc.constant(NONE),
  fc.record({ videoId: anyId, state: fc.constantFrom(...VIDEO_STATES) }),
);

describe('whatever is seen', () => {
  const holds = (property: (page: Seen, before: Resolution) => void) =>
    fc.assert(fc.property(anySeen, anyBefore, property), { numRuns: 3000 });

  it('says the same when asked again', () =>
    holds((page, before) => {
      const first = resolve(page, before);
      expect(resolve(page, first)).toMatchObject({ videoId: first.videoId, state: first.state });
      expect(resolve({ ...page, sameAddress: true }, first)).toMatchObject({
        videoId: first.videoId,
        state: first.state,
      });
    }));

  it('names nothing that nobody named', () =>
    holds((page, before) => {
      const { videoId } = resolve(page, before);
      expect([null, page.address.videoId, page.player?.videoId, page.mark, before.videoId]).toContain(videoId);
    }));

  it('is sure of nothing but the word of a player', () =>
    holds((page, before) => {
      const { videoId, state } = resolve(page, before);
      if (videoId === null) expect(state).toBe('unconfirmed');
      if (state === 'confirmed') expect([page.player?.videoId, before.videoId]).toContain(videoId);
    }));

  it('keeps to the address while the player may be late', () =>
    holds((page, before) => {
      if (page.address.videoId === null || page.player?.presenting === 'advertisement') return;
      const { videoId } = resolve(page, before);
      expect(videoId).not.toBeNull();
      const arrivedJustNow = !page.sameAddress || before.state !== 'confirmed';
      if (page.unsettledMs < 3000 && arrivedJustNow) expect(videoId).toBe(page.address.videoId);
    }));
});

describe('a walk through pages whose player lags', () => {
  /** Steps from page to page, and how many milliseconds after each the player follows. */
  const walk = fc.array(fc.record({ to: anyId, lagMs: fc.nat(2900), stayMs: fc.nat(4000) }), { maxLength: 12 });

  it('never loses the video, is sure only of what plays, and ends sure', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        let before: Resolution = sure(A);
        let playing = A;
        for (const { to, lagMs, stayMs } of steps) {
          const bells = [0, ...LOOKS_MS, lagMs].filter((ms) => ms <= stayMs).sort((a, b) => a - b);
          for (const [index, ms] of bells.entries()) {
            if (ms >= lagMs) playing = to;
            const page = seen(`/watch?v=${to}`, { player: plays(playing), showing: true, unsettledMs: ms });
            const next = resolve({ ...page, sameAddress: index > 0 }, before);
            expect(next.videoId).toBe(to);
            expect(next.state).toBe(playing === to ? 'confirmed' : 'settling');
            before = next;
          }
        }
      }),
    );
  });
});
