import type { PagePayload } from '../payload.ts';
import { ringAll } from './bells.ts';
import type { Delays } from './delays.ts';
import { find } from './element.ts';
import { createNavigation, fetchPayload, type NavigateOptions } from './navigation.ts';
import type { Failure } from './player-methods.ts';
import { type Change, createPlayers } from './players.ts';
import { serveTranscriptList } from './transcript-list.ts';
import { createUpNext } from './up-next.ts';

/** What a test may call on the page, as `window.standIn`. */
export interface StandInHook {
  /** Follows a link within the page, without a reload. Settles with YouTube's last event; a later one wins. */
  navigate(path: string, options?: NavigateOptions): Promise<void>;
  setDelays(delays: Partial<Delays>): void;
  /** The `<video>` that shows the content of the page, or that in the mini-player, or null. */
  video(): HTMLVideoElement | null;
  /** Every change of what the visible player plays: the id of the content, also while an advertisement interrupts. */
  changes(): readonly Change[];
  closeMini(): void;
  /** Rings every event of YouTube that many times while nothing changes. */
  storm(times: number): void;
  /** Lets the preview of a video play over the page, in its own player; null ends it. */
  preview(id: string | null): Promise<void>;
  /** Shorts: the next reel, without an event. */
  swipe(): Promise<void>;
  /** Where the page goes by itself at the end of the video; null to stay. */
  setAutoplay(path: string | null): void;
  /** An advertisement plays in the place of the content, which then goes on where it was. Settles at its end. */
  advertise(seconds: number): Promise<void>;
  /**
   * From now on, the element's time is the content's plus this, as where advertisements are part of the stream. Settles
   * when the stream is complete.
   */
  stitch(offsetSeconds: number): Promise<void>;
  /**
   * From this moment of the content on there is nothing to play, until it is called with null. With a picture a second,
   * Chromium stands some seconds before, because it wants several pictures ahead.
   */
  starve(atSeconds: number | null): void;
  /** Exchanges the `<video>` for a new one that plays on. */
  swapVideo(): void;
  /** Live: no length, and data that says so. Off: the stream has ended and has its length. */
  setLive(on: boolean): Promise<void>;
  /** The players' methods are gone, or all throw; null mends them. */
  failPlayer(failure: Failure | null): void;
}

declare global {
  interface Window {
    standIn?: StandInHook;
  }
}

/** YouTube marks its dark theme on the root element. */
function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => void document.documentElement.toggleAttribute('dark', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}

followTheme();
const upNext = createUpNext(
  () => players,
  () => navigation,
);
const players = createPlayers(upNext.onEnded);
const navigation = createNavigation(players, JSON.parse(find('#stand-in-payload').textContent ?? '') as PagePayload);

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = new FormData(event.target as HTMLFormElement).get('search_query');
  void navigation.navigate(`/results?search_query=${encodeURIComponent(String(query))}`);
});
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('.ytp-miniplayer-button');
  if (button && document.body.dataset.kind === 'watch') void navigation.navigate('/', { mini: true });
});

serveTranscriptList(() => navigation.at.payload.video?.id ?? null);

let previews = 0;

window.standIn = {
  navigate: (path, options) => navigation.navigate(path, options),
  setDelays(delays) {
    navigation.delays = { ...navigation.delays, ...delays };
  },
  video: () => players.current?.playback.video ?? null,
  changes: () => players.changes,
  closeMini: () => players.closeMini(),
  storm(times) {
    const { payload, path } = navigation.at;
    for (let i = 0; i < times; i++) ringAll(payload, path);
  },
  async preview(id) {
    previews += 1;
    const mine = previews;
    const payload = id === null ? null : await fetchPayload(`/watch?v=${id}`);
    if (mine === previews) players.preview(payload);
  },
  swipe: () => navigation.swipe(),
  setAutoplay(path) {
    upNext.autoplayPath = path;
  },
  advertise: (seconds) => players.current?.playback.advertise(seconds) ?? Promise.resolve(),
  stitch: (offsetSeconds) => players.current?.playback.stitch(offsetSeconds) ?? Promise.resolve(),
  starve: (atSeconds) => players.current?.playback.starve(atSeconds),
  swapVideo: () => players.current?.playback.swapVideo(),
  setLive: (on) => players.current?.playback.setLive(on) ?? Promise.resolve(),
  failPlayer: (failure) => players.fail(failure),
};
