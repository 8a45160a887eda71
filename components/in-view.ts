/** On which side of the visible text something is. */
export type Direction = 'above' | 'below' | 'visible';

/**
 * The band of the view in which the spoken sentence may stand without being moved: from below the heading to this
 * share of the height.
 */
const BAND_BOTTOM = 0.72;
/** Where it is put otherwise. */
const AIM = 0.28;
/** Room between the heading and the first line below it. */
const BREATH_PX = 4;
/** How much of the top of a scrolling text its sticky heading covers. */
const coveredHeight = (element: HTMLElement): number => element.querySelector<HTMLElement>('h2')?.offsetHeight ?? 0;

/** How far text is from the part of the view in which a reader expects it; 0 while it is there. */
export function distanceFromBand(element: HTMLElement, rect: DOMRect): number {
  const box = element.getBoundingClientRect();
  const top = rect.top - box.top;
  const bottom = rect.bottom - box.top;
  const first = coveredHeight(element) + BREATH_PX;
  const last = box.height * BAND_BOTTOM;
  const fits = bottom - top <= last - first;
  if (top >= first && top <= last && (bottom <= last || !fits)) return 0;
  return top - Math.max(first, box.height * AIM);
}

/**
 * How far the end of a selection that moves is from the middle of the view, where there is room beside it for what can
 * be done with the words; 0 while it is there.
 */
export function distanceFromMiddle(element: HTMLElement, rect: DOMRect): number {
  const box = element.getBoundingClientRect();
  const first = Math.max(coveredHeight(element) + BREATH_PX, box.height * AIM);
  const last = box.height * BAND_BOTTOM;
  const top = rect.top - box.top;
  const bottom = rect.bottom - box.top;
  if (top < first) return top - first;
  return Math.max(0, bottom - last);
}

const elementOf = (range: Range): HTMLElement | null => range.startContainer.parentElement;

/** The chapter in which a range of the text begins. */
export const chapterOf = (range: Range): HTMLElement | undefined =>
  elementOf(range)?.closest<HTMLElement>('.chapter') ?? undefined;

/** False in a chapter that is skipped because it is out of sight: where text is there says nothing. */
export const isLaidOut = (range: Range): boolean =>
  elementOf(range)?.checkVisibility({ contentVisibilityAuto: true }) ?? false;

/** Where text is seen from the view; for text that is nowhere, where its chapter is. */
export function directionOf(element: HTMLElement, range: Range | null): Direction {
  const box = element.getBoundingClientRect();
  const rect = (range && !isLaidOut(range) ? chapterOf(range) : range)?.getBoundingClientRect();
  if (!rect || (rect.bottom >= box.top && rect.top <= box.bottom)) return 'visible';
  return rect.bottom < box.top ? 'above' : 'below';
}
