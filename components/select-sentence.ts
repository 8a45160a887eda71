import { indexAt, type Span, spanAt, spanCount, type Transcript } from '../core/transcript/transcript.ts';
import { rangeOf } from './text-position.ts';

/** Selects a sentence and answers its range; null when there is none of that number. */
export function selectSentence(transcript: Transcript, index: number): Range | null {
  if (index < 0 || index >= spanCount(transcript.sentences)) return null;
  const range = rangeOf(transcript, spanAt(transcript.sentences, index));
  if (!range) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return range;
}

/** The sentence that a step leads to: from the selected one, else onto the one given. */
export function sentenceAfter(transcript: Transcript, selected: Span | null, step: number, otherwise: number): number {
  return selected ? indexAt(transcript.sentences, selected.start) + step : otherwise;
}
