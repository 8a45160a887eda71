const GAP_PX = 6;
/** Room for an answer under the bar and for the button at the foot of the text. */
const FOOTROOM_PX = 88;

/**
 * Places the bar below the last selected line if there is room for it, its answer, and the button that leads back; else
 * above the first one; else below all the same, as long as it is in view. Where words are selected all over the view, it
 * stands at its top.
 */
export function placeBar(bar: HTMLElement | null, content: HTMLElement | null, range: Range | null): void {
  const view = content?.parentElement?.getBoundingClientRect();
  const rects = range?.getClientRects();
  const head = rects?.[0];
  const tail = rects?.[rects.length - 1];
  if (!bar || !content || !view || !head || !tail) return;
  const box = content.getBoundingClientRect();
  const { width, height } = bar.getBoundingClientRect();
  const below = tail.bottom + GAP_PX;
  const above = head.top - GAP_PX - height;
  const end = below + height;
  const isAbove = end + FOOTROOM_PX > view.bottom && (above >= view.top || end > view.bottom);
  const top = isAbove ? Math.max(above, view.top + GAP_PX) : below;
  const left = Math.min(Math.max(tail.left, box.left + GAP_PX), box.right - width - GAP_PX);
  bar.style.left = `${Math.max(GAP_PX, left - box.left)}px`;
  bar.style.top = `${top - box.top}px`;
}
