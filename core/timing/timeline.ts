import { lastAtOrBefore } from '../base/binary-search.ts';
import type { Anchor, Basis } from '../transcript/talk.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { consistent, isPinned, LEAST_SHARE, type Placed, usableAnchors } from './anchors.ts';
import { interpolate, interpolateAll } from './interpolate.ts';
import { type Pace, paceOf } from './pace.ts';
import { type Estimates, type Knots, smooth } from './smooth.ts';
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
  const usable = usableAnchors(anchors, nodes.positions[last] as number, durationMs);
  const known = usable.length > 0 ? usable : edges(nodes, durationMs);
  const paces = interpolateAll(nodes.positions, nodes.paces, positionsOf(known));
  const rough = known.map((anchor, i): Placed => ({ anchor, pace: paces[i] as number }));
  const rate = rateOf(rough, nodes.paces[last] as number, durationMs);
  const placed = consistent(rough, rate);
  const knots = knotsOf(placed, nodes.paces[last] as number);
  const spread = transcript.abridged ? ABRIDGED_FACTOR : 1;
  const estimates = ascending(smooth(knots, rate, spread), knots, durationMs / 1000);

  const times = interpolateAll(knots.paces, estimates.seconds, nodes.paces).map((seconds) => 1000 * seconds);
  const kept = placed.map((p) => p.anchor);
  const anchorPositions = positionsOf(kept);

  return {
    speechStartMs: times[0] as number,
    speechEndMs: times[last] as number,
    anchors: kept,
    timeAt: (position) => interpolate(nodes.positions, times, position),
    positionAt: (timeMs) => Math.floor(interpolate(times, nodes.positions, timeMs) + 1e-6),
    uncertaintyAt(position) {
      const p = interpolate(nodes.positions, nodes.paces, position);
      const k = Math.min(Math.max(lastAtOrBefore(knots.paces, p), 0), knots.paces.length - 2);
      const [from, to] = [knots.paces[k] as number, knots.paces[k + 1] as number];
      const u = to > from ? (p - from) / (to - from) : 0;
      const ends = (1 - u) * (estimates.variances[k] as number) + u * (estimates.variances[k + 1] as number);
      const seconds = (estimates.seconds[k + 1] as number) - (estimates.seconds[k] as number);
      return 1000 * toUncertainty(Math.sqrt(ends + bridgeVariance(u, seconds) * spread * spread));
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
  const positions = new Float64Array(2 * starts.length);
  const paces = new Float64Array(2 * starts.length);
  let count = 0;
  for (let i = 0; i < starts.length; i++) {
    positions[count] = starts[i] as number;
    paces[count++] = pace.starts[i] as number;
    if (ends[i] === starts[i + 1]) continue;
    positions[count] = ends[i] as number;
    paces[count++] = pace.ends[i] as number;
  }
  return { positions: positions.subarray(0, count), paces: paces.subarray(0, count) };
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

function positionsOf(anchors: readonly Anchor[]): Float64Array {
  const positions = new Float64Array(anchors.length);
  for (let i = 0; i < anchors.length; i++) positions[i] = (anchors[i] as Anchor).position;
  return positions;
}

/** A knot for every anchor, and one without observation at each end of the text that has none. */
function knotsOf(placed: readonly Placed[], wholePace: number): Knots {
  const lead = (placed[0] as Placed).pace > 0 ? 1 : 0;
  const tail = (placed.at(-1) as Placed).pace < wholePace ? 1 : 0;
  const count = lead + placed.length + tail;
  const knots = {
    paces: new Float64Array(count).fill(wholePace, count - tail),
    seconds: new Float64Array(count).fill(Number.NaN),
    sigmas: new Float64Array(count),
    pinned: new Uint8Array(count),
  };
  for (let i = 0; i < placed.length; i++) {
    const { pace, anchor } = placed[i] as Placed;
    knots.paces[lead + i] = pace;
    knots.seconds[lead + i] = anchor.timeMs / 1000;
    knots.sigmas[lead + i] = Math.max(SUREST_SIGMA, toSigma(anchor.uncertaintyMs / 1000));
    knots.pinned[lead + i] = isPinned(anchor) ? 1 : 0;
  }
  return knots;
}

/**
 * The estimates, made ascending and kept inside the video: smoothing may push two uncertain neighbours past each other.
 */
function ascending({ seconds, variances }: Estimates, { paces }: Knots, duration: number): Estimates {
  const last = paces.length - 1;
  const wholePace = (paces[last] as number) - (paces[0] as number);
  const share = Math.min(LEAST_SHARE, duration / wholePace / 2);
  const least = (i: number) => ((paces[i + 1] as number) - (paces[i] as number)) * share;
  const rising = seconds.map((s) => Math.min(Math.max(s, 0), duration));
  for (let i = 1; i <= last; i++) {
    rising[i] = Math.max(rising[i] as number, (rising[i - 1] as number) + least(i - 1));
  }
  rising[last] = Math.min(rising[last] as number, duration);
  for (let i = last - 1; i >= 0; i--) {
    rising[i] = Math.max(0, Math.min(rising[i] as number, (rising[i + 1] as number) - least(i)));
  }
  return { seconds: rising, variances };
}
