import type { KeptPlace } from '../core/reading/kept-place.ts';
import type { Span, Transcript } from '../core/transcript/transcript.ts';
import { rangeOf } from './text-position.ts';

/** Where a reader is in a talk. It outlives the view, so that looking at another tab costs nobody their place. */
export interface ReaderPlace {
  now(): KeptPlace;
  set(change: Partial<KeptPlace>): void;
  /** Moments of the video that the reader left by a jump, the latest last. */
  jumps: number[];
  /** The marked words that have been brought into view. */
  seenMark: readonly Span[] | null;
  /** The passages that the reader keeps to add more to them, in the order in which they were kept. */
  kept: readonly Span[];
}

/**
 * @param kept where the reader was the last time; null for a talk that is opened for the first time
 * @param changed called whenever there is something new to keep
 */
export function createPlace(kept: KeptPlace | null, changed: () => void): ReaderPlace {
  let now: KeptPlace = kept ?? { following: true, top: null };
  return {
    now: () => now,
    set(change) {
      now = { ...now, ...change };
      changed();
    },
    jumps: [],
    seenMark: null,
    kept: [],
  };
}

/** Steps in which the view is searched for a paragraph: smaller than any line is high. */
const STEP_PX = 12;

/** Remembers the first line of text in view that is not cut off. */
export function saveTop(place: ReaderPlace, element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  for (let y = box.top + STEP_PX; y < box.bottom; y += STEP_PX) {
    const found = document.elementFromPoint(box.left + box.width / 2, y)?.closest('.paragraph');
    const text = found?.querySelector<HTMLElement>('p[data-start]')?.firstChild;
    if (!(text instanceof Text)) continue;
    const { character, top } = firstLineFrom(text, y - STEP_PX);
    const start = Number(text.parentElement?.dataset.start);
    place.set({ top: { position: start + character, offsetPx: Math.round(top - box.top) } });
    return;
  }
}

/** The first line of a text that begins at a height or below, else its last: its first character, and its top. */
function firstLineFrom(text: Text, height: number): { readonly character: number; readonly top: number } {
  const range = document.createRange();
  range.setEnd(text, text.length);
  const topFrom = (character: number): number => {
    range.setStart(text, character);
    return range.getBoundingClientRect().top;
  };
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topFrom(middle) >= height) high = middle;
    else low = middle + 1;
  }
  // The space at which a line was broken has no place of its own.
  while (low < text.length - 1 && /\s/u.test(text.data.charAt(low))) low++;
  return { character: low, top: topFrom(low) };
}

/** The text was scrolled without its reader going anywhere, by so many CSS pixels. */
export function shiftTop(place: ReaderPlace, scrolledPx: number): void {
  const { top } = place.now();
  if (top && scrolledPx !== 0) place.set({ top: { ...top, offsetPx: top.offsetPx - scrolledPx } });
}

/** The text whose place was remembered; null where none was, or it is not in the document. */
export function topRange(place: ReaderPlace, transcript: Transcript): Range | null {
  const { top } = place.now();
  return top && rangeOf(transcript, { start: top.position, end: top.position + 1 });
}

/** How far the view is from showing that text where it was, in CSS pixels. */
export function distanceToTop(place: ReaderPlace, element: HTMLElement, text: DOMRect): number {
  return text.top - element.getBoundingClientRect().top - (place.now().top?.offsetPx ?? 0);
}
