import { lastAtOrBefore } from '../base/binary-search.ts';
import type { Anchor } from '../transcript/talk.ts';
import type { CaptionTrack } from '../watch/caption-tracks.ts';
import { isSameLength } from './same-length.ts';

/** Where captions come from: the page's player, its transcript list, or the screen while they were shown. */
export interface LearntFrom {
  readonly way: (typeof LEARNT_WAYS)[number];
  /** BCP 47; null where the page did not say. */
  readonly language: string | null;
  /** `asr`: made by speech recognition; null where the page did not say. */
  readonly kind: CaptionTrack['kind'] | null;
  /** By a machine, into `language`. */
  readonly translated: boolean;
}
export const LEARNT_WAYS = ['player', 'list', 'screen'] as const;

/** What captions told of when a text is spoken in one video. */
export interface Learnt {
  readonly from: LearntFrom;
  /** Length of the video that they are of, in milliseconds. */
  readonly videoMs: number;
  /** At least one, all of source `caption`, in the order of the text; no time before the one before it. */
  readonly anchors: readonly Anchor[];
}

/** Where newer anchors are this near, in characters of text, older ones give way: half a minute of speech. */
const NEAR_CHARACTERS = 400;

/**
 * What was learnt of a video at different times: the newer, and what is older where the newer tells nothing, or is less
 * sure.
 */
export function joinLearnt(older: Learnt | null, newer: Learnt): Learnt {
  if (!older || !isSameLength(older.videoMs, newer.videoMs)) return newer;
  const aroundNewer = neighbours(newer.anchors);
  const kept = older.anchors.filter((old) =>
    aroundNewer(old).every((one) => !isNear(one, old) || old.uncertaintyMs < one.uncertaintyMs),
  );
  const aroundKept = neighbours(kept);
  const added = newer.anchors.filter((one) => !aroundKept(one).some((old) => isNear(one, old)));
  const aroundAdded = neighbours(added);
  const fitting = kept.filter(
    (old) =>
      old.timeMs <= newer.videoMs &&
      aroundAdded(old).every((one) => (one.timeMs - old.timeMs) * (one.position - old.position) >= 0),
  );
  if (fitting.length === 0) return newer;
  const anchors = [...fitting, ...added].sort((a, b) => a.position - b.position);
  return { ...(fitting.length > added.length ? older : newer), videoMs: newer.videoMs, anchors };
}

const isNear = (a: Anchor, b: Anchor): boolean => Math.abs(a.position - b.position) <= NEAR_CHARACTERS;

/** Finds the anchors on both sides of another, by the text. */
function neighbours(anchors: readonly Anchor[]): (anchor: Anchor) => readonly Anchor[] {
  const positions = Int32Array.from(anchors, ({ position }) => position);
  return ({ position }) => {
    const i = lastAtOrBefore(positions, position);
    return anchors.slice(Math.max(0, i), i + 2);
  };
}

/**
 * What holds for a video: captions time the video that they are of and no other cut of it. A video of which nobody
 * knows the length yet is taken for the talk's own.
 */
export const learntOf = (learnt: Learnt | null, videoMs: number | null, talkMs: number): Learnt | null =>
  learnt && isSameLength(learnt.videoMs, videoMs ?? talkMs) ? learnt : null;
