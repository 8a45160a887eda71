import { indexAt, spanAt, spanCount, type Transcript } from '../core/transcript/transcript.ts';
import { coveredHeight } from './auto-scroll.ts';
import { rangeOf } from './text-position.ts';
import { selectedSpan } from './use-selection.ts';

/** Share of the view's height at which a sentence that was out of view is put. */
const AIM = 0.3;

/** Selects a sentence and brings it into view; false when there is none of that number. */
export function selectSentence(transcript: Transcript, index: number, scroller: HTMLElement): boolean {
  if (index < 0 || index >= spanCount(transcript.sentences)) return false;
  const range = rangeOf(transcript, spanAt(transcript.sentences, index));
  if (!range) return false;
  const selection = document.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  reveal(range, scroller);
  // A chapter that was skipped until now has been laid out by then, and its real height is known.
  requestAnimationFrame(() => reveal(range, scroller));
  return true;
}

function reveal(range: Range, scroller: HTMLElement): void {
  const rect = range.getBoundingClientRect();
  const box = scroller.getBoundingClientRect();
  if (rect.top >= box.top + coveredHeight(scroller) && rect.bottom <= box.bottom) return;
  scroller.scrollBy({ top: rect.top - box.top - box.height * AIM, behavior: 'instant' });
}

/** The sentence that a keyboard reader is at: the selected one, else the one given. */
export function sentenceOfReader(transcript: Transcript, scroller: HTMLElement, otherwise: number): number {
  const span = selectedSpan(scroller);
  return span ? indexAt(transcript.sentences, span.start) : otherwise;
}
