import { describe, expect, it } from 'vitest';
import { afterReload, canSeek, isDue, newWish, seekTarget } from './wish.ts';

const READY = { advertisement: false, live: false, loaded: true, shown: true, seeking: false, aligned: true };

describe('a wish', () => {
  it.each([
    ['a video that plays', READY, true, true],
    ['an advertisement', { ...READY, advertisement: true }, false, false],
    ['a live stream', { ...READY, live: true }, false, false],
    ['an element that is empty', { ...READY, loaded: false, shown: false }, false, false],
    ['an element with no picture yet', { ...READY, shown: false }, true, false],
    ['an element of which nobody knows how far it is ahead', { ...READY, aligned: false }, false, false],
    ['an element on its way to somewhere', { ...READY, seeking: true }, true, false],
  ])('with %s: at once, or after waiting', (_, situation, atOnce, waited) => {
    expect(canSeek(situation)).toBe(atOnce);
    expect(isDue(newWish(5000), situation)).toBe(waited);
  });

  it('is carried out once', () => expect(isDue({ ...newWish(5000), sentAtMs: 1 }, READY)).toBe(false));

  it.each([
    ['waits on', newWish(5000), 90_000, newWish(5000)],
    ['waits again, because an advertisement came in its place', { mediaMs: 5000, sentAtMs: 1000 }, 2500, newWish(5000)],
    ['is over after a while', { mediaMs: 5000, sentAtMs: 1000 }, 3001, null],
    ['is over when the clock of the machine was set back', { mediaMs: 5000, sentAtMs: 9_000_000 }, 1000, null],
  ])('%s when the element is given something else', (_, wish, nowMs, expected) => {
    expect(afterReload(wish, nowMs)).toEqual(expected);
  });
});

describe('seekTarget', () => {
  it.each([
    ['the moment itself', 5000, 0, 60_000, 5000],
    ['behind the advertisements in the stream', 5000, 40_000, 100_000, 45_000],
    ['not into the end screen', 70_000, 0, 60_000, 59_750],
    ['not beyond the stream', 60_000, 40_000, 100_000, 99_750],
    ['not before the start', -5000, 0, 60_000, 0],
    ['not before the start of the element', 5000, -8000, 60_000, 0],
    ['anywhere while the length is unknown', 5000, 0, Number.NaN, 5000],
    ['the start of what has no length', 5000, 0, 0, 0],
  ])('%s', (_, mediaMs, offsetMs, durationMs, target) => {
    expect(seekTarget(mediaMs, offsetMs, durationMs)).toBe(target);
  });
});
