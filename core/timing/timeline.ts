import { lastAtOrBefore } from '../base/binary-search.ts';
import type { Anchor, Basis } from '../transcript/talk.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { consistent, type Placed, usableAnchors } from './anchors.ts';
import { type Pace, paceOf } from './pace.ts';
import { type Estimate, type Knot, smooth } from './smooth.ts';
import { ABRIDGED_FACTOR, bridgeVariance, toSigma, toUncertainty } from './spread.ts';

/**
 * The monotone map between positions in the text and moments of the video. All answers are found by binary search.
 * Positions are UTF-16 offsets into `Transcript.text`, times milliseconds of media time.
 */
export interface Timeline {
  readonly speechStartMs: number;
  readonly speechEndMs: number;
  /** The anchors that shaped it, in the order of the text. */
  readonly anchors: readonly Anchor[];
  /** When the character at a position is spoken; positions outside the text get the nearest end of the speech. */
  timeAt(position: number): number;
  /** Which position is spoken at a time; before the speech the first word's, after it the last word's end. */
  positionAt(timeMs: number): number;
  /** Half the width of the interval that holds the true time in nine of ten cases, in milliseconds. */
  uncertaintyAt(position: number): number;
  basisAt(position: number): Basis;
}

/** The surest thing there is: nobody marks a time by hand more closely. */
const SUREST_SIGMA = 0.05;
/** A position this near to an anchor is as good as the anchor itself. */
const AT_ANCHOR_MS = 500;
/**
 * With nothing but a duration, speech is taken to begin and end this share of it from the ends (level 0 of
 * docs/timing.md).
 */
const LEAD_SHARE = 0.005;
const LEAD_UNCERTAINTY_SHARE = 0.01;
const MIN_LEAD_UNCERTAINTY_MS = 2000;
/** Below this there is no telling how fast somebody speaks. */
const RATE_SPAN_SECONDS = 30;

/**
 * Builds the map from what is known. Works with no anchor at all; more and better anchors only make it truer.
 * @param durationMs length of the video, above 0
 * @throws RangeError when the text has no word
 */
export function buildTimeline(transcript: Transcript, anchors: readonly Anchor[], durationMs: number): Timeline {
  const pace = paceOf(transcript);
  const nodes = nodesOf(transcript, pace);
  const last = nodes.positions.length - 1;
  if (last < 1) throw new RangeError('a timeline needs at least one word');
  const paceAt = (position: number) => interpolate(nodes.positions, nodes.paces, position);

  const usable = usableAnchors(anchors, nodes.positions[last] as number, durationMs);
  const known = usable.length > 0 ? usable : edges(nodes, durationMs);
  const rough = known.map((anchor): Placed => ({ anchor, pace: paceAt(anchor.position) }));
  const rate = rateOf(rough, nodes.paces[last] as number, durationMs);
  const placed = consistent(rough, rate);
  const knots = knotsOf(placed, nodes.paces[last] as number);
  const spread = transcript.abridged ? ABRIDGED_FACTOR : 1;
  const estimates = ascending(smooth(knots, rate, spread), knots, durationMs / 1000);

  const knotPaces = Float64Array.from(knots, (k) => k.pace);
  const knotSeconds = Float64Array.from(estimates, (e) => e.seconds);
  const times = Float64Array.from(nodes.paces, (p) => 1000 * interpolate(knotPaces, knotSeconds, p));
  const anchorPositions = Int32Array.from(placed, (p) => p.anchor.position);

  return {
    speechStartMs: times[0] as number,
    speechEndMs: times[last] as number,
    anchors: placed.map((p) => p.anchor),
    timeAt: (position) => interpolate(nodes.positions, times, position),
    positionAt: (timeMs) => Math.floor(interpolate(times, nodes.positions, timeMs) + 1e-6),
    uncertaintyAt(position) {
      const p = paceAt(position);
      const k = Math.min(Math.max(lastAtOrBefore(knotPaces, p), 0), knots.length - 2);
      const from = estimates[k] as Estimate;
      const to = estimates[k + 1] as Estimate;
      const width = (knotPaces[k + 1] as number) - (knotPaces[k] as number);
      const u = width > 0 ? (p - (knotPaces[k] as number)) / width : 0;
      const ends = (1 - u) * from.variance + u * to.variance;
      const between = bridgeVariance(u, to.seconds - from.seconds) * spread * spread;
      return 1000 * toUncertainty(Math.sqrt(ends + between));
    },
    basisAt(position) {
      const timeMs = interpolate(nodes.positions, times, position);
      const k = lastAtOrBefore(anchorPositions, position);
      for (const near of [placed[k], placed[k + 1]]) {
        if (!near) continue;
        const anchorMs = interpolate(nodes.positions, times, near.anchor.position);
        if (Math.abs(anchorMs - timeMs) <= AT_ANCHOR_MS) return near.anchor.basis;
      }
      return 'estimated';
    },
  };
}

interface Nodes {
  readonly positions: Float64Array;
  readonly paces: Float64Array;
}

/** Both ends of every word; where one word touches the next, the shared position stands once. */
function nodesOf(transcript: Transcript, pace: Pace): Nodes {
  const { starts, ends } = transcript.words;
  const positions: number[] = [];
  const paces: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    positions.push(starts[i] as number);
    paces.push(pace.starts[i] as number);
    if (ends[i] === starts[i + 1]) continue;
    positions.push(ends[i] as number);
    paces.push(pace.ends[i] as number);
  }
  return { positions: Float64Array.from(positions), paces: Float64Array.from(paces) };
}

function edges(nodes: Nodes, durationMs: number): Anchor[] {
  const common = {
    uncertaintyMs: Math.max(MIN_LEAD_UNCERTAINTY_MS, LEAD_UNCERTAINTY_SHARE * durationMs),
    basis: 'estimated',
    source: 'edge',
  } as const;
  return [
    { ...common, position: nodes.positions[0] as number, timeMs: LEAD_SHARE * durationMs },
    { ...common, position: nodes.positions.at(-1) as number, timeMs: (1 - LEAD_SHARE) * durationMs },
  ];
}

/**
 * Seconds of video per second of pace: between the outermost anchors where they are far enough apart, else over the
 * whole video.
 */
function rateOf(placed: readonly Placed[], wholePace: number, durationMs: number): number {
  const first = placed[0] as Placed;
  const final = placed.at(-1) as Placed;
  const span = final.pace - first.pace;
  const seconds = (final.anchor.timeMs - first.anchor.timeMs) / 1000;
  if (span >= RATE_SPAN_SECONDS && seconds > 0) return seconds / span;
  return durationMs / 1000 / wholePace;
}

/** A knot for every anchor, and one without observation at each end of the text that has none. */
function knotsOf(placed: readonly Placed[], wholePace: number): Knot[] {
  const knots = placed.map((p): Knot => {
    const sigma = Math.max(SUREST_SIGMA, toSigma(p.anchor.uncertaintyMs / 1000));
    return { pace: p.pace, seconds: p.anchor.timeMs / 1000, sigma };
  });
  if (knots[0]?.pace !== 0) knots.unshift({ pace: 0, seconds: null, sigma: 0 });
  if ((knots.at(-1) as Knot).pace < wholePace) knots.push({ pace: wholePace, seconds: null, sigma: 0 });
  return knots;
}

/** However fast the speech would have to be, each stretch keeps this share of its expected length. */
const LEAST_SHARE = 0.01;

/**
 * The estimates, made ascending and kept inside the video: smoothing may push two uncertain neighbours past each other.
 */
function ascending(estimates: readonly Estimate[], knots: readonly Knot[], duration: number): Estimate[] {
  const wholePace = (knots.at(-1) as Knot).pace - (knots[0] as Knot).pace;
  const share = Math.min(LEAST_SHARE, duration / wholePace / 2);
  const least = (i: number) => ((knots[i + 1] as Knot).pace - (knots[i] as Knot).pace) * share;
  const seconds = estimates.map((e) => Math.min(Math.max(e.seconds, 0), duration));
  for (let i = 1; i < seconds.length; i++) {
    seconds[i] = Math.max(seconds[i] as number, (seconds[i - 1] as number) + least(i - 1));
  }
  seconds[seconds.length - 1] = Math.min(seconds.at(-1) as number, duration);
  for (let i = seconds.length - 2; i >= 0; i--) {
    seconds[i] = Math.max(0, Math.min(seconds[i] as number, (seconds[i + 1] as number) - least(i)));
  }
  return estimates.map((e, i) => ({ seconds: seconds[i] as number, variance: e.variance }));
}

/** Piecewise linear through (xs, ys), both ascending; flat outside. */
function interpolate(xs: Float64Array, ys: Float64Array, x: number): number {
  const i = lastAtOrBefore(xs, x);
  if (i < 0) return ys[0] as number;
  if (i >= xs.length - 1) return ys.at(-1) as number;
  const x0 = xs[i] as number;
  const x1 = xs[i + 1] as number;
  const y0 = ys[i] as number;
  return x1 > x0 ? y0 + ((x - x0) / (x1 - x0)) * ((ys[i + 1] as number) - y0) : y0;
}
