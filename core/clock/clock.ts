/**
 * The playback clock: one anchor, sent only when it changes. Between two of them everyone extrapolates.
 */
export interface Clock {
  /** Media time at `atMs`, in milliseconds. */
  readonly mediaMs: number;
  /** When that was so: milliseconds since the epoch, the same in every context of one machine. */
  readonly atMs: number;
  /** Playback rate; 1 is normal. */
  readonly rate: number;
  /** True while media time really advances: not while paused, waiting for data, seeking or showing an advertisement. */
  readonly playing: boolean;
}

/**
 * Media time at a moment, in milliseconds.
 * @param nowMs on the same scale as `Clock.atMs`; a moment before it counts as it (clocks may be set back)
 */
export function mediaTimeAt(clock: Clock, nowMs: number): number {
  if (!clock.playing) return clock.mediaMs;
  return clock.mediaMs + Math.max(0, nowMs - clock.atMs) * clock.rate;
}

/**
 * How long to sleep until media time reaches `targetMs`, in milliseconds of real time; null if it will not get there
 * by playing on.
 */
export function delayUntil(clock: Clock, targetMs: number, nowMs: number): number | null {
  if (!clock.playing || clock.rate <= 0) return null;
  const left = targetMs - mediaTimeAt(clock, nowMs);
  return left <= 0 ? 0 : left / clock.rate;
}

/** Timers of a hidden panel ring up to a second late. */
const PUNCTUAL_MS = 1500;

/**
 * Whether a timer rang about when it should have. If not, the machine has slept or its clock was set, and what is
 * reckoned from a clock that was told before is wrong until the player is heard again.
 * @param dueMs when it was to ring, in milliseconds since the epoch
 */
export const isPunctual = (dueMs: number, nowMs: number): boolean => Math.abs(nowMs - dueMs) <= PUNCTUAL_MS;

/** A playing element says every 265 to 285 ms where it is; of what came after a longer silence nothing is known. */
const UNHEARD_MS = 500;

/** The clock standing where it was when its player was last known to play; one that stands is left as it is. */
export function stopped(clock: Clock, nowMs: number): Clock {
  if (!clock.playing) return clock;
  const mediaMs = Math.round(mediaTimeAt(clock, Math.min(nowMs, clock.atMs + UNHEARD_MS)));
  return { ...clock, mediaMs, atMs: nowMs, playing: false };
}
