/** Where a reader is in a talk. It outlives the view, so that looking at another tab costs nobody their place. */
export interface ReaderPlace {
  following: boolean;
  /**
   * The first paragraph in view and how far its top is from the top of the view, in CSS pixels; null before the
   * reader went anywhere.
   */
  top: { readonly paragraph: string; readonly offset: number } | null;
  /** Moments of the video that the reader left by a jump, the latest last. */
  jumps: number[];
}

export const startPlace = (): ReaderPlace => ({ following: true, top: null, jumps: [] });

/** Steps in which the view is searched for a paragraph: smaller than any line is high. */
const STEP_PX = 12;

/** Remembers the first paragraph that begins or goes on in view. */
export function saveTop(place: ReaderPlace, element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  for (let y = box.top + STEP_PX; y < box.bottom; y += STEP_PX) {
    const found = document.elementFromPoint(box.left + box.width / 2, y)?.closest('.paragraph');
    const text = found?.querySelector('p');
    if (!text) continue;
    place.top = { paragraph: text.id, offset: text.getBoundingClientRect().top - box.top };
    return;
  }
}

/** How far the view is from showing what was remembered, in CSS pixels. */
export function distanceToTop(place: ReaderPlace, element: HTMLElement): number {
  const text = place.top && document.getElementById(place.top.paragraph);
  if (!place.top || !text) return 0;
  return text.getBoundingClientRect().top - element.getBoundingClientRect().top - place.top.offset;
}
