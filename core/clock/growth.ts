/** How the length of a media element grows. */
export interface Growth {
  readonly lengthMs: number;
  /** When it was first that long, as far as was seen. */
  readonly atMs: number;
  /** It has grown before: since then `atMs` is a moment at which it did. */
  readonly grown: boolean;
  /** It grew as time went on. */
  readonly live: boolean;
}

/** A length is corrected by less when the end of a file is known exactly. */
const LEAST_MS = 500;
/** A stream grows by pieces, which come about when they are due. */
const SLOWEST = 0.5;
const FASTEST = 2;

/**
 * Takes in a length of one source. A length that grows once was wrong before; one that grows a second time, by about
 * the time that has passed since the first, is that of a live stream. Advertisements that are stitched in make a
 * stream longer, too, but not by the time between them.
 * @param lengthMs in milliseconds; one that is not finite says nothing
 * @param nowMs milliseconds since the epoch
 */
export function sampleLength(known: Growth | null, lengthMs: number, nowMs: number): Growth | null {
  if (!Number.isFinite(lengthMs)) return known;
  if (!known || lengthMs < known.lengthMs) return { lengthMs, atMs: nowMs, grown: false, live: false };
  const byMs = lengthMs - known.lengthMs;
  if (byMs < LEAST_MS) return known;
  const sinceMs = nowMs - known.atMs;
  const withTime = known.grown && byMs >= sinceMs * SLOWEST && byMs <= sinceMs * FASTEST;
  return { lengthMs, atMs: nowMs, grown: true, live: known.live || withTime };
}
