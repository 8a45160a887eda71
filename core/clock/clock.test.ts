import { describe, expect, it } from 'vitest';
import { type Clock, delayUntil, differs, mediaTimeAt } from './clock.ts';

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

describe('differs', () => {
  const later = { ...CLOCK, mediaMs: 11_500, atMs: 1500 };
  it.each([
    ['a reading that was to be expected', later, false],
    ['jitter', { ...later, mediaMs: 11_550 }, false],
    ['a seek', { ...later, mediaMs: 40_000 }, true],
    ['a small drift', { ...later, mediaMs: 11_600 }, true],
    ['a pause', { ...later, playing: false }, true],
    ['another speed', { ...later, rate: 2 }, true],
  ])('%s', (_, reading, expected) => expect(differs(CLOCK, reading)).toBe(expected));
});
