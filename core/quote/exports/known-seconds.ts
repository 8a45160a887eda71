import type { Passage } from '../passage.ts';
import type { Quote } from '../quote.ts';

/** Up to this, tenths of a second are known; beyond it they would only look so. */
const TENTHS_KNOWN_MS = 500;

/**
 * From when to when a passage lasts, in seconds as media fragments and players count: normal play time, with no more
 * digits than are known. Nothing of the passage is cut off: it begins at the digit before, ends at the one after.
 */
export function knownSeconds(
  { uncertaintyMs }: Quote,
  { startMs, endMs }: Passage,
): readonly [from: number, to: number] {
  const perSecond = uncertaintyMs <= TENTHS_KNOWN_MS ? 10 : 1;
  const digits = (ms: number) => (Math.max(0, ms) / 1000) * perSecond;
  return [Math.floor(digits(startMs)) / perSecond, Math.ceil(digits(endMs)) / perSecond];
}
