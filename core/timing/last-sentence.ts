import { indexAt, type Span, spanAt, type Transcript } from '../transcript/transcript.ts';
import { spanTimes } from './span-times.ts';
import type { Timeline } from './timeline.ts';

/** Who asks for a sentence while its last sound is still heard means that one. */
const ENDING_MS = 300;

/** The sentence that ended last before a moment, or ends within 0.3 s; null while none has. */
export function lastSentence(transcript: Transcript, timeline: Timeline, mediaMs: number): Span | null {
  const { sentences } = transcript;
  const latestMs = mediaMs + ENDING_MS;
  for (let index = indexAt(sentences, timeline.positionAt(latestMs)); index >= 0; index--) {
    const sentence = spanAt(sentences, index);
    if (spanTimes(transcript, timeline, sentence).endMs <= latestMs) return sentence;
  }
  return null;
}
