import { asBoolean, asNumber, at, type Json } from '../base/json.ts';
import type { VideoId } from '../base/video-id.ts';

/**
 * What is kept on the reader's machine, and under which names. The number in a name is the version of the form: a
 * form that changes gets a new one, and what was kept in the old is forgotten. Everything is read as if somebody else
 * had written it.
 *
 * | name | what | written |
 * | --- | --- | --- |
 * | `place:1:<video id>` | where the reader is in the talk (kept-place.ts) | a few times a second while it changes |
 * | `times:1:<video id>` | what the reader said of its times (said.ts) | at once |
 * | `settings:1` | how the panel is set | at once |
 *
 * Each talk has names of its own, so that two panels beside two talks do not write over one another.
 */
export const placeKey = (videoId: VideoId): string => `place:1:${videoId}`;
export const timesKey = (videoId: VideoId): string => `times:1:${videoId}`;
export const SETTINGS_KEY = 'settings:1';

/** How the panel is set. */
export interface Settings {
  /** Whether all chapters are listed, or the few around the current one. */
  readonly allChapters: boolean;
}

export const STANDARD_SETTINGS: Settings = { allChapters: false };

export const readSettings = (value: Json): Settings => ({
  allChapters: asBoolean(at(value, 'allChapters')) ?? STANDARD_SETTINGS.allChapters,
});

const OF_A_TALK = /^(?:place|times):/;

/** Names to forget so that at most `count` entries about talks are kept: those that were written longest ago. */
export function namesToForget(everything: Readonly<Record<string, Json>>, count: number): string[] {
  const age = (name: string): number => asNumber(at(everything, name, 'atMs')) ?? 0;
  const names = Object.keys(everything).filter((name) => OF_A_TALK.test(name));
  return names.sort((a, b) => age(b) - age(a)).slice(count);
}
