import { describe, expect, it } from 'vitest';
import type { Clock } from '../clock/clock.ts';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { createPlayhead, type Scheduler } from './playhead.ts';
import { buildTimeline } from './timeline.ts';

/** Time that passes only when told to, and counts how often anybody wakes. */
function fakeTime() {
  let now = 1_000_000;
  let pending: { at: number; wake: () => void } | null = null;
  let wakes = 0;
  const scheduler: Scheduler = {
    now: () => now,
    after(delayMs, wake) {
      const mine = { at: now + delayMs, wake };
      pending = mine;
      return () => {
        if (pending === mine) pending = null;
      };
    },
  };
  const pass = (ms: number) => {
    const end = now + ms;
    while (pending && pending.at <= end) {
      const { at, wake } = pending;
      pending = null;
      now = at;
      wakes++;
      wake();
    }
    now = end;
  };
  /** The machine sleeps, or its clock is set: what was pending rings at another time than it was asked for. */
  const jump = (ms: number) => {
    now += ms;
    if (pending) pending.at += ms;
  };
  return { scheduler, pass, jump, now: () => now, wakes: () => wakes, sleeping: () => pending !== null };
}

const TALK = sampleTranscript('One two three four. Five six seven eight! Nine ten eleven twelve?');
const TIMELINE = buildTimeline(TALK, [], 12_000);

const playing = (mediaMs: number, atMs: number, rate = 1): Clock => ({ mediaMs, atMs, rate, playing: true });

describe('createPlayhead', () => {
  it('is at each word when it is spoken, waking once a word or second and not more', () => {
    const time = fakeTime();
    const playhead = createPlayhead(TALK, TIMELINE, time.scheduler);
    playhead.setClock(playing(0, time.now()));
    for (const [word, position] of TALK.words.starts.entries()) {
      time.pass(
        TIMELINE.timeAt(position) + 5 - playhead.place().mediaMs - (time.now() - 1_000_000 - playhead.place().mediaMs),
      );
      expect(playhead.place().word).toBe(word);
    }
    expect(playhead.place().sentence).toBe(2);
    expect(time.wakes()).toBeLessThanOrEqual(TALK.words.starts.length + 13);
  });

  it('sleeps while the video stands still, and goes twice as fast at twice the rate', () => {
    const time = fakeTime();
    const playhead = createPlayhead(TALK, TIMELINE, time.scheduler);
    playhead.setClock({ ...playing(3000, time.now()), playing: false });
    expect(time.sleeping()).toBe(false);
    playhead.setClock(playing(3000, time.now(), 2));
    time.pass(2001);
    expect(playhead.place().mediaMs).toBeGreaterThanOrEqual(6900);
  });

  it('freezes while an advertisement plays and is nowhere when nothing plays', () => {
    const time = fakeTime();
    const playhead = createPlayhead(TALK, TIMELINE, time.scheduler);
    playhead.setClock(playing(2000, time.now()));
    time.pass(1000);
    playhead.pause();
    time.pass(5000);
    expect(playhead.place().mediaMs).toBe(3000);
    playhead.setClock(null);
    expect(playhead.place()).toMatchObject({ word: -1, sentence: -1, paragraph: -1 });
  });

  it.each([3_600_000, -3_600_000])(
    'stays where it is when the time of the machine jumps by %i, until it hears',
    (ms) => {
      const time = fakeTime();
      const playhead = createPlayhead(TALK, TIMELINE, time.scheduler);
      playhead.setClock(playing(2000, time.now()));
      time.pass(2500);
      const { word } = playhead.place();
      time.jump(ms);
      time.pass(900);
      expect(playhead.place().word).toBe(word);
      playhead.setClock(playing(5000, time.now()));
      expect(playhead.place().mediaMs).toBe(5000);
      time.pass(1001);
      expect(playhead.place().mediaMs).toBeGreaterThanOrEqual(6000);
    },
  );

  it('believes its clock after a sleep that nobody corrects', () => {
    const time = fakeTime();
    const playhead = createPlayhead(TALK, TIMELINE, time.scheduler);
    playhead.setClock(playing(0, time.now()));
    time.jump(5000);
    time.pass(2500);
    expect(playhead.place().mediaMs).toBeGreaterThanOrEqual(7000);
  });

  it('lights nothing before the first word and soon after the last', () => {
    const time = fakeTime();
    const late = buildTimeline(TALK, [], 60_000);
    const playhead = createPlayhead(TALK, late, time.scheduler);
    playhead.setClock(playing(0, time.now()));
    expect(playhead.place().word).toBe(-1);
    playhead.setClock(playing(late.speechEndMs + 1000, time.now()));
    expect(playhead.place().sentence).toBe(2);
    playhead.setClock(playing(late.speechEndMs + 4000, time.now()));
    expect(playhead.place().sentence).toBe(-1);
  });

  it('tells its listeners until they leave', () => {
    const time = fakeTime();
    const playhead = createPlayhead(TALK, TIMELINE, time.scheduler);
    let calls = 0;
    const leave = playhead.subscribe(() => calls++);
    playhead.setClock(playing(6000, time.now()));
    time.pass(1500);
    expect(calls).toBeGreaterThan(2);
    const heard = calls;
    leave();
    playhead.setClock(null);
    expect(calls).toBe(heard);
    expect(time.sleeping()).toBe(false);
  });
});
