import { describe, expect, it, vi } from 'vitest';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { readAddress } from './address.ts';
import { type Glance, lookAgain, NOWHERE, type Standing } from './standing.ts';

const [TALK, OTHER] = ['AAAAAAAAAAA', 'BBBBBBBBBBB'].map((id) => asVideoId(id) as VideoId) as [VideoId, VideoId];

const glance = (path: string, plays: VideoId | null, nowMs: number, more: Partial<Glance> = {}): Glance => ({
  address: readAddress(`https://www.youtube.com${path}`, 'strict'),
  path,
  nowMs,
  hasTranscript: (videoId) => videoId === TALK,
  showsMiniPlayer: () => false,
  mayPlayTalk: () => true,
  mark: () => null,
  see: () => ({ player: { videoId: plays, presenting: 'content' }, showing: true, mark: null, mini: false }),
  ...more,
});
const NO_TALK: Partial<Glance> = { mayPlayTalk: () => false };
const at = (path: string, plays: VideoId | null): Standing => lookAgain(NOWHERE, glance(path, plays, 0)).standing;

describe('lookAgain', () => {
  it('asks a page for no more than its address where no transcript is in question', () => {
    const see = vi.fn(glance('/', null, 0).see);
    for (const path of ['/', '/results?search_query=x', `/watch?v=${OTHER}`, `/shorts/${OTHER}`]) {
      expect(lookAgain(NOWHERE, glance(path, OTHER, 0, { see }))).toMatchObject({ matters: false, againInMs: null });
    }
    expect(see).not.toHaveBeenCalled();
  });

  it('goes by the mark where only a player could say, and none plays a talk', () => {
    const see = vi.fn(glance('/', null, 0).see);
    const silent = { see, mayPlayTalk: () => false };
    const unmarked = lookAgain(at(`/watch?v=${OTHER}`, OTHER), glance('/@x', OTHER, 0, silent));
    expect(unmarked).toMatchObject({ standing: { decision: { videoId: null } }, matters: true, againInMs: null });
    const marked = lookAgain(unmarked.standing, glance('/@x', TALK, 0, { ...silent, mark: () => OTHER }));
    expect(marked).toMatchObject({
      standing: { decision: { videoId: OTHER, state: 'unconfirmed', open: false } },
      matters: true,
      againInMs: null,
    });
    expect(see).not.toHaveBeenCalled();
  });

  it.each<readonly [string, Standing, Glance]>([
    ['the address names a talk', NOWHERE, glance(`/watch?v=${TALK}`, TALK, 0)],
    ['a talk is left', at(`/watch?v=${TALK}`, TALK), glance('/', null, 0)],
    ['only a player could say', NOWHERE, glance('/@x', null, 0)],
    ['a talk is left for where none plays', at(`/watch?v=${TALK}`, TALK), glance('/@x', null, 0, NO_TALK)],
    ['a player is in the corner', NOWHERE, glance('/', TALK, 0, { showsMiniPlayer: () => true, ...NO_TALK })],
  ])('looks closer where %s', (_, before, now) => {
    const see = vi.fn(now.see);
    lookAgain(before, { ...now, see });
    expect(see).toHaveBeenCalledOnce();
  });

  it('counts the time from the first look at which address and player disagree', () => {
    const before = at(`/watch?v=${TALK}`, TALK);
    const first = lookAgain(before, glance(`/watch?v=${OTHER}`, TALK, 5000));
    expect(first).toMatchObject({ standing: { decision: { videoId: OTHER, state: 'settling' } }, againInMs: 100 });
    const second = lookAgain(first.standing, glance(`/watch?v=${OTHER}`, TALK, 5400));
    expect(second).toMatchObject({ standing: { openSinceMs: 5000 }, againInMs: 100, matters: true });
    const last = lookAgain(second.standing, glance(`/watch?v=${OTHER}`, TALK, 8000));
    expect(last).toMatchObject({ standing: { decision: { videoId: TALK, state: 'confirmed' } }, againInMs: null });
  });

  it('leaves what is being left no later for going on to more pages without a video', () => {
    const silent = { see: () => ({ player: null, showing: false, mark: null, mini: false }) };
    const first = lookAgain(at(`/watch?v=${TALK}`, TALK), glance('/', null, 5000, silent));
    expect(first.standing).toMatchObject({ openSinceMs: 5000, decision: { videoId: TALK, state: 'settling' } });
    const second = lookAgain(first.standing, glance('/results?search_query=x', null, 5080, silent));
    expect(second.standing).toMatchObject({ openSinceMs: 5000, decision: { videoId: TALK, state: 'settling' } });
    const third = lookAgain(second.standing, glance('/feed/history', null, 5110, silent));
    expect(third.standing.decision).toMatchObject({ videoId: null });
  });

  it('counts anew at another address', () => {
    const first = lookAgain(at(`/watch?v=${TALK}`, TALK), glance(`/watch?v=${OTHER}`, TALK, 5000));
    const second = lookAgain(first.standing, glance('/watch?v=CCCCCCCCCCC', TALK, 7000));
    expect(second.standing).toMatchObject({ openSinceMs: 7000, decision: { videoId: 'CCCCCCCCCCC' } });
  });
});
