/** Longer than any video on YouTube may be (12 hours), with room: a time above this is none. */
export const MAX_MEDIA_MS = 48 * 3600 * 1000;

/** A moment so shortly before a full second counts as that second: 59.96 s is 1:00, not 0:59. */
const NEAR_SECOND_MS = 50;

/** The second that a moment belongs to. */
export const wholeSeconds = (ms: number): number => Math.max(0, Math.floor((ms + NEAR_SECOND_MS) / 1000));

/**
 * A moment as a reader expects to see it: `m:ss` below an hour, `h:mm:ss` from there.
 * @param ms media time in milliseconds; see `wholeSeconds`; what is below zero reads 0:00
 */
export function formatClock(ms: number): string {
  const total = wholeSeconds(ms);
  const seconds = total % 60;
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/;

/** Reads `m:ss`, `mm:ss` or `h:mm:ss` as milliseconds; null for anything else (minutes above 59 only without hours). */
export function parseClock(text: string): number | null {
  const match = CLOCK.exec(text.trim());
  if (!match) return null;
  const [, h, m, s] = match;
  if (h !== undefined && Number(m) > 59) return null;
  return (Number(h ?? 0) * 3600 + Number(m) * 60 + Number(s)) * 1000;
}
