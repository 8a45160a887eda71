import type { VideoId } from '../base/video-id.ts';

/**
 * How sure it is that the video named is the one that plays.
 *
 * - `settling`: address and player disagree, for now; what plays is not (yet) the video named
 * - `confirmed`: the player itself names this video
 * - `unconfirmed`: nobody but the address, or a mark on the page, names it
 */
export type VideoState = (typeof VIDEO_STATES)[number];

export const VIDEO_STATES = ['settling', 'confirmed', 'unconfirmed'] as const;

/** Which video a page shows; null where none, and then always `unconfirmed`. */
export interface Resolution {
  readonly videoId: VideoId | null;
  readonly state: VideoState;
}
