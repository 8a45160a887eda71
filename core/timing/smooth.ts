import { walkVariance } from './spread.ts';

/** A place on the way from the first word to the last where something may be known about its time. */
export interface Knot {
  /** Expected seconds of speech before it, see `Pace`. Ascending from knot to knot. */
  readonly pace: number;
  /** What was observed, in seconds of the video; null where nothing was. */
  readonly seconds: number | null;
  /** Of the observation; ignored without one. */
  readonly sigma: number;
}

export interface Estimate {
  readonly seconds: number;
  readonly variance: number;
}

/** Stands for "anything": wider than any video is long. */
const UNKNOWN_VARIANCE = 1e10;

/**
 * The most likely times of the knots, given all observations at once (Kalman filter forward, Rauch-Tung-Striebel
 * smoother back). The hidden state is the time itself; it advances with the pace and strays as `walkVariance` says.
 * So two uncertain anchors close to each other are averaged, and a knot without observation is carried by its
 * neighbours.
 *
 * @param rate seconds of video per second of pace
 * @param spread factor on sigma of the walk
 */
export function smooth(knots: readonly Knot[], rate: number, spread: number): Estimate[] {
  const means: number[] = [];
  const variances: number[] = [];
  const predicted: { mean: number; variance: number }[] = [];
  const first = knots.find((k) => k.seconds !== null);
  let mean = (first?.seconds ?? 0) - rate * ((first?.pace ?? 0) - (knots[0]?.pace ?? 0));
  let variance = UNKNOWN_VARIANCE;
  for (const [i, knot] of knots.entries()) {
    if (i > 0) {
      const step = rate * (knot.pace - (knots[i - 1] as Knot).pace);
      mean += step;
      variance += walkVariance(step) * spread * spread;
    }
    predicted.push({ mean, variance });
    if (knot.seconds !== null) {
      const gain = variance / (variance + knot.sigma * knot.sigma);
      mean += gain * (knot.seconds - mean);
      variance *= 1 - gain;
    }
    means.push(mean);
    variances.push(variance);
  }
  for (let i = knots.length - 2; i >= 0; i--) {
    const ahead = predicted[i + 1] as { mean: number; variance: number };
    const back = (variances[i] as number) / ahead.variance;
    means[i] = (means[i] as number) + back * ((means[i + 1] as number) - ahead.mean);
    variances[i] = (variances[i] as number) + back * back * ((variances[i + 1] as number) - ahead.variance);
  }
  return means.map((seconds, i) => ({ seconds, variance: Math.max(0, variances[i] as number) }));
}
