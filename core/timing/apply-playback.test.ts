import { describe, expect, it } from 'vitest';
import { sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import { applyPlayback, type PlayerReport } from './apply-playback.ts';
import { openTalk } from './open-talk.ts';

const open = () =>
  openTalk(sampleTalk(sampleTranscript('One two three four. Five six seven.'), { durationMs: 60_000 }), {
    now: () => 5000,
    after: () => () => undefined,
  });
const REPORT: PlayerReport = {
  clock: { mediaMs: 20_000, atMs: 5000, rate: 1, playing: true },
  durationMs: 60_500,
  advertisement: false,
};

describe('applyPlayback', () => {
  it('follows the clock of the video', () => {
    const talk = open();
    expect(applyPlayback(talk, REPORT, 0)).toEqual({ advertisement: false, videoMs: 60_500, againInMs: null });
    expect(talk.playhead.place().mediaMs).toBe(20_000);
  });

  it('stands where it was while an advertisement plays', () => {
    const talk = open();
    applyPlayback(talk, REPORT, 0);
    const ad = { ...REPORT, advertisement: true, clock: { ...REPORT.clock, mediaMs: 3000 } };
    expect(applyPlayback(talk, ad, 9000)).toEqual({ advertisement: true, videoMs: null, againInMs: null });
    expect(talk.playhead.place().mediaMs).toBe(20_000);
    expect(talk.playhead.clock()?.playing).toBe(false);
  });

  it('takes a video of another length for the one before, but not for long', () => {
    const talk = open();
    const other = { ...REPORT, durationMs: 30_000 };
    expect(applyPlayback(talk, other, 1000)).toEqual({ advertisement: false, videoMs: null, againInMs: 2000 });
    expect(talk.playhead.place().sentence).toBe(-1);
    expect(applyPlayback(talk, other, 3000)).toEqual({ advertisement: false, videoMs: 30_000, againInMs: null });
    expect(talk.playhead.place().mediaMs).toBe(20_000);
  });

  it('waits without a report', () => {
    const talk = open();
    expect(applyPlayback(talk, null, 0)).toEqual({ advertisement: false, videoMs: null, againInMs: null });
    expect(talk.playhead.clock()).toBeNull();
  });
});
