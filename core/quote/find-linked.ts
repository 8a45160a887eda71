import type { Span, Transcript } from '../transcript/transcript.ts';
import { besideSums, type LinkedPassage, type QuoteLink, sumOf } from './quote-link.ts';

/** More is not compared, so that a forged link costs no time; in UTF-16 units. */
const MOST_COMPARED = 10_000_000;

/**
 * Where the words of a link stand in a text, ascending and apart. In the version of the text that it was made from,
 * they must stand exactly where it says; in another one, they are looked for. Null where one of its passages is not
 * found: the link is forged, or its words are gone.
 */
export function findLinked(transcript: Transcript, { version, passages }: QuoteLink): readonly Span[] | null {
  const { text } = transcript;
  if (version === transcript.version) {
    return passages.every((passage) => standsAt(text, passage, passage.start))
      ? passages.map(({ start, end }) => ({ start, end }))
      : null;
  }
  const found: Span[] = [];
  let moved = 0;
  for (const passage of passages) {
    const span = placeOf(text, passage, passage.start + moved, found);
    if (!span) return null;
    found.push(span);
    moved = span.start - passage.start;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether exactly these words stand at a place. */
function standsAt(text: string, { start, end, head, tail, sum }: LinkedPassage, at: number): boolean {
  const last = at + end - start;
  return (
    last <= text.length && text.startsWith(head, at) && text.endsWith(tail, last) && sumOf(text.slice(at, last)) === sum
  );
}

/**
 * The place with exactly these words: where there are several, the one with the most of its neighbours beside it, and of
 * those the one nearest to where it is expected. None that overlaps what is `taken`.
 */
function placeOf(text: string, passage: LinkedPassage, expected: number, taken: readonly Span[]): Span | null {
  const length = passage.end - passage.start;
  if (passage.head === '') return null;
  let best: Span | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let compared = 0;
  for (let at = text.indexOf(passage.head); at >= 0; at = text.indexOf(passage.head, at + 1)) {
    compared += length;
    if (compared > MOST_COMPARED) break;
    const span = { start: at, end: at + length };
    if (taken.some((one) => one.start < span.end && span.start < one.end) || !standsAt(text, passage, at)) continue;
    const score = neighbours(text, passage, span) * text.length - Math.abs(at - expected);
    if (score > bestScore) [best, bestScore] = [span, score];
  }
  return best;
}

/** How many of the two neighbours of a passage stand beside a place: 0 to 2. */
function neighbours(text: string, { sumBefore, sumAfter }: LinkedPassage, { start, end }: Span): number {
  const [before, after] = besideSums(text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32));
  return Number(before === sumBefore) + Number(after === sumAfter);
}
