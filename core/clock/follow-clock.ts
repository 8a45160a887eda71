import { type Clock, mediaTimeAt } from './clock.ts';

/** The clock that was told, and what has been heard against it since. */
export interface FollowedClock {
  readonly told: Clock;
  /** How many readings in a row were later than it. */
  readonly lateReadings: number;
}

/*
 * What a media element says of its time can be late and is never early: the page may be busy, and Firefox knows a new
 * position only every 40 ms. Measured on the stand-in page, readings of `timeupdate` against the line they lie on, in
 * real time, at rates 1 and 2: Chromium within 1 ms, with sound at rate 2 within 8 ms; Firefox within 1 ms, single
 * ones late by 35 ms, by 50 ms while the page is busy and by 90 ms while the machine is. A start is told up to 95 ms
 * before the sound begins.
 */

/** Ahead of what was told by more than this, in milliseconds of real time: what was told was a late reading. */
const EARLY_MS = 20;
/** Late by more than this: the video did not go on as told, if it is said twice, or soon after it began to play. */
const LATE_MS = 60;
const BEGUN_MS = 1000;
/** Late by more than this: it was sent back. */
const FAR_MS = 250;
/** So many readings in a row that are late, if only by more than `EARLY_MS`, are not chance; four are a second. */
const LATE_READINGS = 4;
/** A video that stands is read exactly; a single picture takes 16 ms or more. */
const STANDING_MS = 10;

/** Takes in a reading. `told` is another clock only if there is something to tell; the first reading is told. */
export function followClock(known: FollowedClock | null, reading: Clock): FollowedClock {
  const anew = { told: reading, lateReadings: 0 };
  if (known?.told.playing !== reading.playing || known.told.rate !== reading.rate) return anew;
  const { told } = known;
  const gapMs = reading.mediaMs - mediaTimeAt(told, reading.atMs);
  if (!reading.playing) return Math.abs(gapMs) > STANDING_MS ? anew : known;
  const lateMs = -gapMs / reading.rate;
  if (lateMs < -EARLY_MS) return anew;
  if (lateMs <= EARLY_MS) return known.lateReadings === 0 ? known : { told, lateReadings: 0 };
  const lateReadings = known.lateReadings + 1;
  return lateReadings >= readingsNeeded(lateMs, reading.atMs - told.atMs) ? anew : { told, lateReadings };
}

function readingsNeeded(lateMs: number, sinceToldMs: number): number {
  if (lateMs > FAR_MS) return 1;
  if (lateMs > LATE_MS) return sinceToldMs < BEGUN_MS ? 1 : 2;
  return LATE_READINGS;
}
