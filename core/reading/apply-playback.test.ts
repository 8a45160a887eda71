import { describe, expect, it } from 'vitest';
import type { Playback } from '../clock/playback.ts';
import { openTalk } from '../timing/open-talk.ts';
import { sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import { applyPlayback, playingOf } from './apply-playback.ts';

const TALK_MS = 60_000;
const REPORT: Playback = {
  clock: { mediaMs: 20_000, atMs: 5000, rate: 1, playing: true },
  durationMs: 60_500,
  advertisement: false,
  live: false,
  muted: true,
};
const STANDING = { clock: null, muted: false, videoMs: null, againInMs: null };

describe('playingOf', () => {
  it('follows the clock of the video', () => {
    expect(playingOf(REPORT, 'unconfirmed', TALK_MS, 0)).toEqual({
      state: 'following',
      clock: REPORT.clock,
      videoMs: 60_500,
      muted: true,
      againInMs: null,
    });
  });

  it('takes a video of another length for the one before, but not for long', () => {
    const other = { ...REPORT, durationMs: 30_000 };
    expect(playingOf(other, 'unconfirmed', TALK_MS, 1000)).toEqual({ ...STANDING, state: 'settling', againInMs: 2000 });
    expect(playingOf(other, 'unconfirmed', TALK_MS, 3000)).toMatchObject({ state: 'following', videoMs: 30_000 });
    expect(playingOf(other, 'confirmed', TALK_MS, 0)).toMatchObject({ state: 'following', videoMs: 30_000 });
  });

  it.each([
    ['waiting', null, 'confirmed'],
    ['settling', REPORT, 'settling'],
    ['advertisement', { ...REPORT, advertisement: true }, 'confirmed'],
    ['live', { ...REPORT, live: true }, 'confirmed'],
  ] as const)('stands: %s', (state, report, certainty) =>
    expect(playingOf(report, certainty, TALK_MS, 9000)).toEqual({ ...STANDING, state }),
  );
});

describe('applyPlayback', () => {
  it('goes with the clock, and stops where it is', () => {
    const talk = sampleTalk(sampleTranscript('One two three four. Five six seven.'), { durationMs: TALK_MS });
    const open = openTalk(talk, { now: () => 5000, after: () => () => undefined });
    applyPlayback(open, playingOf(REPORT, 'confirmed', TALK_MS, 0));
    expect(open.playhead.place().mediaMs).toBe(20_000);
    expect(open.playhead.clock()?.playing).toBe(true);
    applyPlayback(open, playingOf({ ...REPORT, advertisement: true }, 'confirmed', TALK_MS, 0));
    expect(open.playhead.place().mediaMs).toBe(20_000);
    expect(open.playhead.clock()?.playing).toBe(false);
  });
});
