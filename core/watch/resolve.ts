import type { VideoId } from '../base/video-id.ts';
import type { Address, PageKind } from './address.ts';

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

/** A resolution with the rule that made it, in words for a report. */
export interface Decision extends Resolution {
  readonly reason: string;
}

/** What can be seen of a page at one moment. */
export interface Seen {
  readonly address: Pick<Address, 'page' | 'videoId'>;
  /** The word of the player that is chosen and visible; null where there is none or it does not answer. */
  readonly player: {
    readonly videoId: VideoId | null;
    readonly inline: boolean;
    readonly presenting: 'content' | 'advertisement' | 'remote' | null;
  } | null;
  /** The chosen video is visible and plays. */
  readonly showing: boolean;
  /** The video that a mark on the page names. */
  readonly mark: VideoId | null;
  /** A player in the corner is open. */
  readonly mini: boolean;
  /** How long address and player have disagreed at this address, in milliseconds; 0 when they begin to. */
  readonly unsettledMs: number;
}

/**
 * A player may go on with the video before for 0.1 to 2 s after the address has changed; a page that it leaves, no
 * longer than the first look after that.
 */
export const PATIENCE_MS = 2000;
const LEAVING_MS = 100;

/** Pages that play a video which their address does not name, or may not name. */
const MAY_PLAY_UNNAMED: ReadonlySet<PageKind> = new Set([
  'watch',
  'shorts',
  'live',
  'embed',
  'clip',
  'channel',
  'channel-live',
]);

/** Whether only the player, or a mark, can say what the page plays. */
export const playsUnnamed = ({ page, videoId }: Seen['address']): boolean =>
  videoId === null && MAY_PLAY_UNNAMED.has(page);

const decide = (videoId: VideoId | null, state: VideoState, reason: string): Decision => ({ videoId, state, reason });

/** Nothing is known of any video. */
export const NO_VIDEO: Decision = decide(null, 'unconfirmed', 'nothing names a video');

/**
 * Which video a page shows, by what is seen of it now and what was decided before. Asked again with the same, it
 * answers the same: bells may ring as often as they like.
 */
export function resolve(seen: Seen, before: Resolution): Decision {
  const { videoId } = seen.address;
  const player = seen.player?.inline ? null : seen.player;
  if (player?.presenting === 'advertisement') return duringAdvertisement(seen, before, player.videoId);
  return videoId ? named(seen, videoId, player?.videoId ?? null) : unnamed(seen, before, player?.videoId ?? null);
}

/** The player may name the advertisement: what was known of this page stays, and nothing new is believed. */
function duringAdvertisement(seen: Seen, before: Resolution, playerId: VideoId | null): Decision {
  const { videoId } = seen.address;
  const known = before.state === 'confirmed' && (videoId === null || before.videoId === videoId);
  if (known) return decide(before.videoId, 'confirmed', 'advertisement, known before');
  if (videoId === null) return seen.mark ? decide(seen.mark, 'unconfirmed', 'advertisement, mark') : NO_VIDEO;
  return decide(videoId, playerId === videoId ? 'confirmed' : 'unconfirmed', 'advertisement, address');
}

function named(seen: Seen, videoId: VideoId, playerId: VideoId | null): Decision {
  const late = seen.unsettledMs >= PATIENCE_MS;
  if (playerId === videoId) return decide(videoId, 'confirmed', 'address and player');
  if (playerId === null) {
    // A mark that names another video says that the page has not caught up with its address.
    const lagging = seen.mark !== null && seen.mark !== videoId && !late;
    return lagging ? decide(videoId, 'settling', 'mark differs') : decide(videoId, 'unconfirmed', 'address alone');
  }
  if (late && seen.showing) return decide(playerId, 'confirmed', 'player, against the address');
  return decide(videoId, 'settling', 'player differs');
}

function unnamed(seen: Seen, before: Resolution, playerId: VideoId | null): Decision {
  if (seen.mini && playerId) return decide(playerId, 'confirmed', 'player in the corner');
  if (seen.mini && before.videoId && !seen.player) {
    return decide(before.videoId, 'unconfirmed', 'corner, known before');
  }
  if (playsUnnamed(seen.address)) {
    if (playerId) return decide(playerId, 'confirmed', 'player alone');
    if (seen.mark) return decide(seen.mark, 'unconfirmed', 'mark alone');
  }
  if (before.videoId === null) return NO_VIDEO;
  // The page is being left, or its player is on the way to the corner.
  const goesOn = playerId === before.videoId && seen.showing;
  if (goesOn && seen.unsettledMs >= PATIENCE_MS) return decide(playerId, 'confirmed', 'player goes on');
  const leaving = seen.unsettledMs < (goesOn ? PATIENCE_MS : LEAVING_MS);
  return leaving ? decide(before.videoId, 'settling', 'leaving') : NO_VIDEO;
}
