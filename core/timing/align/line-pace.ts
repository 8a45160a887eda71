import { PAUSE_MEANS } from './lay-out.ts';
import type { SpokenLines } from './spoken-lines.ts';
import { COMMA_PAUSE, STOP_PAUSE, TURN_PAUSE } from './tokens.ts';

/**
 * How fast is spoken around each line: seconds of video per second of expected speech, and the mean length of pauses
 * after commas and stops, in seconds.
 */
export interface LinePace {
  readonly rates: Float64Array;
  readonly commas: Float64Array;
  readonly stops: Float64Array;
}

const COMMA_SECONDS = PAUSE_MEANS[COMMA_PAUSE] as number;
const STOP_SECONDS = PAUSE_MEANS[STOP_PAUSE] as number;
const TURN_SECONDS = PAUSE_MEANS[TURN_PAUSE] as number;

/** Pauses are a habit of the speaker: learnt from this many lines before and after. */
const HABIT_LINES = 80;
/** The rate changes faster. */
const RATE_LINES = 8;
/** The weight of what is expected of anybody, in pauses seen. */
const PRIOR_PAUSES = 20;
/** The same for the rate, in squared seconds of speech. */
const PRIOR_SPEECH = 20;
/** A line that lasts longer than this many times what it should holds a silence, and says nothing of habits. */
const SILENCE = 2.5;
const [LEAST_COMMA, MOST_COMMA] = [0.1, 0.8] as const;
const [LEAST_STOP, MOST_STOP] = [0.2, 1.5] as const;
const LEAST_RATE = 0.3;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/**
 * Least squares over the lines around each: span = rate * speech + comma * commas + stop * stops, drawn towards what is
 * expected of anybody; then the rate again, as a median over fewer lines. Linear.
 */
export function linePace(lines: SpokenLines): LinePace {
  const { count, starts, ends, speech, commas, stops, turns } = lines;
  const [ofComma, ofStop, raw] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const sums = productSums(lines);
  for (let i = 0; i < count; i++) {
    const from = Math.max(0, i - HABIT_LINES) * PRODUCTS;
    const to = Math.min(count, i + HABIT_LINES + 1) * PRODUCTS;
    const sum = (product: number) => (sums[to + product] as number) - (sums[from + product] as number);
    const [comma, stop] = solvePauses(sum);
    ofComma[i] = clamp(comma, LEAST_COMMA, MOST_COMMA);
    ofStop[i] = clamp(stop, LEAST_STOP, MOST_STOP);
    const pausing = (ofComma[i] as number) * (commas[i] as number) + (ofStop[i] as number) * (stops[i] as number);
    const span = (ends[i] as number) - (starts[i] as number) - pausing - TURN_SECONDS * (turns[i] as number);
    raw[i] = span / (speech[i] as number);
  }
  const rates = new Float64Array(count);
  const around = new Float64Array(2 * RATE_LINES + 1);
  for (let i = 0; i < count; i++) {
    const near = raw.subarray(Math.max(0, i - RATE_LINES), i + RATE_LINES + 1);
    around.set(near);
    const sorted = around.subarray(0, near.length).sort();
    rates[i] = Math.max(LEAST_RATE, sorted[sorted.length >> 1] as number);
  }
  return { rates, commas: ofComma, stops: ofStop };
}

/** Products summed up: speech², speech·commas, speech·stops, commas², commas·stops, stops², and span with each. */
const PRODUCTS = 9;

function productSums({ count, starts, ends, speech, commas, stops, turns }: SpokenLines): Float64Array {
  const sums = new Float64Array((count + 1) * PRODUCTS);
  for (let i = 0; i < count; i++) {
    const [x, y, z] = [speech[i] as number, commas[i] as number, stops[i] as number];
    const span = (ends[i] as number) - (starts[i] as number);
    const isSilent = span > SILENCE * (x + COMMA_SECONDS * y + STOP_SECONDS * z);
    const values =
      isSilent || (turns[i] as number) > 0
        ? null
        : [x * x, x * y, x * z, y * y, y * z, z * z, span * x, span * y, span * z];
    for (let p = 0; p < PRODUCTS; p++) {
      sums[(i + 1) * PRODUCTS + p] = (sums[i * PRODUCTS + p] as number) + (values?.[p] ?? 0);
    }
  }
  return sums;
}

/** The two pauses from the normal equations, the rate eliminated. */
function solvePauses(sum: (product: number) => number): readonly [comma: number, stop: number] {
  const xx = sum(0) + PRIOR_SPEECH;
  const [xy, xz] = [sum(1), sum(2)];
  const spanX = sum(6) + PRIOR_SPEECH;
  const yy = sum(3) + PRIOR_PAUSES - (xy * xy) / xx;
  const yz = sum(4) - (xy * xz) / xx;
  const zz = sum(5) + PRIOR_PAUSES - (xz * xz) / xx;
  const spanY = sum(7) + PRIOR_PAUSES * COMMA_SECONDS - (xy * spanX) / xx;
  const spanZ = sum(8) + PRIOR_PAUSES * STOP_SECONDS - (xz * spanX) / xx;
  const determinant = yy * zz - yz * yz;
  return [(spanY * zz - spanZ * yz) / determinant, (spanZ * yy - spanY * yz) / determinant];
}
