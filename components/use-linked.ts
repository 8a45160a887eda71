import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Span, Transcript } from '../core/transcript/transcript.ts';
import type { Follow } from './follow.ts';
import type { ReaderPlace } from './reader-place.ts';
import { rangeOf, rangesOf } from './text-position.ts';

/** The name that the stylesheet paints with `::highlight(…)`. */
const LINKED = 'linked';
/** So far below the top of the view the words stand, for what is said before them to be seen. */
const OFFSET_PX = 72;

/**
 * Paints the words that a link or the notebook led to, and brings them into view once: from there the reader goes where
 * they like, and the text stays until they follow the video again.
 */
export function useLinked(
  transcript: Transcript,
  marked: readonly Span[] | null,
  follow: RefObject<Follow | null>,
  place: ReaderPlace,
): void {
  useEffect(() => {
    const first = marked?.[0];
    if (!first) return;
    const highlight = new Highlight(...marked.flatMap((span) => rangesOf(transcript, span)));
    CSS.highlights.set(LINKED, highlight);
    if (place.seenMark !== marked) {
      place.seenMark = marked;
      follow.current?.show(() => rangeOf(transcript, first));
      // While the text is laid out for the first time, this is where it is kept.
      place.set({ top: { position: first.start, offsetPx: OFFSET_PX } });
    }
    return () => {
      if (CSS.highlights.get(LINKED) === highlight) CSS.highlights.delete(LINKED);
    };
  }, [transcript, marked, follow, place]);
}
