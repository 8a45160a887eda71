import type { Selected } from '../core/quote/extend.ts';
import { indexAt, type Span, spanAt, spanCount, type Transcript } from '../core/transcript/transcript.ts';
import { rangeOf, spanOf } from './text-position.ts';

/** Selects words of the text. False where they are not in the document. */
export function selectText(transcript: Transcript, { anchor, focus }: Selected): boolean {
  const range = rangeOf(transcript, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
  if (!range) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const selection = document.getSelection();
  if (anchor <= focus) selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  else selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  return true;
}

/** Selects a sentence and answers its range; null when there is none of that number. */
export function selectSentence(transcript: Transcript, index: number): Range | null {
  if (index < 0 || index >= spanCount(transcript.sentences)) return null;
  const { start, end } = spanAt(transcript.sentences, index);
  return selectText(transcript, { anchor: start, focus: end }) ? rangeOf(transcript, { start, end }) : null;
}

/** The sentence that a step leads to: from the selected words, else onto the one given. */
export function sentenceAfter(
  { sentences }: Transcript,
  selected: Span | null,
  step: number,
  otherwise: number,
): number {
  if (!selected) return otherwise;
  return indexAt(sentences, step > 0 ? selected.end - 1 : selected.start) + step;
}

/** Every selection within an element; Firefox can have several, Ctrl adds one. */
const rangesIn = (element: HTMLElement, selection: Selection): Range[] =>
  Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index)).filter(
    (range) => !range.collapsed && range.intersectsNode(element),
  );

/** The selected stretches of the transcript inside an element. */
export function selectedSpans(element: HTMLElement): readonly Span[] {
  const selection = document.getSelection();
  return selection ? rangesIn(element, selection).flatMap((range) => spanOf(range) ?? []) : [];
}

/** The selection that was made last, with the end that moves when it is extended. */
export function lastSelected(element: HTMLElement): Selected | null {
  const selection = document.getSelection();
  if (!selection) return null;
  const ranges = rangesIn(element, selection);
  const { focusNode, focusOffset } = selection;
  const beginsThere = (range: Range) => range.startContainer === focusNode && range.startOffset === focusOffset;
  const endsThere = (range: Range) => range.endContainer === focusNode && range.endOffset === focusOffset;
  const backward = ranges.find(beginsThere);
  const range = backward ?? ranges.find(endsThere) ?? ranges.at(-1);
  const span = range && spanOf(range);
  if (!span) return null;
  return backward ? { anchor: span.end, focus: span.start } : { anchor: span.start, focus: span.end };
}
