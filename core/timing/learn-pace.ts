import type { Placed } from './anchors.ts';
import { PAUSE_SECONDS, PAUSE_VARIANCES, type Pace } from './pace.ts';
import { toSigma } from './spread.ts';

/** Variance (s²) of a second of speech, and sigma of a speaker's rate about the talk's. */
export const SPEECH_VARIANCE = 0.08;
export const RATE_SIGMA = 0.05;

/** What is learnt: the rate, and the pauses by kind (seconds): what is usual from minute to minute, and how far that strays. */
const USUAL = [1, 0.5, 0.25, 0.3, 1.5];
const HABIT_SIGMAS = [0.1, 0.2, 0.1, 0.15, 0.6];
const SIZE = USUAL.length;
/** Fewer stretches show nothing but the rate. */
const FEWEST_STRETCHES = 4;
/** Whatever the anchors say, habits stay within these factors of what is usual. */
const [LEAST, MOST] = [0.3, 4];

/**
 * The pace of a talk with its own rate and pauses, as far as its anchors show them, in seconds of the video. Least
 * squares over the stretches between anchors: how long each is, against the speech and the pauses in it; drawn towards
 * what is usual. A stretch counts the less, the less is known of its length. The same pace where there are too few.
 * Linear in words and anchors.
 * @param placed in the order of the text
 * @param rate seconds of video per second of pace, all in all
 */
export function learnPace(pace: Pace, placed: readonly Placed[], rate: number): Pace {
  if (placed.length <= FEWEST_STRETCHES) return pace;
  const matrix = new Float64Array(SIZE * SIZE);
  const right = new Float64Array(SIZE);
  HABIT_SIGMAS.forEach((sigma, i) => {
    matrix[i * SIZE + i] = sigma ** -2;
    right[i] = (USUAL[i] as number) * sigma ** -2;
  });
  // Of a stretch: its speech, in seconds, and its pauses, by kind.
  const stretch = new Float64Array(SIZE);
  let word = 0;
  for (let k = 0; k + 1 < placed.length; k++) {
    const [from, to] = [placed[k] as Placed, placed[k + 1] as Placed];
    stretch.fill(0);
    while (word < pace.ends.length && (pace.ends[word] as number) < from.pace) word++;
    for (; word < pace.ends.length && (pace.ends[word] as number) < to.pace; word++) {
      const kind = pace.pauses[word] as number;
      if (kind > 0) stretch[kind] = (stretch[kind] as number) + 1;
    }
    let speech = to.pace - from.pace;
    let variance = 0;
    for (let kind = 1; kind < SIZE; kind++) {
      variance += (PAUSE_VARIANCES[kind] as number) * (stretch[kind] as number);
      speech -= (PAUSE_SECONDS[kind] as number) * (stretch[kind] as number);
    }
    if (speech <= 0) continue;
    stretch[0] = speech;
    const sigmas = toSigma(from.anchor.uncertaintyMs / 1000) ** 2 + toSigma(to.anchor.uncertaintyMs / 1000) ** 2;
    variance += SPEECH_VARIANCE * speech + (RATE_SIGMA * speech) ** 2 + sigmas / rate ** 2;
    const seconds = (to.anchor.timeMs - from.anchor.timeMs) / 1000 / rate;
    for (let i = 0; i < SIZE; i++) {
      const weight = (stretch[i] as number) / variance;
      if (weight === 0) continue;
      right[i] = (right[i] as number) + weight * seconds;
      for (let j = 0; j < SIZE; j++) {
        matrix[i * SIZE + j] = (matrix[i * SIZE + j] as number) + weight * (stretch[j] as number);
      }
    }
  }
  return withHabits(pace, rate, solve(matrix, right));
}

/** @param habits the rate and the pauses by kind, at the rate of the talk */
function withHabits(pace: Pace, rate: number, habits: Float64Array): Pace {
  const kept = habits.map((value, i) => {
    const usual = USUAL[i] as number;
    return rate * Math.min(MOST * usual, Math.max(LEAST * usual, value));
  });
  const ofSpeech = kept[0] as number;
  const longer = kept.map((pause, kind) => (kind > 0 ? pause - ofSpeech * (PAUSE_SECONDS[kind] as number) : 0));
  const starts = new Float64Array(pace.starts.length);
  const ends = new Float64Array(pace.starts.length);
  let byPauses = 0;
  for (let i = 0; i < starts.length; i++) {
    starts[i] = ofSpeech * (pace.starts[i] as number) + byPauses;
    ends[i] = ofSpeech * (pace.ends[i] as number) + byPauses;
    byPauses += longer[pace.pauses[i] as number] as number;
  }
  return { starts, ends, pauses: pace.pauses };
}

/** Solves a symmetric positive definite system in place (Gaussian elimination; such a one needs no pivots). */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const at = (i: number, j: number) => matrix[i * SIZE + j] as number;
  for (let i = 0; i < SIZE; i++) {
    for (let k = i + 1; k < SIZE; k++) {
      const factor = at(k, i) / at(i, i);
      for (let j = i; j < SIZE; j++) matrix[k * SIZE + j] = at(k, j) - factor * at(i, j);
      right[k] = (right[k] as number) - factor * (right[i] as number);
    }
  }
  for (let i = SIZE - 1; i >= 0; i--) {
    for (let j = i + 1; j < SIZE; j++) right[i] = (right[i] as number) - at(i, j) * (right[j] as number);
    right[i] = (right[i] as number) / at(i, i);
  }
  return right;
}
