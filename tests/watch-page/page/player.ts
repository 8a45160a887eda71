import type { PagePayload } from '../payload.ts';
import { element } from './element.ts';
import { createPlayerBar } from './player-bar.ts';
import { playerMethods } from './player-methods.ts';

/** A player as YouTube builds it: the element with its undocumented methods, and one `<video>` that is reused. */
export interface Player {
  readonly root: HTMLElement;
  readonly video: HTMLVideoElement;
  /** What is loaded now, or null. */
  payload(): PagePayload | null;
  load(payload: PagePayload, startSeconds: number): void;
  /** Stops and empties the element, as when the reader leaves the watch page. */
  unload(): void;
}

const VIDEO_EVENTS = [
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'ended',
  'timeupdate',
  'durationchange',
];

/** YouTube's player state classes, from the state of the element. */
function showState(root: HTMLElement, video: HTMLVideoElement): void {
  root.classList.toggle('playing-mode', !video.paused && !video.ended);
  root.classList.toggle('paused-mode', video.paused && !video.ended);
  root.classList.toggle('ended-mode', video.ended);
  root.classList.toggle('buffering-mode', video.seeking || (!video.paused && video.readyState < 3));
}

export function createPlayer(id: 'movie_player' | 'shorts-player'): Player {
  let loaded: PagePayload | null = null;
  const video = element('video', { class: 'video-stream html5-main-video', tabindex: '-1', playsinline: '' });
  const bar = createPlayerBar(video);
  const container = element('div', { class: 'html5-video-container' }, video);
  const root = element('div', { id, class: 'html5-video-player unstarted-mode', tabindex: '-1' }, container, bar.root);

  const refresh = () => {
    root.classList.remove('unstarted-mode');
    showState(root, video);
    const chapters = loaded?.video?.chapters ?? [];
    bar.update(chapters.findLast((chapter) => chapter.startSeconds <= video.currentTime)?.title ?? '');
  };
  for (const name of VIDEO_EVENTS) video.addEventListener(name, refresh);
  video.addEventListener('click', () => void (video.paused ? video.play() : video.pause()));

  const player: Player = {
    root,
    video,
    payload: () => loaded,
    load(payload, startSeconds) {
      loaded = payload;
      if (!payload.video) {
        player.unload();
        return;
      }
      video.loop = payload.kind === 'shorts';
      video.src = payload.video.mediaUrl;
      if (startSeconds > 0) {
        video.addEventListener('loadedmetadata', () => (video.currentTime = startSeconds), { once: true });
      }
      // A browser may forbid playback before the first click; the player then waits, as the real one does.
      video.play().catch(() => undefined);
    },
    unload() {
      loaded = null;
      video.pause();
      video.removeAttribute('src');
      video.load();
    },
  };
  Object.assign(root, playerMethods(player));
  return player;
}
