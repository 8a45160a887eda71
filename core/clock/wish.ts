/** A moment that the reader wants to be at. */
export interface Wish {
  /** In the content's own time. */
  readonly mediaMs: number;
  /** When the player was sent there, in milliseconds since the epoch; null while that has to wait. */
  readonly sentAtMs: number | null;
}

/** What the fulfilment of a wish depends on. */
export interface SeekSituation {
  readonly advertisement: boolean;
  /** A live stream has no moments of a talk. */
  readonly live: boolean;
  /** The element knows its length. */
  readonly loaded: boolean;
  /** It has data of the moment where it is. */
  readonly shown: boolean;
  readonly seeking: boolean;
  /** It is known how far the time of the element is ahead of the content's. */
  readonly aligned: boolean;
}

export const newWish = (mediaMs: number): Wish => ({ mediaMs, sentAtMs: null });

/** Whether a new wish can be carried out at once. */
export const canSeek = ({ advertisement, live, loaded, aligned }: SeekSituation): boolean =>
  !advertisement && !live && loaded && aligned;

/**
 * Whether a wish that had to wait can be carried out now. After an advertisement the page itself sends the content
 * back to where it was: a wish waits until that is done, or it would be overruled.
 */
export const isDue = (wish: Wish, situation: SeekSituation): boolean =>
  wish.sentAtMs === null && canSeek(situation) && situation.shown && !situation.seeking;

/** An advertisement at the place where a wish leads begins within this time. */
const SURE_AFTER_MS = 2000;

/** The element has been emptied, or exchanged: a wish that was just carried out may be lost with what it held. */
export function afterReload(wish: Wish | null, nowMs: number): Wish | null {
  if (!wish || wish.sentAtMs === null) return wish;
  return Math.abs(nowMs - wish.sentAtMs) <= SURE_AFTER_MS ? newWish(wish.mediaMs) : null;
}

/** Nearer to the end than this, a player would show the end screen instead of the moment. */
const END_MARGIN_MS = 250;

/**
 * Where to send the element for a moment of the content, in milliseconds of its own time.
 * @param elementDurationMs what is not finite sets no limit
 */
export function seekTarget(mediaMs: number, offsetMs: number, elementDurationMs: number): number {
  const last = Number.isFinite(elementDurationMs)
    ? Math.max(0, elementDurationMs - END_MARGIN_MS)
    : Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(Math.max(0, mediaMs) + offsetMs, last));
}
