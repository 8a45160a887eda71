import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { foldWords } from '../../core/notebook/fold-words.ts';
import { queryWords } from '../../core/notebook/search-entries.ts';

/** The name that the stylesheet paints with `::highlight(…)`. */
const FOUND = 'found';
/** How far from the window an entry is marked already. */
const MARGIN = '600px';

/** A text folded, and for each of its characters where it comes from. */
function foldedOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] | null } {
  const whole = foldWords(text);
  if (whole.length === text.length) return { folded: whole, offsets: null };
  let folded = '';
  const offsets: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*/gsu)) {
    const piece = foldWords(letter) || (folded.endsWith(' ') ? '' : ' ');
    folded += piece;
    for (let i = 0; i < piece.length; i++) offsets.push(index);
  }
  return { folded, offsets };
}

/** Where in a text folded words occur. */
export function placesOf(text: string, words: readonly string[]): readonly (readonly [start: number, end: number])[] {
  const { folded, offsets } = foldedOffsets(text);
  const places: (readonly [number, number])[] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const end = at + word.length;
      places.push(offsets ? [offsets[at] ?? 0, offsets[end] ?? text.length] : [at, end]);
    }
  return places;
}

/**
 * Paints the words that were looked for, in the entries that are in sight or about to be. Nothing in the document
 * changes.
 * @param shown what is drawn: when it changes, it is looked at anew
 */
export function useFound(root: RefObject<HTMLElement | null>, query: string, shown: unknown): void {
  useEffect(() => {
    const words = queryWords(query);
    if (!root.current || words.length === 0) return;
    const found = new Highlight();
    CSS.highlights.set(FOUND, found);
    const mark = (element: Element): void => {
      for (const part of element.querySelectorAll('.searched')) {
        const text = part.firstChild;
        if (!(text instanceof Text)) continue;
        for (const [start, end] of placesOf(text.data, words)) {
          const range = document.createRange();
          range.setStart(text, start);
          range.setEnd(text, end);
          found.add(range);
        }
      }
    };
    const seen = new IntersectionObserver(
      (changes) => {
        for (const { isIntersecting, target } of changes) {
          if (!isIntersecting) continue;
          seen.unobserve(target);
          mark(target);
        }
      },
      { rootMargin: MARGIN },
    );
    for (const element of root.current.querySelectorAll('.entry, .talk-quotes > header')) seen.observe(element);
    return () => {
      seen.disconnect();
      if (CSS.highlights.get(FOUND) === found) CSS.highlights.delete(FOUND);
    };
  }, [root, query, shown]);
}
