import { indexAt, type Span, spanAt, type Transcript } from '../core/transcript/transcript.ts';

/** The element that holds the text of a paragraph, and nothing else. */
export const paragraphId = (index: number): string => `paragraph-${index}`;

const PARAGRAPH = 'p[data-start]';

function textOf(index: number): Text | null {
  const node = document.getElementById(paragraphId(index))?.firstChild;
  return node instanceof Text ? node : null;
}

/** The DOM range of a span of the transcript, null while its text is not in the document. */
export function rangeOf(transcript: Transcript, span: Span): Range | null {
  const first = Math.max(0, indexAt(transcript.paragraphs, span.start));
  const last = Math.max(first, indexAt(transcript.paragraphs, Math.max(span.start, span.end - 1)));
  const from = textOf(first);
  const to = textOf(last);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from, clamp(span.start - spanAt(transcript.paragraphs, first).start, from));
  range.setEnd(to, clamp(span.end - spanAt(transcript.paragraphs, last).start, to));
  return range;
}

/** The same, paragraph by paragraph: nothing that stands between them is in it. */
export function rangesOf(transcript: Transcript, span: Span): readonly Range[] {
  const { paragraphs } = transcript;
  const first = Math.max(0, indexAt(paragraphs, span.start));
  const last = Math.max(first, indexAt(paragraphs, Math.max(span.start, span.end - 1)));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const { start, end } = spanAt(paragraphs, first + i);
    return { start: Math.max(start, span.start), end: Math.min(end, span.end) };
  }).flatMap((part) => rangeOf(transcript, part) ?? []);
}

const clamp = (offset: number, text: Text): number => Math.min(Math.max(0, offset), text.length);

/**
 * The span of the transcript that a DOM range covers; a boundary outside of every paragraph counts as the nearest end
 * of text that the range covers. Null when it covers none.
 */
export function spanOf(range: Range): Span | null {
  const paragraphs = [...document.querySelectorAll<HTMLElement>(PARAGRAPH)].filter((p) => range.intersectsNode(p));
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (!first || !last) return null;
  const start = startOf(first) + offsetIn(first, range.startContainer, range.startOffset, 0);
  const end = startOf(last) + offsetIn(last, range.endContainer, range.endOffset, last.textContent?.length ?? 0);
  return start < end ? { start, end } : null;
}

const startOf = (paragraph: HTMLElement): number => Number(paragraph.dataset.start);

function offsetIn(paragraph: HTMLElement, container: Node, offset: number, outside: number): number {
  if (container === paragraph) return offset === 0 ? 0 : (paragraph.textContent?.length ?? 0);
  return container instanceof Text && paragraph.contains(container) ? offset : outside;
}
