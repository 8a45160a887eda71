import { mediaTimeAt } from './clock.ts';
import { type PlayerReading, type PlayerWord, type TrackedPlayer, trackPlayer, UNTRACKED } from './playback.ts';

export const LENGTH_MS = 600_000;

/** A video that plays from its start, without a bridge. */
export const PLAYING: PlayerReading = {
  elementMs: 0,
  elementDurationMs: LENGTH_MS,
  rate: 1,
  running: true,
  seeking: false,
  loaded: true,
  shown: true,
  advertisement: false,
  muted: false,
  word: null,
};

export const WORD: PlayerWord = { presenting: 'content', live: false, mediaMs: null, durationMs: null };

/** A reading, by what is other than in `PLAYING`; null for a page without a player. */
export type Step = readonly [atMs: number, reading: Partial<PlayerReading> | null];

export const track = (steps: readonly Step[], from = UNTRACKED): TrackedPlayer =>
  steps.reduce((known, [atMs, reading]) => trackPlayer(known, reading && { ...PLAYING, ...reading }, atMs), from);

/** What the steps tell, each as it would be seen 100 ms later. */
export const seen = (steps: readonly Step[]) => {
  const { playback } = track(steps);
  const [lastMs] = steps.at(-1) ?? [0];
  return (
    playback && {
      mediaMs: mediaTimeAt(playback.clock, lastMs + 100),
      durationMs: playback.durationMs,
      ...(playback.advertisement && { advertisement: true }),
      ...(playback.live && { live: true }),
      ...(playback.muted && { muted: true }),
    }
  );
};
