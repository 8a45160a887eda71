import { lastAtOrBefore } from '../base/binary-search.ts';
import type { Anchor, AnchorSource, Basis } from '../transcript/talk.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { consistent, isPinned, LEAST_SHARE, type Placed, usableAnchors } from './anchors.ts';
import { interpolate, interpolateAll } from './interpolate.ts';
import { learnPace } from './learn-pace.ts';
import { type Pace, paceOf } from './pace.ts';
import { refinePace } from './refine-pace.ts';
import { type Estimates, type Knots, smooth } from './smooth.ts';
import { ABRIDGED_FACTOR, bridgeVariance, SUREST_SIGMA, toSigma, toUncertainty } from './spread.ts';

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
  /** What the anchor comes from that tells the time there; null where the time is laid between anchors. */
  sourceAt(position: number): AnchorSource | null;
}

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
  const usual = paceOf(transcript);
  const plain = nodesOf(transcript, usual);
  const last = plain.positions.length - 1;
  if (last < 1) throw new RangeError('a timeline needs at least one word');
  const usable = usableAnchors(anchors, plain.positions[last] as number, durationMs);
  const known = usable.length > 0 ? usable : edges(plain, durationMs);
  const rough = placedIn(plain, known);
  const roughRate = rateOf(rough, plain.paces[last] as number, durationMs);
  const agreed = consistent(rough, roughRate);
  const pace = transcript.abridged ? usual : learnPace(usual, agreed, roughRate);
  const nodes = nodesOf(transcript, pace);
  const kept = agreed.map((p) => p.anchor);
  const placed = placedIn(nodes, kept);
  const rate = rateOf(placed, nodes.paces[last] as number, durationMs);
  const knots = knotsOf(placed, nodes.paces[last] as number);
  const spread = transcript.abridged ? ABRIDGED_FACTOR : 1;
  const estimates = ascending(smooth(knots, rate, spread), knots, durationMs / 1000);
  const refined = refinePace(pace, knots, estimates, rate);
  const paces = interpolateAll(refined.from, refined.to, nodes.paces);
  const knotPaces = interpolateAll(refined.from, refined.to, knots.paces);
  const times = interpolateAll(knotPaces, estimates.seconds, paces).map((seconds) => 1000 * seconds);
  const anchorPositions = positionsOf(kept);

  /** The anchor at a position, if one is as near as that. */
  function anchorAt(position: number): Anchor | null {
    const timeMs = interpolate(nodes.positions, times, position);
    const k = lastAtOrBefore(anchorPositions, position);
    for (const near of [placed[k], placed[k + 1]]) {
      if (!near) continue;
      const anchorMs = interpolate(nodes.positions, times, near.anchor.position);
      if (Math.abs(anchorMs - timeMs) <= AT_ANCHOR_MS) return near.anchor;
    }
    return null;
  }

  return {
    speechStartMs: times[0] as number,
    speechEndMs: times[last] as number,
    anchors: kept,
    timeAt: (position) => interpolate(nodes.positions, times, position),
    positionAt: (timeMs) => Math.floor(interpolate(times, nodes.positions, timeMs) + 1e-6),
    uncertaintyAt(position) {
      const p = interpolate(nodes.positions, paces, position);
      const k = Math.min(Math.max(lastAtOrBefore(knotPaces, p), 0), knotPaces.length - 2);
      const [from, to] = [knotPaces[k] as number, knotPaces[k + 1] as number];
      const u = to > from ? (p - from) / (to - from) : 0;
      const ends = (1 - u) * (estimates.variances[k] as number) + u * (estimates.variances[k + 1] as number);
      const seconds = (estimates.seconds[k + 1] as number) - (estimates.seconds[k] as number);
      return 1000 * toUncertainty(Math.sqrt(ends + bridgeVariance(u, seconds) * spread * spread));
    },
    basisAt: (position) => anchorAt(position)?.basis ?? 'estimated',
    sourceAt: (position) => anchorAt(position)?.source ?? null,
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

function placedIn({ positions, paces }: Nodes, anchors: readonly Anchor[]): Placed[] {
  const found = interpolateAll(positions, paces, positionsOf(anchors));
  return anchors.map((anchor, i) => ({ anchor, pace: found[i] as number }));
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
 * What is pinned stays; the others keep their distance, as far as there is room between two pinned ones.
 */
function ascending({ seconds, variances }: Estimates, { paces, pinned }: Knots, duration: number): Estimates {
  const last = paces.length - 1;
  const rising = seconds.map((s) => Math.min(Math.max(s, 0), duration));
  let from = -1;
  for (let to = 0; to <= last + 1; to++) {
    if (to <= last && !pinned[to]) continue;
    const [low, high] = [from < 0 ? 0 : (rising[from] as number), to > last ? duration : (rising[to] as number)];
    const [first, final] = [Math.max(from, 0), Math.min(to, last)];
    const wholePace = (paces[final] as number) - (paces[first] as number);
    const share = wholePace > 0 ? Math.min(LEAST_SHARE, (high - low) / wholePace / 2) : 0;
    const least = (i: number) => ((paces[i] as number) - (paces[i - 1] as number)) * share;
    for (let i = from + 1; i < to; i++) {
      rising[i] = Math.max(rising[i] as number, i > 0 ? (rising[i - 1] as number) + least(i) : low);
    }
    for (let i = to - 1; i > from; i--) {
      const most = i < last ? (rising[i + 1] as number) - least(i + 1) : high;
      rising[i] = Math.max(low, Math.min(rising[i] as number, most));
    }
    from = to;
  }
  return { seconds: rising, variances };
}
