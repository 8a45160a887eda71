import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../core/transcript/transcript.ts';
import { spanOf } from './text-position.ts';

/** The selected stretch of the transcript inside an element, or null. */
export function selectedSpan(element: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(element) ? spanOf(range) : null;
}

/** Follows the selection; while a pointer is still dragging it, the last settled one stands. */
export function useSelection(scroller: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    let dragging = false;
    const update = () => {
      const element = scroller.current;
      if (!element || dragging) return;
      const next = selectedSpan(element);
      setSpan((last) => (last?.start === next?.start && last?.end === next?.end ? last : next));
    };
    const settle = () => {
      dragging = false;
      update();
    };
    scroller.current?.addEventListener('pointerdown', (event) => (dragging = event.button === 0), { signal });
    document.addEventListener('pointerup', settle, { signal });
    document.addEventListener('pointercancel', settle, { signal });
    // The release of a button may be swallowed by a menu or another window.
    document.addEventListener('contextmenu', settle, { signal });
    window.addEventListener('blur', settle, { signal });
    document.addEventListener('selectionchange', update, { signal });
    return () => ending.abort();
  }, [scroller]);
  return span;
}
