import type { Presenting } from '../base/presenting.ts';
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

/** A resolution with how it was come by. */
export interface Decision extends Resolution {
  /** The rule that made it, in words for a report. */
  readonly reason: string;
  /** Address and player disagree: {@link Seen.unsettledMs} counts from the first decision of a page that says so. */
  readonly open: boolean;
}

/** What can be seen of a page at one moment. */
export interface Seen {
  readonly address: Pick<Address, 'page' | 'videoId'>;
  /** The word of the chosen player, never a preview's; null where none is visible or nobody answers for it. */
  readonly player: {
    readonly videoId: VideoId | null;
    readonly presenting: Presenting | null;
  } | null;
  /** The chosen player is visible and plays. */
  readonly showing: boolean;
  /** The video that a mark on the page names. */
  readonly mark: VideoId | null;
  /** A player in the corner is open. */
  readonly mini: boolean;
  /** The address is that of the decision before. */
  readonly sameAddress: boolean;
  /** How long address and player have disagreed at this address, in milliseconds. */
  readonly unsettledMs: number;
}

/**
 * After the address has changed a player may go on with the video before for 0.1 to 2 s, and longer on a slow machine;
 * one that moves to the corner is there a moment later.
 */
const PATIENCE_MS = 3000;
const LEAVING_MS = 100;

/** While a decision is `settling`: when to look again, in milliseconds since that began. After the last, bells only. */
export const LOOKS_MS: readonly number[] = [LEAVING_MS, 250, 500, 1000, 2000, PATIENCE_MS];

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

const confirmed = (videoId: VideoId, reason: string, open = false): Decision => ({
  videoId,
  state: 'confirmed',
  reason,
  open,
});
const unconfirmed = (videoId: VideoId | null, reason: string, open = false): Decision => ({
  videoId,
  state: 'unconfirmed',
  reason,
  open,
});
const settling = (videoId: VideoId, reason: string): Decision => ({ videoId, state: 'settling', reason, open: true });

export const NO_VIDEO = unconfirmed(null, 'nothing names a video');

/** The address alone: all that is looked at where no transcript is in question. */
export const byAddress = ({ videoId }: Seen['address']): Decision =>
  videoId ? unconfirmed(videoId, 'address alone') : NO_VIDEO;

/** A mark alone: all that is looked at of a page that only a player could name the video of, and none plays a talk. */
export const byMark = (mark: VideoId | null): Decision => (mark ? unconfirmed(mark, 'mark alone') : NO_VIDEO);

/**
 * Which video a page shows, by what is seen of it now and what was decided before. Asked again with the same, it
 * answers the same: bells may ring as often as they like.
 *
 * The address names the video and the player confirms it. Where they differ after the address has changed, the player
 * is mostly late: the address is believed and what plays is not taken for it, until after a while a player that
 * visibly goes on with something else is believed instead. Where they have agreed and the player changes, it goes
 * ahead, and is believed at once. Where the address names none, the player does.
 */
export function resolve(seen: Seen, before: Resolution): Decision {
  const { address, player, mark } = seen;
  const { videoId } = address;
  const known = stays(seen) && before.state === 'confirmed' ? before.videoId : null;
  let playerId = player?.videoId ?? null;
  const agreed = playerId !== null && [videoId, mark, known].includes(playerId);
  if (player?.presenting === 'advertisement' && !agreed) {
    const kept = duringAdvertisement(seen, before);
    if (kept) return kept;
    // The player may name the advertisement.
    playerId = null;
  }
  return videoId ? named(seen, videoId, playerId, known) : unnamed(seen, playerId, before);
}

/** It is still the page of the decision before, or the player came along from there into the corner. */
const stays = ({ sameAddress, mini, address }: Seen): boolean => sameAddress || (mini && address.videoId === null);

/**
 * What is still known while an advertisement plays that may be named in place of its video; null where nothing is. It
 * may stand before the next of a list: where neither address nor mark would tell, nobody is sure any more.
 */
function duringAdvertisement(seen: Seen, { videoId, state }: Resolution): Decision | null {
  const { address, mark, mini } = seen;
  if (videoId === null || state === 'settling' || !stays(seen)) return null;
  if (mark !== null && mark !== videoId && address.videoId !== videoId) return null;
  if (address.videoId === null && mark === null && (mini || playsUnnamed(address))) {
    return unconfirmed(videoId, 'known before an advertisement, perhaps of the next');
  }
  return state === 'confirmed' ? confirmed(videoId, 'known before the advertisement') : null;
}

function named(seen: Seen, videoId: VideoId, playerId: VideoId | null, known: VideoId | null): Decision {
  const late = seen.unsettledMs >= PATIENCE_MS;
  if (playerId === videoId) return confirmed(videoId, 'address and player');
  if (playerId !== null) {
    if (known) return confirmed(playerId, 'player ahead of address', true);
    return late && seen.showing
      ? confirmed(playerId, 'player against address', true)
      : settling(videoId, 'player differs');
  }
  if (seen.mark === null || seen.mark === videoId) return byAddress(seen.address);
  // A mark of another video says that the page has not caught up with its address.
  return late ? unconfirmed(videoId, 'address against mark', true) : settling(videoId, 'mark differs');
}

function unnamed(seen: Seen, playerId: VideoId | null, before: Resolution): Decision {
  if (seen.mini && playerId) return confirmed(playerId, 'player in the corner');
  if (seen.mini && before.videoId) return unconfirmed(before.videoId, 'in the corner, known before');
  if (playsUnnamed(seen.address) && playerId) return confirmed(playerId, 'player alone');
  if (playsUnnamed(seen.address) && seen.mark) return byMark(seen.mark);
  if (before.videoId === null) return NO_VIDEO;
  // The page is being left, or its player is on the way to the corner.
  const late = seen.unsettledMs >= PATIENCE_MS;
  if (late && playerId === before.videoId && (seen.showing || before.state === 'confirmed')) {
    return confirmed(before.videoId, 'player goes on', true);
  }
  // Where nobody answers for it, what plays on in sight is still the video that it was.
  const denied = playerId !== null && playerId !== before.videoId;
  const goesOn = seen.showing && !denied && !late;
  return goesOn || seen.unsettledMs < LEAVING_MS ? settling(before.videoId, 'leaving') : NO_VIDEO;
}
