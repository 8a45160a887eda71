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

/** A difference that a reader would notice in the lit word; what media elements report jitters by less. */
const DRIFT_MS = 60;

/** Whether a new reading says something that extrapolating the old one would not. */
export function differs(known: Clock, reading: Clock): boolean {
  return (
    known.playing !== reading.playing ||
    known.rate !== reading.rate ||
    Math.abs(mediaTimeAt(known, reading.atMs) - reading.mediaMs) > DRIFT_MS
  );
}
