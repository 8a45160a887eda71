import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, mediaTimeAt } from './clock.ts';
import { type FollowedClock, followClock } from './follow-clock.ts';

const START: Clock = { mediaMs: 10_000, atMs: 500, rate: 2, playing: true };

/** Readings by how far they are from a video that plays on evenly, in milliseconds of real time; negative is late. */
function follow(offs: readonly number[], tickMs = 250): { followed: FollowedClock; told: number } {
  let followed = followClock(null, START);
  let told = 1;
  offs.forEach((off, index) => {
    const atMs = START.atMs + (index + 1) * tickMs;
    const next = followClock(followed, { ...START, atMs, mediaMs: mediaTimeAt(START, atMs) + off * START.rate });
    if (next.told !== followed.told) told += 1;
    followed = next;
  });
  return { followed, told };
}

describe('followClock', () => {
  it.each([
    ['readings that were to be expected', [0, 1, -1, 0], 1],
    ['single late readings', [0, -50, 0, 0, -35, -50, 0], 1],
    ['a very late one of a busy machine', [0, 0, 0, 0, -90, 0, 0], 1],
    ['two of them, because it stood for a moment', [0, 0, 0, 0, -90, -90, -90, -90], 2],
    ['a reading that is earlier than was told', [0, 30, 30, 30], 2],
    ['a start that was told too soon', [-80, -80, -80], 2],
    ['one that was told a little too soon', [-30, -32, -28, -30, -30], 2],
    ['a seek', [0, 5000, 5000], 2],
    ['a seek back', [0, -5000, -5000], 2],
  ])('tells anew only what cannot be a late reading: %s', (_, offs, told) => expect(follow(offs).told).toBe(told));

  it.each([
    ['a pause', { ...START, playing: false }, true],
    ['another rate', { ...START, rate: 1.5 }, true],
    ['the same again', START, false],
  ])('tells of %s at once', (_, reading, anew) => {
    const known = followClock(null, START);
    expect(followClock(known, reading).told !== known.told).toBe(anew);
  });

  it('tells of another picture of a video that stands, and of nothing less', () => {
    const standing = { ...START, playing: false };
    const known = followClock(null, standing);
    expect(followClock(known, { ...standing, mediaMs: 10_016 }).told.mediaMs).toBe(10_016);
    expect(followClock(known, { ...standing, mediaMs: 10_001 })).toBe(known);
  });

  it('recovers with the next reading when the clock of the machine was set, either way', () => {
    for (const jumpMs of [3_600_000, -3_600_000]) {
      const reading = { ...START, atMs: START.atMs + jumpMs, mediaMs: START.mediaMs + 500 };
      expect(followClock(followClock(null, START), reading).told).toBe(reading);
    }
  });

  it('stays within 20 ms of the true time where one reading in four is punctual', () => {
    const late = fc.integer({ min: -60, max: 0 });
    const offs = fc.array(fc.tuple(late, late, late, fc.constant(0)), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(offs, fc.integer({ min: -200, max: 20 }), (readings, startedLate) => {
        const all = readings.flat().map((off) => off + startedLate);
        const { followed } = follow(all);
        const atMs = START.atMs + all.length * 250;
        const truth = mediaTimeAt(START, atMs) + startedLate * START.rate;
        const errorMs = Math.abs(mediaTimeAt(followed.told, atMs) - truth) / START.rate;
        expect(errorMs).toBeLessThanOrEqual(20);
      }),
    );
  });
});
