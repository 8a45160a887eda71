import type { Clock } from '../clock/clock.ts';
import type { Playback } from '../clock/playback.ts';
import type { OpenTalk } from '../timing/open-talk.ts';
import { isSameLength } from '../timing/same-length.ts';
import type { VideoState } from '../watch/resolve.ts';

/**
 * Whether the text follows the video, and if not, why.
 *
 * - `following`: the clock is the talk's
 * - `waiting`: nothing is known of the player, or no longer
 * - `settling`: the player most likely still has the video before
 * - `advertisement`: it will go on after that
 * - `live`: the moments of a live stream are not yet those of the video it will become
 */
export type PlayingState = 'following' | 'waiting' | 'settling' | 'advertisement' | 'live';

/** What a talk's view needs to know besides the place. */
export interface Playing {
  readonly state: PlayingState;
  /** The clock to follow; null where the playhead stands. */
  readonly clock: Clock | null;
  /** Whether it plays without sound, as far as the page knows. */
  readonly muted: boolean;
  /** Length of the video that plays, in milliseconds; null while unknown or not the talk's. */
  readonly videoMs: number | null;
  /** When to look again, in milliseconds; null when only the next report can change anything. */
  readonly againInMs: number | null;
}

/**
 * After a navigation a player may go on with the old video for 0.1 to 2 s while the address already names the new
 * one.
 */
const SETTLE_MS = 3000;

const standing = (state: PlayingState, againInMs: number | null = null): Playing => ({
  state,
  clock: null,
  muted: false,
  videoMs: null,
  againInMs,
});

/**
 * What a report means for a talk of the video that the page names. Where the player itself names it, its clock counts
 * whatever its length. Where only the address does, a video of another length is taken for the one before in the
 * first seconds after the page changed: its clock would light the wrong words.
 * @param report what the page last reported of its player
 * @param talkMs length of the talk, in milliseconds
 * @param sinceMs how long the page has shown this video, in milliseconds
 */
export function playingOf(report: Playback | null, certainty: VideoState, talkMs: number, sinceMs: number): Playing {
  if (certainty === 'settling') return standing('settling');
  if (!report) return standing('waiting');
  if (report.advertisement) return standing('advertisement');
  if (report.live) return standing('live');
  const { clock, durationMs, muted } = report;
  const another = durationMs !== null && !isSameLength(durationMs, talkMs);
  if (another && certainty === 'unconfirmed' && sinceMs < SETTLE_MS) return standing('settling', SETTLE_MS - sinceMs);
  return { state: 'following', clock, muted, videoMs: durationMs, againInMs: null };
}

/** Whether what plays is known to be the talk's video, as far as can be known: the reader can be taken to a moment. */
export const isUnderstood = ({ state }: Playing): boolean => state !== 'waiting' && state !== 'settling';

/** Sets the playhead of a talk: on with the clock, or still where it is. */
export function applyPlayback({ playhead }: OpenTalk, { clock }: Playing): void {
  if (clock === null) playhead.pause();
  else if (clock !== playhead.clock()) playhead.setClock(clock);
}
