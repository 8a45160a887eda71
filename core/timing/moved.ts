import { lastIndexWhere } from '../base/binary-search.ts';
import { BY_EAR_MS, type Heard } from './heard.ts';

/** How the bundled times are laid on the video that plays. */
export interface Moved {
  /** By how much later the words are said that are bundled with a time, in milliseconds. */
  byAt(bundledMs: number): number;
  /** How far what was moved may be off together at a moment of the video, in milliseconds. */
  doubtAt(mediaMs: number): number;
  /** The most of it. */
  readonly doubtMs: number;
  /** By how much they are moved: at the middle of what was heard, where that differs. */
  readonly offsetMs: number;
}

/** All by the same. */
export const movedTogether = (offsetMs: number, doubtMs: number): Moved => ({
  byAt: () => offsetMs,
  doubtAt: () => doubtMs,
  doubtMs,
  offsetMs,
});

/**
 * As the moments show that a reader heard, in proportion between two of them. A video of another length has something
 * that the talk's did not, or lacks something: the times are right at its start, off by the difference in length at
 * its end, and as heard where something was heard. Where between those they begin to be off, nobody knows.
 * @param heard at least one, in the order of the text
 * @param timeAt when a position is said by what is bundled, in milliseconds
 */
export function movedAsHeard(
  heard: readonly Heard[],
  timeAt: (position: number) => number,
  lengthDifferenceMs: number,
): Moved {
  const known = heard.map(({ position, mediaMs }) => {
    const bundledMs = timeAt(position);
    return { bundledMs, mediaMs, byMs: mediaMs - bundledMs };
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) throw new RangeError('nothing was heard');
  const steps = [0, ...known.map(({ byMs }) => byMs), lengthDifferenceMs];
  const doubts = steps.slice(1).map((byMs, i) => Math.abs(byMs - (steps[i] ?? 0)));
  return {
    byAt(bundledMs) {
      const i = lastIndexWhere(known.length, (k) => (known[k]?.bundledMs ?? 0) <= bundledMs);
      const [from, to] = [known[i] ?? first, known[i + 1] ?? last];
      const width = to.bundledMs - from.bundledMs;
      if (i < 0 || width <= 0) return from.byMs;
      return from.byMs + ((bundledMs - from.bundledMs) / width) * (to.byMs - from.byMs);
    },
    doubtAt(mediaMs) {
      if (known.some((one) => Math.abs(one.mediaMs - mediaMs) <= BY_EAR_MS)) return 0;
      return doubts[lastIndexWhere(known.length, (k) => (known[k]?.mediaMs ?? 0) <= mediaMs) + 1] ?? 0;
    },
    doubtMs: Math.max(...doubts),
    offsetMs: Math.round((known[known.length >> 1] ?? last).byMs / 100) * 100,
  };
}
