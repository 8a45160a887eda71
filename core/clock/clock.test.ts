import { describe, expect, it } from 'vitest';
import { type Clock, delayUntil, isPunctual, mediaTimeAt, stopped } from './clock.ts';

const CLOCK: Clock = { mediaMs: 10_000, atMs: 500, rate: 1.5, playing: true };

describe('mediaTimeAt', () => {
  it.each([
    ['runs at its rate', CLOCK, 1500, 11_500],
    ['stands while paused', { ...CLOCK, playing: false }, 9000, 10_000],
    ['does not run backwards when the clock of the machine is set back', CLOCK, 0, 10_000],
  ])('%s', (_, clock, now, media) => expect(mediaTimeAt(clock, now)).toBe(media));
});

describe('delayUntil', () => {
  it.each([
    ['counts real time', CLOCK, 13_000, 500, 2000],
    ['is none for what has passed', CLOCK, 9000, 500, 0],
    ['never comes while paused', { ...CLOCK, playing: false }, 13_000, 500, null],
    ['never comes at no speed', { ...CLOCK, rate: 0 }, 13_000, 500, null],
  ])('%s', (_, clock, target, now, delay) => expect(delayUntil(clock, target, now)).toBe(delay));
});

describe('stopped', () => {
  it.each([
    ['goes on to the moment itself', 700, 10_300],
    ['goes no further than the player can have been silent', 60_000, 10_750],
    ['stays where it was when the clock of the machine is set back', 0, 10_000],
  ])('%s', (_, now, mediaMs) => expect(stopped(CLOCK, now)).toEqual({ ...CLOCK, mediaMs, atMs: now, playing: false }));

  it('leaves a clock that stands as it is', () => {
    const standing = { ...CLOCK, playing: false };
    expect(stopped(standing, 9000)).toBe(standing);
  });
});

describe('isPunctual', () => {
  it.each([
    ['as it was asked', 1000, true],
    ['a second late, in a hidden panel', 2000, true],
    ['after an hour of sleep', 3_601_000, false],
    ['before it was asked, because the clock was set back', -3_599_000, false],
  ])('%s', (_, nowMs, punctual) => expect(isPunctual(1000, nowMs)).toBe(punctual));
});
