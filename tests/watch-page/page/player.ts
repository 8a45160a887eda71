import type { PagePayload } from '../payload.ts';
import { createCaptions } from './captions.ts';
import { createScreenCaptions } from './captions-on-screen.ts';
import { element } from './element.ts';
import { createPlayback, type Playback } from './playback.ts';
import { createPlayerBar } from './player-bar.ts';
import { type Failure, installMethods, playerMethods, stateOf } from './player-methods.ts';
import { createTitleLink } from './title-link.ts';

export type PlayerId = 'movie_player' | 'shorts-player' | 'c4-player' | 'inline-preview-player';

/** A player as YouTube builds it: the element with its undocumented methods, and one `<video>` that is reused. */
export interface Player {
  readonly id: PlayerId;
  readonly root: HTMLElement;
  readonly playback: Playback;
  /** What is loaded now, or null. */
  readonly payload: PagePayload | null;
  /** What the page has handed to the player as the data of its video; comes later than the video, or before it. */
  watchNext: unknown;
  load(payload: PagePayload, startSeconds: number, paused?: boolean): void;
  /** Stops and empties the element, as when the reader leaves the watch page. */
  unload(): void;
  fail(failure: Failure | null): void;
}

/** Calls of the player's own events: `onStateChange` with the state. */
export type StateListener = (state: number) => void;

/** YouTube's player state classes, from the state of the element. */
function showState(root: HTMLElement, { video }: Playback): void {
  const classes = {
    'unstarted-mode': video.readyState === 0 && video.paused,
    'playing-mode': !video.paused && !video.ended,
    'paused-mode': video.paused && !video.ended && video.readyState > 0,
    'ended-mode': video.ended,
    'buffering-mode': video.seeking || (!video.paused && video.readyState < 3),
  };
  for (const [name, on] of Object.entries(classes)) root.classList.toggle(name, on);
}

function showAdvertising(root: HTMLElement, on: boolean): void {
  for (const name of ['ad-showing', 'ad-interrupting']) root.classList.toggle(name, on);
  // Says only that the player can show advertisements, and stays.
  if (on) root.classList.add('ad-created');
}

/** @param onEnded called when the content, not an advertisement, has come to its end */
export function createPlayer(id: PlayerId, onEnded: (player: Player) => void): Player {
  const inline = id === 'inline-preview-player';
  const stateListeners = new Set<StateListener>();
  let loaded: PagePayload | null = null;
  let advertising = false;

  const container = element('div', { class: 'html5-video-container' });
  const bar = createPlayerBar({
    playOrPause() {
      const { video } = playback;
      if (video.paused) video.play().catch(() => undefined);
      else video.pause();
    },
    seekTo: (fraction) => playback.seek(fraction * playback.durationSeconds),
    toggleFullscreen: () => methods.toggleFullscreen(),
    toggleCaptions: () => captions.methods.toggleSubtitles(),
  });
  const title = createTitleLink();
  const screen = createScreenCaptions(() => (playback.advertising ? null : playback.seconds));
  const captions = createCaptions((body) => {
    bar.showCaptions(captions.on);
    screen.show(body);
  });
  const root = element(
    'div',
    { id, class: 'html5-video-player unstarted-mode', tabindex: '-1' },
    container,
    screen.root,
    title.root,
    bar.root,
  );

  const chapterTitle = (): string => {
    const passed = loaded?.video?.chapters.filter((chapter) => chapter.startSeconds <= playback.seconds) ?? [];
    return passed.at(-1)?.title ?? '';
  };
  const changed = (name: string | null): void => {
    showState(root, playback);
    if (playback.advertising !== advertising) {
      advertising = playback.advertising;
      showAdvertising(root, advertising);
    }
    const { seconds, durationSeconds, video, live } = playback;
    bar.update({
      seconds,
      durationSeconds: live ? 0 : durationSeconds,
      paused: video.paused,
      chapterTitle: chapterTitle(),
    });
    if (name !== null && name !== 'timeupdate') for (const listener of stateListeners) listener(stateOf(video));
    if (name === 'ended' && !playback.replaced) onEnded(player);
  };
  const playback = createPlayback(container, inline, changed);

  const player: Player = {
    id,
    root,
    playback,
    get payload() {
      return loaded;
    },
    watchNext: null,
    load(payload, startSeconds, paused = false) {
      if (!payload.video) {
        player.unload();
        return;
      }
      loaded = payload;
      captions.offer(payload.captions);
      title.update(payload.video);
      playback.start(payload.video, {
        atSeconds: startSeconds,
        prerollSeconds: payload.prerollSeconds,
        loop: payload.kind === 'shorts' || inline,
        paused,
      });
    },
    unload() {
      if (!loaded) return;
      loaded = null;
      captions.offer(null);
      player.watchNext = null;
      title.update(null);
      playback.stop();
    },
    fail: (failure) => installMethods(root, methods, failure),
  };
  const methods = playerMethods(player, inline, captions, stateListeners);
  installMethods(root, methods, null);
  return player;
}
