import type { CaptionTokens } from '../text-tokens.ts';
import { STOP_PAUSE } from '../tokens.ts';
import type { Clauses } from './clauses.ts';
import { isSaid, type Placement } from './placements.ts';

/** A mark is carried over to a place that is this likely the right one. */
const LEAST_SHARE = 0.5;

/**
 * The marks after the words of captions: their own, and those of the text where a clause of it most likely begins. A
 * speaker pauses there, however few marks the captions have.
 */
export function marksCarriedOver(
  captions: CaptionTokens,
  { marks }: Clauses,
  placements: readonly Placement[],
): Uint8Array {
  const pauses = captions.pauses.slice();
  placements.forEach((placement, c) => {
    if (!isSaid(placement)) return;
    const { lo, shares } = placement.start;
    const best = shares.findIndex((share) => share >= LEAST_SHARE);
    const before = lo + best - 1;
    if (best >= 0 && before >= 0)
      pauses[before] = Math.max(pauses[before] as number, Math.min(STOP_PAUSE, marks[c] as number));
  });
  return pauses;
}
