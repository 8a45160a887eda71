/**
 * Index of the last of `count` elements for which an ascending test still holds, or -1 when it holds for none. O(log
 * n).
 */
export function lastIndexWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the last element that is <= value in an ascending list, or -1 when there is none. O(log n). */
export const lastAtOrBefore = (sorted: ArrayLike<number>, value: number): number =>
  lastIndexWhere(sorted.length, (index) => (sorted[index] as number) <= value);
