import {
  TRANSCRIPT_LISTS,
  TRANSCRIPT_MORE,
  TRANSCRIPT_ROW,
  TRANSCRIPT_TEXT,
  TRANSCRIPT_TIME,
} from '../../core/watch/contract.ts';
import { type CaptionRow, listedCaptions } from '../../core/watch/listed-captions.ts';

/** Three times the rows of twelve hours. */
const MAX_ROWS = 50_000;

/** The rows of the transcript list that the reader has open, in either of its forms; null where none is, or not all. */
function shownRows(): readonly CaptionRow[] | null {
  for (const list of document.querySelectorAll(TRANSCRIPT_LISTS.join())) {
    const rows = list.querySelectorAll(TRANSCRIPT_ROW.join());
    if (rows.length === 0 || !list.checkVisibility()) continue;
    if (rows.length > MAX_ROWS || list.querySelector(TRANSCRIPT_MORE)) return null;
    const of = (row: Element, part: readonly string[]) => row.querySelector(part.join())?.textContent ?? '';
    return [...rows].map((row) => ({ time: of(row, TRANSCRIPT_TIME), text: of(row, TRANSCRIPT_TEXT) }));
  }
  return null;
}

/** By what a list is known again: its rows name no video. */
export function shownTranscriptMark(): string | null {
  const rows = shownRows();
  return rows && JSON.stringify([rows.length, ...rows.slice(0, 3), rows.at(-1)]);
}

/**
 * The open transcript list, if it is the whole of a video of this length, as lines of captions.
 * @param left the mark of a list that stood there when the page came to this video: it is that of another
 */
export function shownTranscript(durationMs: number, left: string | null): string | null {
  const rows = shownRows();
  if (!rows || (left !== null && shownTranscriptMark() === left)) return null;
  return listedCaptions(rows, durationMs);
}
