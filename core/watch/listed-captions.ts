import { parseClock } from '../base/time.ts';

/** A row of a transcript list, as it is printed. */
export interface CaptionRow {
  readonly time: string;
  readonly text: string;
}

/**
 * A list goes from near the beginning of a video to near its end, without a hole: at most this share of it, or this
 * long, is without words there and between two rows.
 */
const SILENT_SHARE = 0.1;
const SILENT_MS = 90_000;
/** A row stands at a whole second, which may be one after the end. */
const OVER_MS = 2000;

/**
 * The rows of a list as lines of a time, a tab and words; null unless they are the whole of a video of this length. Part
 * of a list (YouTube may draw only what is in sight) would be taken for all that is said, and the list of another video
 * seldom fits.
 */
export function listedCaptions(rows: readonly CaptionRow[], durationMs: number): string | null {
  const silentMs = Math.max(SILENT_MS, durationMs * SILENT_SHARE);
  const lines: string[] = [];
  let before = 0;
  for (const { time, text } of rows) {
    // Some languages write 1.02.03.
    const stamp = time.trim().replaceAll('.', ':');
    const ms = parseClock(stamp);
    if (ms === null || ms < before || ms - before > silentMs) return null;
    before = ms;
    lines.push(`${stamp}\t${text.replaceAll(/\s+/g, ' ').trim()}`);
  }
  const isWhole = lines.length > 1 && durationMs - before <= silentMs && before <= durationMs + OVER_MS;
  return isWhole ? lines.join('\n') : null;
}
