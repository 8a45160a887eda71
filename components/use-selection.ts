import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../core/transcript/transcript.ts';
import { selectedSpans } from './select-text.ts';

const NOTHING: readonly Span[] = [];

const isSame = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, index) => start === b[index]?.start && end === b[index]?.end);

/**
 * Follows the selection; while a pointer is still dragging it, the last settled one stands. A finger drags handles that
 * the browser draws, of which the page hears nothing but the selection itself.
 */
export function useSelection(scroller: RefObject<HTMLElement | null>): readonly Span[] {
  const [spans, setSpans] = useState(NOTHING);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    let dragging = false;
    const update = () => {
      const element = scroller.current;
      if (!element || dragging) return;
      const next = selectedSpans(element);
      setSpans((last) => (isSame(last, next) ? last : next));
    };
    const settle = () => {
      dragging = false;
      update();
    };
    const begin = ({ button, pointerType }: PointerEvent) => (dragging = button === 0 && pointerType !== 'touch');
    scroller.current?.addEventListener('pointerdown', begin, { signal });
    document.addEventListener('pointerup', settle, { signal });
    document.addEventListener('pointercancel', settle, { signal });
    // The release of a button may be swallowed by a menu or another window.
    document.addEventListener('contextmenu', settle, { signal });
    window.addEventListener('blur', settle, { signal });
    document.addEventListener('selectionchange', update, { signal });
    return () => ending.abort();
  }, [scroller]);
  return spans;
}
