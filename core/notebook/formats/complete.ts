import { ok, type Result } from '../../base/result.ts';
import type { Entry } from '../entry.ts';
import type { Carried } from './carried.ts';
import { incomplete } from './format.ts';

/**
 * The entries of a file, if each is there that it was written with. Several exports may have been put into one file:
 * they are told apart by how many entries each has, and of those that have as many, each place is there as often.
 */
export function complete(read: Result<readonly Carried[]>): Result<readonly Entry[]> {
  if (!read.ok) return read;
  const places = new Map<number, Map<number, number>>();
  for (const { nth, of } of read.value) {
    const times = places.get(of) ?? new Map<number, number>();
    places.set(of, times.set(nth, (times.get(nth) ?? 0) + 1));
  }
  let missing = 0;
  let written = 0;
  for (const [of, times] of places) {
    const there = [...times.values()];
    const exports = there.reduce((most, one) => Math.max(most, one), 0);
    written += exports * of;
    missing += exports * of - there.reduce((sum, one) => sum + one, 0);
  }
  return missing > 0 ? incomplete(missing, written) : ok(read.value.map(({ entry }) => entry));
}
