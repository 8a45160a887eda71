import { chapterOf, isLaidOut } from './in-view.ts';

/** Scrolls on behalf of the video, and knows its own scrolling from the reader's. */
export interface AutoScroll {
  /**
   * Scrolls by what `howFar` answers (CSS pixels, 0 for "well placed") for where the found text is, and looks after it
   * while the text around is laid out. Nothing happens while there is no such text.
   * @param jump at once, without a smooth movement
   * @param settled called when that is over, unless something else comes in between
   */
  bring(find: () => Range | null, howFar: (text: DOMRect) => number, jump: boolean, settled?: () => void): void;
  /**
   * The view has another size, so the next scroll events come from the layout and not from the reader. Where it begins
   * lower than before, because what stands above has grown, text that was scrolled to stays where it is on the screen.
   * @param seen whether anybody has seen the text where it is
   * @returns by how much the text was scrolled for that, in CSS pixels
   */
  resized(seen: boolean): number;
  /** Whether the scroll event that is being handled was made here. */
  isOwn(): boolean;
  stop(): void;
}

/** Farther away than this many heights, a smooth movement would only blur. */
const SMOOTH_HEIGHTS = 1.5;
/**
 * Skipped chapters have guessed heights, and those beside the aim are laid out one or two frames after they have come
 * into view: so a far jump is looked after for this many frames.
 */
const SETTLE_FRAMES = 10;
/** Scroll events come at the latest so long after a new layout. */
const LAYOUT_MS = 300;
/** Positions are fractions of a pixel, scroll offsets may be rounded. */
const NEAR_PX = 2;

export function createAutoScroll(element: HTMLElement, signal: AbortSignal): AutoScroll {
  let movement: { readonly from: number; readonly to: number } | null = null;
  let layoutUntil = 0;
  let boxTop = element.getBoundingClientRect().top;
  let frame = 0;
  /** The chapter that is laid out wherever it is. */
  let held: HTMLElement | undefined;
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    held?.style.removeProperty('content-visibility');
  });

  /**
   * In a skipped chapter, text is where the room guessed for the chapter may have ended long before. Scrolling there
   * would not bring the chapter into view, so that it would stay skipped and the error unseen.
   */
  function layOut(range: Range): void {
    if (isLaidOut(range)) return;
    held?.style.removeProperty('content-visibility');
    held = chapterOf(range);
    held?.style.setProperty('content-visibility', 'visible');
    held?.style.setProperty('overflow-anchor', 'auto');
  }

  // A browser keeps that in place which comes first in view. Of a chapter above that comes into view, this is its top,
  // out of sight, and all that is in sight would move as the chapter gets its height.
  element.addEventListener(
    'contentvisibilityautostatechange',
    (event) => {
      if (!(event instanceof ContentVisibilityAutoStateChangeEvent && event.target instanceof HTMLElement)) return;
      event.target.style.setProperty('overflow-anchor', event.skipped ? 'none' : 'auto');
    },
    { capture: true, signal },
  );

  function move(by: number, smooth: boolean): void {
    const from = element.scrollTop;
    const to = Math.min(Math.max(0, from + by), element.scrollHeight - element.clientHeight);
    if (Math.abs(to - from) < 1) return;
    movement = { from, to };
    element.scrollTo({ top: to, behavior: smooth ? 'smooth' : 'instant' });
  }

  function settle(measure: () => number, frames: number, settled?: () => void): void {
    frame = requestAnimationFrame(() => {
      const by = measure();
      if (by !== 0) move(by, false);
      if (frames > 1) settle(measure, frames - 1, settled);
      else settled?.();
    });
  }

  return {
    bring(find, howFar, jump, settled) {
      cancelAnimationFrame(frame);
      const measure = () => {
        const range = find();
        if (!range) return 0;
        layOut(range);
        return howFar(range.getBoundingClientRect());
      };
      const by = measure();
      const smooth = !jump && !reduced.matches && Math.abs(by) <= element.clientHeight * SMOOTH_HEIGHTS;
      if (by !== 0) move(by, smooth);
      if (!smooth) settle(measure, SETTLE_FRAMES, settled);
    },
    resized(seen) {
      layoutUntil = performance.now() + LAYOUT_MS;
      const lower = element.getBoundingClientRect().top - boxTop;
      boxTop += lower;
      if (!seen || lower === 0 || element.scrollTop === 0) return 0;
      const before = element.scrollTop;
      element.scrollTo({ top: before + lower, behavior: 'instant' });
      return element.scrollTop - before;
    },
    isOwn() {
      const top = element.scrollTop;
      // Once there, the last events of the movement may still come; from then on only they are its own.
      if (movement && Math.abs(top - movement.to) <= NEAR_PX) movement = { from: movement.to, to: movement.to };
      if (performance.now() < layoutUntil) return true;
      if (!movement) return false;
      const { from, to } = movement;
      return top >= Math.min(from, to) - NEAR_PX && top <= Math.max(from, to) + NEAR_PX;
    },
    stop() {
      cancelAnimationFrame(frame);
      movement = null;
      // Ends a smooth movement where it is.
      element.scrollTo({ top: element.scrollTop, behavior: 'instant' });
    },
  };
}
