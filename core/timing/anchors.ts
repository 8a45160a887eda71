import type { Anchor, Basis } from '../transcript/talk.ts';

/** The anchors inside the text and the video, in the order of the text, one a position (the surer one). */
export function usableAnchors(anchors: readonly Anchor[], lastPosition: number, durationMs: number): Anchor[] {
  const sorted = anchors
    .filter(
      (a) =>
        a.position >= 0 &&
        a.position <= lastPosition &&
        a.timeMs >= 0 &&
        a.timeMs <= durationMs &&
        Number.isFinite(a.uncertaintyMs),
    )
    .sort((a, b) => a.position - b.position || Number(isSurer(b, a)) - Number(isSurer(a, b)));
  return sorted.filter((a, i) => i === 0 || a.position !== sorted[i - 1]?.position);
}

const BASES: readonly Basis[] = ['measured', 'derived', 'estimated'];

/** What the reader heard beats all; then what was measured, what was derived, what was estimated; then the closer. */
export function isSurer(first: Anchor, second: Anchor): boolean {
  const rank = ({ source, basis }: Anchor) => (source === 'reader' ? -1 : BASES.indexOf(basis));
  const difference = rank(first) - rank(second);
  return difference < 0 || (difference === 0 && first.uncertaintyMs < second.uncertaintyMs);
}

/**
 * Set with its neighbours in view, word by word: the line goes through it as it is, and speech may be as fast there as
 * it is.
 */
export const isPinned = ({ source }: Anchor): boolean => source === 'caption' || source === 'reader';

/** Nobody speaks five times as fast as the talk on average for the length of a whole stretch between two anchors. */
const FASTEST = 5;

/** However fast the speech would have to be, each stretch keeps this share of its expected length. */
export const LEAST_SHARE = 0.01;

/** The narrowest stretch that still counts as evidence of pace, in expected seconds. */
const SHORT_SECONDS = 0.5;

export interface Placed {
  readonly anchor: Anchor;
  /** Expected seconds of speech before it. */
  readonly pace: number;
}

/**
 * Drops anchors that contradict a surer neighbour: those that run backwards in time or would need impossible speech,
 * allowing for what both say of their own uncertainty. So better evidence is never overruled by worse. Linear.
 * @param placed in the order of the text
 */
export function consistent(placed: readonly Placed[], rate: number): Placed[] {
  const kept: Placed[] = [];
  for (const next of placed) {
    let last = kept.at(-1);
    while (last && !compatible(last, next, rate) && isSurer(next.anchor, last.anchor)) {
      kept.pop();
      last = kept.at(-1);
    }
    if (!last || compatible(last, next, rate)) kept.push(next);
  }
  return kept;
}

function compatible(first: Placed, second: Placed, rate: number): boolean {
  const expected = (second.pace - first.pace) * rate;
  const actual = (second.anchor.timeMs - first.anchor.timeMs) / 1000;
  const areSet = isPinned(first.anchor) && isPinned(second.anchor);
  const slack = areSet ? 0 : (first.anchor.uncertaintyMs + second.anchor.uncertaintyMs) / 1000;
  if (expected < SHORT_SECONDS) return actual + slack >= 0;
  return actual + slack >= expected * (areSet ? LEAST_SHARE : 1 / FASTEST);
}
