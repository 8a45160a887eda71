/**
 * How far a key scrolls, in heights of the view; infinite to an end. Null for keys that do not scroll: with shift, most
 * of them extend the selection.
 */
function heightsOf(event: KeyboardEvent): number | null {
  if (event.shiftKey && event.key !== ' ') return null;
  switch (event.key) {
    case 'PageDown':
      return 0.9;
    case 'PageUp':
      return -0.9;
    case ' ':
      return event.shiftKey ? -0.9 : 0.9;
    case 'ArrowDown':
      return 0.08;
    case 'ArrowUp':
      return -0.08;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}

/** Whether a key is one by which readers scroll. */
const isScrollKey = (event: KeyboardEvent): boolean =>
  !event.altKey && !event.ctrlKey && !event.metaKey && heightsOf(event) !== null;

/**
 * Scrolls the text by keys that were pressed while nothing had the focus: the text is what a reader means, but a
 * browser scrolls only the page, which does not move.
 */
function scrollByKey(element: HTMLElement, event: KeyboardEvent): void {
  const heights = heightsOf(event);
  if (heights === null) return;
  event.preventDefault();
  const by = Number.isFinite(heights) ? heights * element.clientHeight : Math.sign(heights) * element.scrollHeight;
  element.scrollBy({ top: by, behavior: 'instant' });
}

/** Calls `scrolls` before a reader scrolls a text by wheel, touch, scrollbar or keys. */
export function onScrollInput(element: HTMLElement, signal: AbortSignal, scrolls: () => void): void {
  const passive = { passive: true, signal } as const;
  element.addEventListener('wheel', scrolls, passive);
  element.addEventListener('touchmove', scrolls, passive);
  element.addEventListener(
    'pointerdown',
    (event) => event.target === element && event.offsetX >= element.clientWidth && scrolls(),
    { signal },
  );
  element.addEventListener('keydown', (event) => isScrollKey(event) && scrolls(), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.target !== document.body || !isScrollKey(event)) return;
      scrolls();
      scrollByKey(element, event);
    },
    { signal },
  );
}
