import { RATE_SIGMA, SPEECH_VARIANCE } from './learn-pace.ts';
import { BREAK, PAUSE_VARIANCES, type Pace } from './pace.ts';
import type { Estimates, Knots } from './smooth.ts';
import { SUREST_SIGMA } from './spread.ts';

/** A map from expected seconds of speech to better ones: piecewise linear, both ascending. */
export interface Refined {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** However little time there is, speech and pauses keep this share of what they are expected to take. */
const LEAST_SPEECH = 0.3;
const LEAST_PAUSE = 0.05;
/** Stands for "anything": wider than any video is long. */
const UNKNOWN_VARIANCE = 1e10;

/** The way from node to node. A new speaker's rate is his own. */
interface Steps {
  readonly count: number;
  /** Expected seconds before each node. */
  readonly paces: Float64Array;
  /** 1 where the way to the node is a pause. */
  readonly isPause: Uint8Array;
  readonly isBreak: Uint8Array;
  /** What comes on top of that of speech (s²). */
  readonly variances: Float64Array;
  /** Index of the knot at a node, -1 for none. */
  readonly knots: Int32Array;
}

/**
 * How long speech and pauses most likely take between knots whose moments are known. What a stretch is longer or
 * shorter than expected falls to each part of it in proportion to how far that strays: to pauses where the speaker
 * changes, to a speaker's own rate, which lasts for his turn and so carries on beyond the knot, and to speech.
 *
 * A Kalman filter forward and a Rauch-Tung-Striebel smoother back over the moments of all marks and knots; the state is
 * the moment, and how much slower than the talk the speaker is. Linear.
 * @param rate seconds of video per second of pace
 */
export function refinePace(pace: Pace, knots: Knots, estimates: Estimates, rate: number): Refined {
  const steps = stepsOf(pace, knots.paces);
  const times = smoothed(steps, estimates, rate);
  const to = new Float64Array(steps.count);
  for (let i = 1; i < steps.count; i++) {
    const expected = rate * ((steps.paces[i] as number) - (steps.paces[i - 1] as number));
    const least = expected * (steps.isPause[i] ? LEAST_PAUSE : LEAST_SPEECH);
    to[i] = (to[i - 1] as number) + Math.max(least, (times[i] as number) - (times[i - 1] as number));
  }
  return { from: steps.paces, to };
}

function stepsOf(pace: Pace, knotPaces: Float64Array): Steps {
  let marks = 0;
  for (const kind of pace.pauses) if (kind > 0) marks++;
  const capacity = 2 * marks + knotPaces.length + 2;
  const [paces, variances] = [new Float64Array(capacity), new Float64Array(capacity)];
  const [isPause, isBreak] = [new Uint8Array(capacity), new Uint8Array(capacity)];
  const knots = new Int32Array(capacity).fill(-1);
  let count = 1;
  let next = 0;
  const step = (place: number, kind: number, whole: number) => {
    if (kind > 0) {
      isPause[count] = 1;
      variances[count] = ((PAUSE_VARIANCES[kind] as number) * (place - (paces[count - 1] as number))) / whole;
    }
    paces[count++] = place;
  };
  /** Goes on to a place, by way of the knots before it. `kind` is the pause on the way, 0 in speech. */
  const go = (end: number, kind: number) => {
    const whole = end - (paces[count - 1] as number);
    for (; next < knotPaces.length && (knotPaces[next] as number) <= end; next++) {
      const place = knotPaces[next] as number;
      if (place > (paces[count - 1] as number)) step(place, kind, whole);
      knots[count - 1] = next;
    }
    if (end > (paces[count - 1] as number)) step(end, kind, whole);
  };
  const last = pace.starts.length - 1;
  for (let i = 0; i <= last; i++) {
    const kind = pace.pauses[i] as number;
    if (kind === 0 && i < last) continue;
    go(pace.ends[i] as number, 0);
    if (i === last) break;
    go(pace.starts[i + 1] as number, kind);
    if (kind === BREAK) isBreak[count - 1] = 1;
  }
  return { count, paces: paces.subarray(0, count), variances, isPause, isBreak, knots };
}

/** The most likely moment of each node, in seconds of the video. */
function smoothed(steps: Steps, estimates: Estimates, rate: number): Float64Array {
  const { count, paces, variances, isPause, isBreak, knots } = steps;
  const numbers = () => new Float64Array(count);
  // Moment and slowness, their variances and covariance: after what is known at a node, and before it.
  const [t, r, tt, tr, rr] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  const [t0, r0, tt0, tr0, rr0] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  const own = RATE_SIGMA ** 2;
  let [moment, slowness] = [estimates.seconds[0] as number, 0];
  let [vt, vc, vr] = [UNKNOWN_VARIANCE, 0, own];
  for (let i = 0; i < count; i++) {
    const expected = i > 0 ? rate * ((paces[i] as number) - (paces[i - 1] as number)) : 0;
    const speech = isPause[i] ? 0 : expected;
    moment += expected + slowness * speech;
    vt += speech * (2 * vc + speech * vr + SPEECH_VARIANCE) + (variances[i] as number);
    vc += speech * vr;
    if (isBreak[i]) [slowness, vc, vr] = [0, 0, own];
    t0[i] = moment;
    r0[i] = slowness;
    tt0[i] = vt;
    tr0[i] = vc;
    rr0[i] = vr;
    const k = knots[i] as number;
    if (k >= 0) {
      const whole = vt + Math.max(SUREST_SIGMA ** 2, estimates.variances[k] as number);
      const off = (estimates.seconds[k] as number) - moment;
      const [gain, gainRate] = [vt / whole, vc / whole];
      moment += gain * off;
      slowness += gainRate * off;
      vr -= gainRate * vc;
      vc *= 1 - gain;
      vt *= 1 - gain;
    }
    t[i] = moment;
    r[i] = slowness;
    tt[i] = vt;
    tr[i] = vc;
    rr[i] = vr;
  }
  for (let i = count - 2; i >= 0; i--) {
    const n = i + 1;
    const speech = isPause[n] ? 0 : rate * ((paces[n] as number) - (paces[i] as number));
    const [a, b, c] = [tt0[n] as number, tr0[n] as number, rr0[n] as number];
    const determinant = a * c - b * b;
    if (!(determinant > 0)) continue;
    const [dt, dr] = [(t[n] as number) - (t0[n] as number), (r[n] as number) - (r0[n] as number)];
    // What was found there, over the variance foretold there; times the covariance of here and there.
    const [x, y] = [(c * dt - b * dr) / determinant, isBreak[n] ? 0 : (a * dr - b * dt) / determinant];
    const [vtHere, vcHere, vrHere] = [tt[i] as number, tr[i] as number, rr[i] as number];
    t[i] = (t[i] as number) + (vtHere + speech * vcHere) * x + vcHere * y;
    r[i] = (r[i] as number) + (vcHere + speech * vrHere) * x + vrHere * y;
  }
  return t;
}
