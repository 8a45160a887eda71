import { lastAtOrBefore } from '../base/binary-search.ts';

/** Piecewise linear through (xs, ys), both ascending and not empty; flat outside. O(log n). */
export function interpolate(xs: Float64Array, ys: Float64Array, x: number): number {
  return between(xs, ys, x, lastAtOrBefore(xs, x));
}

/** The same for an ascending list of places, in one walk. */
export function interpolateAll(xs: Float64Array, ys: Float64Array, places: Float64Array): Float64Array {
  const values = new Float64Array(places.length);
  let i = -1;
  for (let n = 0; n < places.length; n++) {
    const x = places[n] as number;
    while (i + 1 < xs.length && (xs[i + 1] as number) <= x) i++;
    values[n] = between(xs, ys, x, i);
  }
  return values;
}

/** @param i index of the last of `xs` at or before x; -1 for none */
function between(xs: Float64Array, ys: Float64Array, x: number, i: number): number {
  if (i < 0) return ys[0] as number;
  if (i >= xs.length - 1) return ys[xs.length - 1] as number;
  const x0 = xs[i] as number;
  const x1 = xs[i + 1] as number;
  const y0 = ys[i] as number;
  return x1 > x0 ? y0 + ((x - x0) / (x1 - x0)) * ((ys[i + 1] as number) - y0) : y0;
}
