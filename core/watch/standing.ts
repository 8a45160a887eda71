import type { VideoId } from '../base/video-id.ts';
import { byAddress, byMark, type Decision, LOOKS_MS, NO_VIDEO, playsUnnamed, resolve, type Seen } from './resolve.ts';

/** What a page has come to so far. */
export interface Standing {
  readonly decision: Decision;
  /** What its address leads to. */
  readonly place: string;
  /** Since when address and player have disagreed there, in milliseconds of any steady clock. */
  readonly openSinceMs: number;
}

/** Before the first look, and again when a page goes into the browser's cache: to come back is a change. */
export const NOWHERE: Standing = { decision: NO_VIDEO, place: '', openSinceMs: 0 };

/** A page at one moment; what costs more is asked for only where a transcript may be in question. */
export interface Glance {
  readonly address: Seen['address'];
  readonly path: string;
  readonly nowMs: number;
  hasTranscript(videoId: VideoId | null): boolean;
  showsMiniPlayer(): boolean;
  /** Whether a player outside the corner may play a talk, as far as can be told without asking one. */
  mayPlayTalk(): boolean;
  mark(): VideoId | null;
  see(): Pick<Seen, 'player' | 'showing' | 'mark' | 'mini'>;
}

export interface Look {
  readonly standing: Standing;
  /** What its player plays may have to do with a transcript: to be looked at again when that changes. */
  readonly matters: boolean;
  /** To be looked at again after this time whatever happens; null where bells will tell. */
  readonly againInMs: number | null;
}

/**
 * The next look at a page. Where no transcript is in question, the address alone decides, or the mark where the address
 * names no video.
 */
export function lookAgain(before: Standing, glance: Glance): Look {
  const { address, nowMs, hasTranscript } = glance;
  const place = address.videoId ?? glance.path;
  const sameAddress = place === before.place;
  // From one page without a video to another, what is being left is left no later.
  const goesOn = sameAddress || (address.videoId === null && before.place.startsWith('/'));
  const openSinceMs = goesOn && before.decision.open ? before.openSinceMs : nowMs;
  const unsettledMs = nowMs - openSinceMs;
  const mini = address.videoId === null && glance.showsMiniPlayer();
  const unnamed = mini || playsUnnamed(address);
  const known = ({ videoId, open }: Decision) => open || hasTranscript(address.videoId) || hasTranscript(videoId);
  const closely = known(before.decision) || mini || (unnamed && glance.mayPlayTalk());
  const roughly = () => (unnamed ? byMark(glance.mark()) : byAddress(address));
  const decision = closely
    ? resolve({ address, ...glance.see(), sameAddress, unsettledMs }, before.decision)
    : roughly();
  const next = decision.state === 'settling' ? LOOKS_MS.find((ms) => ms > unsettledMs) : undefined;
  return {
    standing: { decision, place, openSinceMs },
    matters: unnamed || known(decision),
    againInMs: next === undefined ? null : next - unsettledMs,
  };
}
