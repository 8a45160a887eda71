import { formatClock, wholeSeconds } from '../../base/time.ts';
import type { Locator, TimeRange } from './citation.ts';

/** Before a time that is estimated (docs/decisions/0016-estimated-times-in-citations.md). */
const ABOUT = '≈ ';

/** Every range of a locator, each with ≈ in front where it is estimated. */
const listed = ({ ranges, approximate }: Locator, write: (range: TimeRange) => string): string =>
  ranges.map((range) => `${approximate ? ABOUT : ''}${write(range)}`).join(', ');

/** Where the words begin: `3:12`, and again after a long omission: `1:36, 31:52`. */
export const moment = (locator: Locator): string => listed(locator, ({ startMs }) => formatClock(startMs));

/** From where to where: `3:12–3:25`; `3:12` where both are in the same second; `1:36–1:38, 31:52–31:53`. */
export const momentRange = (locator: Locator): string => listed(locator, clockRange);

/** Always with hours, and two digits each: `00:03:12-00:03:25`. */
export const fullRange = (locator: Locator): string => listed(locator, (range) => rangeOf(range, fullClock, '-'));

/** The minute is said once: `6:09–17`. */
export const shortRange = (locator: Locator): string => listed(locator, clockRangeInShort);

function clockRangeInShort(range: TimeRange): string {
  const [from, to] = [formatClock(range.startMs), formatClock(range.endMs)];
  const isSameMinute = from !== to && from.slice(0, -2) === to.slice(0, -2);
  return isSameMinute ? `${from}–${to.slice(-2)}` : clockRange(range);
}

function clockRange(range: TimeRange): string {
  return rangeOf(range, formatClock, '–');
}

function rangeOf({ startMs, endMs }: TimeRange, write: (ms: number) => string, dash: string): string {
  const [from, to] = [write(startMs), write(endMs)];
  return from === to || endMs < startMs ? from : `${from}${dash}${to}`;
}

function fullClock(ms: number): string {
  const total = wholeSeconds(ms);
  return [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
    .map((n) => String(n).padStart(2, '0'))
    .join(':');
}
