import type { Placed } from './anchors.ts';
import { BREAK, COMMA, FILLER, PAUSE_SECONDS, PAUSE_VARIANCES, type Pace, STOP } from './pace.ts';
import { toSigma } from './spread.ts';

/** Variance (s²) of a second of speech, and sigma of a speaker's rate about the talk's. */
export const SPEECH_VARIANCE = 0.08;
export const RATE_SIGMA = 0.05;

/** What is learnt, besides the rate; what is usual from minute to minute (seconds), and how far that strays. */
const LEARNT = [FILLER, COMMA, STOP, BREAK] as const;
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
  const matrix = HABIT_SIGMAS.map((sigma, i) => HABIT_SIGMAS.map((_, j) => (i === j ? sigma ** -2 : 0)));
  const right = USUAL.map((value, i) => value * (HABIT_SIGMAS[i] as number) ** -2);
  const counts = [0, 0, 0, 0, 0];
  let word = 0;
  for (let k = 0; k + 1 < placed.length; k++) {
    const [from, to] = [placed[k] as Placed, placed[k + 1] as Placed];
    counts.fill(0);
    let fixed = 0;
    while (word < pace.ends.length && (pace.ends[word] as number) < from.pace) word++;
    for (; word < pace.ends.length && (pace.ends[word] as number) < to.pace; word++) {
      const kind = pace.pauses[word] as number;
      counts[kind] = (counts[kind] as number) + 1;
    }
    let variance = 0;
    for (let kind = 1; kind < counts.length; kind++) {
      variance += (PAUSE_VARIANCES[kind] as number) * (counts[kind] as number);
      fixed += (PAUSE_SECONDS[kind] as number) * (counts[kind] as number);
    }
    const speech = to.pace - from.pace - fixed;
    if (speech <= 0) continue;
    const sigmas = toSigma(from.anchor.uncertaintyMs / 1000) ** 2 + toSigma(to.anchor.uncertaintyMs / 1000) ** 2;
    variance += SPEECH_VARIANCE * speech + (RATE_SIGMA * speech) ** 2 + sigmas / rate ** 2;
    const row = [speech, ...LEARNT.map((kind) => counts[kind] as number)];
    const seconds = (to.anchor.timeMs - from.anchor.timeMs) / 1000 / rate;
    for (let i = 0; i < SIZE; i++) {
      right[i] = (right[i] as number) + ((row[i] as number) * seconds) / variance;
      const line = matrix[i] as number[];
      for (let j = 0; j < SIZE; j++)
        line[j] = (line[j] as number) + ((row[i] as number) * (row[j] as number)) / variance;
    }
  }
  const [ofSpeech = 1, ...ofPauses] = solve(matrix, right).map((value, i) => {
    const middle = USUAL[i] as number;
    return rate * Math.min(MOST * middle, Math.max(LEAST * middle, value));
  });
  const longer = LEARNT.map((kind, i) => (ofPauses[i] as number) - ofSpeech * (PAUSE_SECONDS[kind] as number));
  const starts = new Float64Array(pace.starts.length);
  const ends = new Float64Array(pace.starts.length);
  let byPauses = 0;
  for (let i = 0; i < starts.length; i++) {
    starts[i] = ofSpeech * (pace.starts[i] as number) + byPauses;
    ends[i] = ofSpeech * (pace.ends[i] as number) + byPauses;
    byPauses += longer[(pace.pauses[i] as number) - 1] ?? 0;
  }
  return { starts, ends, pauses: pace.pauses };
}

/** Solves a symmetric positive definite system in place (Gaussian elimination; such a one needs no pivots). */
function solve(matrix: number[][], right: number[]): number[] {
  for (let i = 0; i < SIZE; i++) {
    const pivot = matrix[i] as number[];
    for (let k = i + 1; k < SIZE; k++) {
      const line = matrix[k] as number[];
      const factor = (line[i] as number) / (pivot[i] as number);
      for (let j = i; j < SIZE; j++) line[j] = (line[j] as number) - factor * (pivot[j] as number);
      right[k] = (right[k] as number) - factor * (right[i] as number);
    }
  }
  for (let i = SIZE - 1; i >= 0; i--) {
    const line = matrix[i] as number[];
    let sum = right[i] as number;
    for (let j = i + 1; j < SIZE; j++) sum -= (line[j] as number) * (right[j] as number);
    right[i] = sum / (line[i] as number);
  }
  return right;
}
