import { asBoolean, asNumber, at, type Json } from '../base/json.ts';
import type { VideoId } from '../base/video-id.ts';
import { isSameLength } from './same-length.ts';

/**
 * What is kept on the reader's machine, and under which names. The number in a name is the version of the form: a
 * form that changes gets a new one, and what was kept in the old is forgotten. Everything is read as if somebody else
 * had written it.
 *
 * | name | what | written |
 * | --- | --- | --- |
 * | `place:1:<video id>` | where the reader is in the talk (kept-place.ts) | a few times a second while it changes |
 * | `offset:1:<video id>` | by how much the reader moved its times, for a video of which length | at once |
 * | `settings:1` | how the panel is set | at once |
 *
 * Each talk has names of its own, so that two panels beside two talks do not write over one another.
 */
export const placeKey = (videoId: VideoId): string => `place:1:${videoId}`;
export const offsetKey = (videoId: VideoId): string => `offset:1:${videoId}`;
export const SETTINGS_KEY = 'settings:1';

/** By how much a reader moved the times of a talk. */
export interface KeptOffset {
  readonly offsetMs: number;
  /** Length of the video that it was set for, in milliseconds: another cut is asked about again. */
  readonly videoMs: number;
}

/** How the panel is set. */
export interface Settings {
  /** Whether all chapters are listed, or the few around the current one. */
  readonly allChapters: boolean;
}

export const STANDARD_SETTINGS: Settings = { allChapters: false };

/** More than a reader moves times by: the longest videos last 12 hours. */
export const MAX_OFFSET_MS = 12 * 3600 * 1000;

export function readOffset(value: Json): KeptOffset | null {
  const offsetMs = asNumber(at(value, 'offsetMs'));
  const videoMs = asNumber(at(value, 'videoMs'));
  if (offsetMs === undefined || !Number.isSafeInteger(offsetMs) || Math.abs(offsetMs) > MAX_OFFSET_MS) return null;
  return videoMs !== undefined && Number.isSafeInteger(videoMs) && videoMs > 0 ? { offsetMs, videoMs } : null;
}

/** The offset that was set for a video of this length; null where none was, or where none is needed. */
export function offsetFor(kept: KeptOffset | null, videoMs: number | null, talkMs: number): number | null {
  if (!kept || videoMs === null || isSameLength(videoMs, talkMs)) return null;
  return isSameLength(kept.videoMs, videoMs) ? kept.offsetMs : null;
}

export const readSettings = (value: Json): Settings => ({
  allChapters: asBoolean(at(value, 'allChapters')) ?? STANDARD_SETTINGS.allChapters,
});

const OF_A_TALK = /^(?:place|offset):/;

/** Names to forget so that at most `count` entries about talks are kept: those that were written longest ago. */
export function namesToForget(everything: Readonly<Record<string, Json>>, count: number): string[] {
  const age = (name: string): number => asNumber(at(everything, name, 'atMs')) ?? 0;
  const names = Object.keys(everything).filter((name) => OF_A_TALK.test(name));
  return names.sort((a, b) => age(b) - age(a)).slice(count);
}
