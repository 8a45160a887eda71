import { lastAtOrBefore } from '../base/binary-search.ts';
import type { Span, Transcript } from '../transcript/transcript.ts';
import type { Timeline } from './timeline.ts';

/** When a stretch of text is spoken, in milliseconds of media time. */
export interface SpanTimes {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * From the start of the first word in the span to the end of the last: the pause before an opening quotation mark or
 * after a full stop does not belong to it. A span that begins or ends inside a word takes that share of it.
 */
export function spanTimes(transcript: Transcript, timeline: Timeline, span: Span): SpanTimes {
  const { starts, ends } = transcript.words;
  const first = lastAtOrBefore(ends, span.start) + 1;
  const last = lastAtOrBefore(starts, span.end - 1);
  const start = Math.max(span.start, starts[first] ?? span.start);
  const end = Math.min(span.end, ends[last] ?? span.end);
  const startMs = timeline.timeAt(start);
  return { startMs, endMs: Math.max(startMs, timeline.timeAt(end)) };
}
