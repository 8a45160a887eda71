import type { OpenTalk } from '../core/timing/open-talk.ts';
import { createAutoScroll } from './auto-scroll.ts';
import { type Direction, directionOf, distanceFromBand, distanceFromMiddle } from './in-view.ts';
import { distanceToTop, type ReaderPlace, saveTop, shiftTop, topRange } from './reader-place.ts';
import { onScrollInput } from './scroll-input.ts';
import { spanInView } from './spoken.ts';
import { rangeOf } from './text-position.ts';

export interface Follow {
  /** Reader and video are one again: the spoken sentence is brought into view and kept there. */
  join(): void;
  /** The same for a reader who has just chosen a place: nothing moves until the video has had time to get there. */
  resume(): void;
  /** Brings a place into view that the reader has asked for. */
  show(find: () => Range | null): void;
  /** Scrolls no farther than it takes to see the end of a selection that the reader moves. */
  keepUpWith(find: () => Range | null): void;
  /** Where the spoken sentence is. */
  direction(): Direction;
}

/** A player answers a jump within a few hundredths of a second; until then the old place is still being said. */
const ARRIVAL_MS = 200;

/**
 * Keeps the spoken sentence in view while following, which it does at first. A reader who had gone elsewhere is put
 * back there. Wheel, touch, scrollbar, keys, find in page and selecting text all end that, and nothing but the
 * reader's own wish (`join`) begins it again.
 * @param changed called with whether the text follows the video, whenever that changes
 */
export function createFollow(
  element: HTMLElement,
  open: OpenTalk,
  place: ReaderPlace,
  signal: AbortSignal,
  changed: (following: boolean) => void,
): Follow {
  const { playhead } = open;
  const { transcript } = open.talk;
  const auto = createAutoScroll(element, signal);
  /** Start of what was last brought into view. */
  let shown: number | null = null;
  let first = true;
  /** Runs while a jump is on its way. */
  let arrival: ReturnType<typeof setTimeout> | undefined;

  function spoken(): Range | null {
    const span = spanInView(open);
    return span && rangeOf(transcript, span);
  }

  const fromBand = (text: DOMRect): number => distanceFromBand(element, text);

  function keepInView(): void {
    const start = spanInView(open)?.start ?? null;
    if (!place.now().following || start === shown || arrival !== undefined) return;
    auto.bring(spoken, fromBand, first);
    first = start === null;
    shown = start;
  }

  function set(next: boolean): void {
    shown = null;
    if (!next) auto.stop();
    if (next === place.now().following) return;
    place.set({ following: next });
    if (!next) saveTop(place, element);
    changed(next);
  }

  /** True while the text is being laid out around a place that was left before: what moves then is not the reader. */
  let restoring = !place.now().following;
  const leave = () => {
    restoring = false;
    set(false);
  };
  onScrollInput(element, signal, leave);
  // What scrolls without any of these is find in page, a screen reader, or a drag of the selection.
  element.addEventListener(
    'scroll',
    () => {
      if (restoring) return;
      // While a jump is on its way, the layout of where the reader was may still move the text.
      if (arrival === undefined && !auto.isOwn()) leave();
      if (!place.now().following) saveTop(place, element);
    },
    { passive: true, signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = document.getSelection();
      if (place.now().following && selection && !selection.isCollapsed && element.contains(selection.anchorNode))
        leave();
    },
    { signal },
  );

  const resized = new ResizeObserver(() => {
    shiftTop(place, auto.resized(!restoring));
    restoring = !place.now().following;
    const left = () => topRange(place, transcript);
    const fromTop = (text: DOMRect) => distanceToTop(place, element, text);
    auto.bring(restoring ? left : spoken, restoring ? fromTop : fromBand, true, () => (restoring = false));
  });
  resized.observe(element);
  const unsubscribe = playhead.subscribe(keepInView);
  signal.addEventListener('abort', () => {
    clearTimeout(arrival);
    resized.disconnect();
    unsubscribe();
  });
  keepInView();

  return {
    join() {
      set(true);
      keepInView();
    },
    resume() {
      set(true);
      clearTimeout(arrival);
      arrival = setTimeout(() => {
        arrival = undefined;
        keepInView();
      }, ARRIVAL_MS);
    },
    show(find) {
      leave();
      auto.bring(find, fromBand, true);
    },
    keepUpWith(find) {
      leave();
      auto.bring(find, (text) => distanceFromMiddle(element, text), true);
    },
    direction: () => directionOf(element, spoken()),
  };
}
