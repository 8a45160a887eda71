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

/**
 * What holds for a video: captions time the video that they are of and no other cut of it. A video of which nobody
 * knows the length yet is taken for the talk's own.
 */
export const learntOf = (learnt: Learnt | null, videoMs: number | null, talkMs: number): Learnt | null =>
  learnt && isSameLength(learnt.videoMs, videoMs ?? talkMs) ? learnt : null;
