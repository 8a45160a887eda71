import { asArray, asNumber, asString, at, type Json, parseJson } from '../../base/json.ts';
import type { Piece, RawCue } from '../captions.ts';

/**
 * YouTube's own format. Word offsets are given for all words but the first; a duration is how long the line stays on
 * the screen, past the next one's start; numbers may be strings. An event without words defines a window, or ends a
 * line (`aAppend`).
 * @returns null for what is not json3
 */
export function readJson3(text: string): RawCue[] | null {
  const events = at(parseJson(text), 'events');
  return Array.isArray(events) ? events.flatMap(cueOf) : null;
}

function cueOf(event: Json): RawCue[] {
  const startMs = asNumber(at(event, 'tStartMs'));
  if (startMs === undefined) return [];
  const segments = asArray(at(event, 'segs'));
  const isTimed = segments.some((segment) => at(segment, 'tOffsetMs') !== undefined);
  const pieces = segments.flatMap((segment): Piece[] => {
    const words = asString(at(segment, 'utf8'));
    if (words === undefined) return [];
    const offsetMs = asNumber(at(segment, 'tOffsetMs')) ?? 0;
    return [{ text: words, timeMs: isTimed ? startMs + offsetMs : null }];
  });
  const durationMs = asNumber(at(event, 'dDurationMs'));
  return [{ startMs, endMs: durationMs === undefined ? null : startMs + Math.max(0, durationMs), pieces }];
}
