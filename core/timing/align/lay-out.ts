import { COMMA_PAUSE, FILLER_PAUSE, STOP_PAUSE, TURN_PAUSE } from './tokens.ts';

/** Mean length of a pause after each strength of mark, in seconds, as far as a talk does not say otherwise. */
export const PAUSE_MEANS: readonly number[] = pausesOf({ comma: 0.35, filler: 0.5, stop: 0.55, turn: 4 });

/**
 * How far pauses stray from their means (s²), and speech from its rate (s² a second). What a stretch is longer or
 * shorter than expected is shared out in these proportions.
 */
const PAUSE_VARIANCES = pausesOf({ comma: 0.15, filler: 0.5, stop: 0.2, turn: 1.35 });
const SPEECH_VARIANCE = 0.025;
/**
 * A stretch that is longer or shorter than expected by more holds something that nobody expected, such as a passage
 * that the text leaves out; then little can be said of what lies in it.
 */
const USUAL_SIGMAS = 3;
/** Speech is never faster than this share of the rate around it. */
const FASTEST = 0.2;

function pausesOf(of: { comma: number; filler: number; stop: number; turn: number }): number[] {
  const list = [0];
  list[COMMA_PAUSE] = of.comma;
  list[FILLER_PAUSE] = of.filler;
  list[STOP_PAUSE] = of.stop;
  list[TURN_PAUSE] = of.turn;
  return list;
}

/** Tokens `first` to `after` - 1, of which the first begins at `start`, and what follows them at `end` (seconds). */
export interface Stretch {
  readonly first: number;
  readonly after: number;
  readonly start: number;
  readonly end: number;
  /** Of the pause after the last token, the part that lies before `end`: 0 to 1. */
  readonly lastShare: number;
}

/** How it is spoken there: seconds of video per second of expected speech, and the means of pauses. */
export interface Manner {
  readonly rate: number;
  readonly means: readonly number[];
}

/** What is known of the moments of tokens: seconds of media time, and the variance (s²) of each. */
export interface Moments {
  readonly times: Float64Array;
  readonly variances: Float64Array;
}

/**
 * Lays tokens into the time they take as a whole: the most likely lengths of speech and pauses, given their sum, if
 * each strays from its mean as a normal variable, and no pause is negative.
 *
 * The variance of a moment is that of the way to it and the way from it, both of which are known to end right; what is
 * known of the ends of the stretch comes on top.
 * @param seconds expected speech of a token
 * @param moments takes the moments of the tokens but the first, ascending
 * @param endVariance of `end`; that of `start` stands with the first token
 */
export function layOut(
  { first, after, start, end, lastShare }: Stretch,
  { rate, means }: Manner,
  pauses: Uint8Array,
  seconds: (token: number) => number,
  moments: Moments,
  endVariance: number,
): void {
  const { times, variances } = moments;
  let none = 0;
  let speech = 0;
  for (let t = first; t < after; t++) speech += seconds(t);
  let each = 0;
  let whole = 0;
  // A pause that would have to be negative is none (a bit for each kind), and the others share again.
  for (let found = true; found; ) {
    found = false;
    let expected = rate * speech;
    whole = SPEECH_VARIANCE * speech;
    for (let t = first; t < after; t++) {
      const mark = pauses[t] as number;
      if ((none >> mark) & 1) continue;
      const share = t + 1 === after ? lastShare : 1;
      expected += share * (means[mark] as number);
      whole += share * (PAUSE_VARIANCES[mark] as number);
    }
    each = (end - start - expected) / whole;
    for (let mark = 1; mark < means.length; mark++) {
      if ((none >> mark) & 1 || (means[mark] as number) + each * (PAUSE_VARIANCES[mark] as number) >= 0) continue;
      none |= 1 << mark;
      found = true;
    }
  }
  const slowness = Math.max(FASTEST * rate, rate + each * SPEECH_VARIANCE);
  const startVariance = variances[first] as number;
  const strangeness = Math.max(1, (each * each * whole) / USUAL_SIGMAS ** 2);
  let now = start;
  let before = 0;
  for (let t = first; t < after; t++) {
    if (t > first) {
      const u = Math.min(1, before / whole);
      times[t] = Math.min(now, end);
      variances[t] = strangeness * u * (whole - before) + (1 - u) * startVariance + u * endVariance;
    }
    const mark = pauses[t] as number;
    now += slowness * seconds(t);
    before += SPEECH_VARIANCE * seconds(t);
    if ((none >> mark) & 1) continue;
    now += (means[mark] as number) + each * (PAUSE_VARIANCES[mark] as number);
    before += PAUSE_VARIANCES[mark] as number;
  }
}
