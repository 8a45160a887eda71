import { walkVariance } from './spread.ts';

/**
 * Places on the way from the first word to the last where something may be known about their times; parallel lists,
 * because there may be one for every word.
 */
export interface Knots {
  /** Expected seconds of speech before each, see `Pace`. Ascending. */
  readonly paces: Float64Array;
  /** What was observed, in seconds of the video; not a number where nothing was. */
  readonly seconds: Float64Array;
  /** Of the observations; ignored without one. */
  readonly sigmas: Float64Array;
  /** 1 for an observation that is taken as it is, whatever its neighbours say; else 0. */
  readonly pinned: Uint8Array;
}

/** The most likely time of each knot, in seconds, and its variance. */
export interface Estimates {
  readonly seconds: Float64Array;
  readonly variances: Float64Array;
}

/** Stands for "anything": wider than any video is long. */
const UNKNOWN_VARIANCE = 1e10;

/**
 * The most likely times of the knots, given all observations at once (Kalman filter forward, Rauch-Tung-Striebel
 * smoother back). The hidden state is the time itself; it advances with the pace and strays as `walkVariance` says.
 * So two uncertain anchors close to each other are averaged, and a knot without observation is carried by its
 * neighbours. A pinned knot parts the walk: what lies on either side of it is found from it on.
 *
 * @param rate seconds of video per second of pace
 * @param spread factor on sigma of the walk
 */
export function smooth({ paces, seconds, sigmas, pinned }: Knots, rate: number, spread: number): Estimates {
  const count = paces.length;
  const means = new Float64Array(count);
  const variances = new Float64Array(count);
  const predictedMeans = new Float64Array(count);
  const predictedVariances = new Float64Array(count);
  const first = Math.max(
    0,
    seconds.findIndex((s) => !Number.isNaN(s)),
  );
  let mean = (seconds[first] || 0) - rate * ((paces[first] as number) - (paces[0] as number));
  let variance = UNKNOWN_VARIANCE;
  for (let i = 0; i < count; i++) {
    if (i > 0) {
      const step = rate * ((paces[i] as number) - (paces[i - 1] as number));
      mean += step;
      variance += walkVariance(step) * spread * spread;
    }
    predictedMeans[i] = mean;
    predictedVariances[i] = variance;
    const observed = seconds[i] as number;
    if (!Number.isNaN(observed)) {
      const noise = (sigmas[i] as number) ** 2;
      const gain = pinned[i] ? 1 : variance / (variance + noise);
      mean += gain * (observed - mean);
      variance = pinned[i] ? noise : variance * (1 - gain);
    }
    means[i] = mean;
    variances[i] = variance;
  }
  for (let i = count - 2; i >= 0; i--) {
    if (pinned[i]) continue;
    const ahead = predictedVariances[i + 1] as number;
    const back = (variances[i] as number) / ahead;
    means[i] = (means[i] as number) + back * ((means[i + 1] as number) - (predictedMeans[i + 1] as number));
    variances[i] = Math.max(0, (variances[i] as number) + back * back * ((variances[i + 1] as number) - ahead));
  }
  return { seconds: means, variances };
}
