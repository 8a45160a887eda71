import { parseClock } from '../../base/time.ts';
import type { RawCue } from '../captions.ts';

/** `m:ss` at the start of a line, then nothing or words. */
const STAMPED = /^\s*(\d{1,3}(?::\d{2}){1,2})(?:\s+(\S.*)|\s*)$/;
/** A paste of the panel has a time on every line, or on every second one, with chapter titles in between. */
const FEWEST_SHARE = 0.25;

/**
 * The lines of YouTube's transcript panel, as copied: a time in whole seconds and its words, on one line or below.
 * @returns null for a text that is not mostly that
 */
export function readPanelLines(text: string): RawCue[] | null {
  const cues: { startMs: number; endMs: null; pieces: { text: string; timeMs: null }[] }[] = [];
  let filled = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/)) {
    if (line.trim() === '') continue;
    filled++;
    const [, stamp, words] = STAMPED.exec(line) ?? [];
    const startMs = stamp === undefined ? null : parseClock(stamp);
    if (startMs !== null) cues.push({ startMs, endMs: null, pieces: [{ text: words ?? '', timeMs: null }] });
    else cues.at(-1)?.pieces.push({ text: `\n${line}`, timeMs: null });
  }
  return cues.length > 0 && cues.length >= filled * FEWEST_SHARE ? cues : null;
}
