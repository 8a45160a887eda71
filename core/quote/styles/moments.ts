import { formatClock, wholeSeconds } from '../../base/time.ts';
import type { Locator } from './citation.ts';

/** Before a time that is estimated (docs/decisions/0016-estimated-times-in-citations.md). */
const ABOUT = '≈ ';

const about = ({ approximate }: Locator, text: string): string => (approximate ? `${ABOUT}${text}` : text);

/** Where the words begin: `3:12`. */
export const moment = (locator: Locator): string => about(locator, formatClock(locator.startMs));

/** From where to where: `3:12–3:25`; `3:12` where both are in the same second. */
export const momentRange = (locator: Locator): string => about(locator, range(locator, formatClock, '–'));

/** Always with hours, and two digits each: `00:03:12-00:03:25`. */
export const fullRange = (locator: Locator): string => about(locator, range(locator, fullClock, '-'));

/** The minute is said once: `6:09–17`. */
export function shortRange(locator: Locator): string {
  const [from, to] = [formatClock(locator.startMs), formatClock(locator.endMs)];
  const isSameMinute = from !== to && from.slice(0, -2) === to.slice(0, -2);
  return isSameMinute ? about(locator, `${from}–${to.slice(-2)}`) : momentRange(locator);
}

function range({ startMs, endMs }: Locator, write: (ms: number) => string, dash: string): string {
  const [from, to] = [write(startMs), write(endMs)];
  return from === to || endMs < startMs ? from : `${from}${dash}${to}`;
}

function fullClock(ms: number): string {
  const total = wholeSeconds(ms);
  return [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
    .map((n) => String(n).padStart(2, '0'))
    .join(':');
}
