/**
 * A moment as a reader expects to see it: `m:ss` below an hour, `h:mm:ss` from there.
 * @param ms media time in milliseconds; fractions of a second are cut off, what is below zero reads 0:00
 */
export function formatClock(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
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
