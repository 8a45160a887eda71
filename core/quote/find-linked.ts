import { locate } from '../search/locate.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { Span, Transcript } from '../transcript/transcript.ts';
import { BESIDE, besideSums, type LinkedPassage, type QuoteLink, sumOf } from './quote-link.ts';

/** What one link may cost, so that a forged one costs no time: UTF-16 units to compare, passages to look for by likeness. */
const MOST_COMPARED = 20_000_000;
const MOST_ALIKE = 12;
/** Of the words that a link tells, this share must still be there for a place to be theirs. */
const LEAST_ALIKE = 0.6;
/** Words that were edited may have become this many times as long, or as short. */
const MOST_CHANGED = 1.6;

/**
 * Where the words of a link stand in a text, ascending and apart. In the version of the text that it was made from,
 * they must stand exactly where it says; in another one they are looked for, and those that were edited are found by
 * what is left of them. Null where one of its passages is not found: the link is forged, or its words are gone.
 */
export function findLinked(transcript: Transcript, { version, passages }: QuoteLink): readonly Span[] | null {
  const { text } = transcript;
  if (version === transcript.version) {
    const isTrue = passages.every((passage) => standsAt(text, passage, passage.start));
    return isTrue ? passages.map(({ start, end }) => ({ start, end })) : null;
  }
  const budget = { compared: MOST_COMPARED, alike: MOST_ALIKE };
  let index: SearchIndex | null = null;
  const found: Span[] = [];
  let moved = 0;
  for (const passage of passages) {
    const expected = passage.start + moved;
    let span = exactPlace(text, passage, expected, found, budget);
    if (!span && budget.alike-- > 0) {
      index ??= createSearchIndex(text);
      span = likePlace(index, passage, expected, found);
    }
    if (!span) return null;
    found.push(span);
    moved = span.start - passage.start;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether exactly these words stand at a place. */
function standsAt(text: string, { start, end, head, tail, sum }: LinkedPassage, at: number): boolean {
  const last = at + end - start;
  const isLike = last <= text.length && text.startsWith(head, at) && text.endsWith(tail, last);
  return isLike && sumOf(text.slice(at, last)) === sum;
}

const isFree = (taken: readonly Span[], { start, end }: Span): boolean =>
  !taken.some((one) => one.start < end && start < one.end);

/**
 * The place with exactly these words: where there are several, the one with the most of its neighbours beside it, and of
 * those the one nearest to where it is expected. None that overlaps what is `taken`.
 */
function exactPlace(
  text: string,
  passage: LinkedPassage,
  expected: number,
  taken: readonly Span[],
  budget: { compared: number },
): Span | null {
  const length = passage.end - passage.start;
  if (passage.head === '') return null;
  let best: Span | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = text.indexOf(passage.head); at >= 0; at = text.indexOf(passage.head, at + 1)) {
    budget.compared -= length;
    if (budget.compared < 0) break;
    const span = { start: at, end: at + length };
    if (!standsAt(text, passage, at) || !isFree(taken, span)) continue;
    const score = neighbours(text, passage, span) * text.length - Math.abs(at - expected);
    if (score > bestScore) [best, bestScore] = [span, score];
  }
  return best;
}

/** How many of the two neighbours of a passage stand beside a place: 0 to 2. */
function neighbours(text: string, { sumBefore, sumAfter }: LinkedPassage, { start, end }: Span): number {
  const [before, after] = besideSums(text.slice(Math.max(0, start - BESIDE), start), text.slice(end, end + BESIDE));
  return Number(before === sumBefore) + Number(after === sumAfter);
}

/**
 * The place whose words are most like those of a passage: from what its beginning is like to what its end is, as far
 * apart as they were, more or less.
 */
function likePlace(index: SearchIndex, passage: LinkedPassage, expected: number, taken: readonly Span[]): Span | null {
  const length = passage.end - passage.start;
  const heads = likeSpans(index, passage.head);
  const tails = passage.tail === '' ? null : likeSpans(index, passage.tail);
  const spans = tails ? fromTo(index.text, heads, tails, length) : heads;
  const isPlausible = (span: Span): boolean => {
    const now = span.end - span.start;
    return now <= length * MOST_CHANGED && now * MOST_CHANGED >= length && isFree(taken, span);
  };
  const off = ({ start, end }: Span) => Math.abs(start - expected) + Math.abs(end - start - length);
  return spans.filter(isPlausible).reduce<Span | null>((a, b) => (a && off(a) <= off(b) ? a : b), null);
}

/** From a head to a tail; where only one of them is left, as long as the words were, to the end of a word. */
function fromTo(text: string, heads: readonly Span[], tails: readonly Span[], length: number): readonly Span[] {
  if (tails.length === 0) {
    return heads.map(({ start }) => ({ start, end: start + length + text.slice(start + length).search(/\s|$/) }));
  }
  if (heads.length === 0) {
    return tails.map(({ end }) => ({ start: text.slice(0, Math.max(0, end - length)).search(/\S*$/), end }));
  }
  return heads.flatMap(({ start }) => tails.flatMap(({ end }) => (start < end ? { start, end } : [])));
}

function likeSpans(index: SearchIndex, words: string): Span[] {
  const { matches } = locate(index, { pasted: words, words, asides: [] });
  return matches.flatMap(({ spans, score }) => {
    const [first, last] = [spans[0], spans.at(-1)];
    return first && last && score >= LEAST_ALIKE ? { start: first.start, end: last.end } : [];
  });
}
