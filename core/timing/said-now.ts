import type { Transcript } from '../transcript/transcript.ts';
import { MAX_OFFSET_MS } from './kept.ts';
import { spanTimes } from './span-times.ts';
import type { TalkTimes } from './talk-times.ts';

/** Nobody hears more closely than this. */
const STEP_MS = 100;

/**
 * By how much all times must be moved so that the words at a position are said at a moment, in milliseconds.
 * @param mediaMs a moment of the video
 */
export function offsetSaidNow(
  transcript: Transcript,
  times: Pick<TalkTimes, 'timeline' | 'offsetMs'>,
  position: number,
  mediaMs: number,
): number {
  const { startMs } = spanTimes(transcript, times.timeline, { start: position, end: transcript.text.length });
  const offsetMs = Math.round((times.offsetMs + mediaMs - startMs) / STEP_MS) * STEP_MS;
  return Math.min(Math.max(-MAX_OFFSET_MS, offsetMs), MAX_OFFSET_MS);
}
