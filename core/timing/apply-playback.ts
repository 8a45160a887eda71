import type { Clock } from '../clock/clock.ts';
import type { OpenTalk } from './open-talk.ts';

/** What a page last reported of its player. */
export interface PlayerReport {
  readonly clock: Clock;
  /** Null while unknown, live, or an advertisement. */
  readonly durationMs: number | null;
  readonly advertisement: boolean;
}

/** What a talk's view needs to know besides the place. */
export interface Playing {
  readonly advertisement: boolean;
  /** Length of the video that plays, in milliseconds; null while unknown. */
  readonly videoMs: number | null;
  /** When to look again, in milliseconds; null when only the next report can change anything. */
  readonly againInMs: number | null;
}

/**
 * Lengths are rounded to seconds by those who publish them; a difference above this is another cut of the video, or
 * another video.
 */
const SAME_LENGTH_MS = 2000;

export const isSameLength = (videoMs: number, talkMs: number): boolean => Math.abs(videoMs - talkMs) <= SAME_LENGTH_MS;

/**
 * After a navigation a player may go on with the old video for 0.1 to 2 s while the address already names the new
 * one.
 */
const SETTLE_MS = 3000;

/**
 * Sets a talk's playhead by what its page reported. An advertisement stops it where it is. So does a video of another
 * length in the first seconds after the page changed: it is most likely the video before, and its clock would light
 * the wrong words.
 * @param sinceMs how long the page has shown this video, in milliseconds
 */
export function applyPlayback(open: OpenTalk, report: PlayerReport | null, sinceMs: number): Playing {
  const { playhead, talk } = open;
  if (!report || report.advertisement) {
    playhead.pause();
    return { advertisement: report !== null, videoMs: null, againInMs: null };
  }
  const { clock, durationMs } = report;
  if (durationMs !== null && !isSameLength(durationMs, talk.durationMs) && sinceMs < SETTLE_MS) {
    playhead.pause();
    return { advertisement: false, videoMs: null, againInMs: SETTLE_MS - sinceMs };
  }
  playhead.setClock(clock);
  return { advertisement: false, videoMs: durationMs, againInMs: null };
}
