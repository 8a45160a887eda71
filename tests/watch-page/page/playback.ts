import type { PageVideo } from '../payload.ts';
import { element } from './element.ts';
import { ADVERTISEMENT, createShortage, piecesOf, type Shortage } from './pieces.ts';
import { createStream, type Stream } from './stream.ts';

export interface StartOptions {
  readonly atSeconds: number;
  readonly prerollSeconds: number;
  readonly loop: boolean;
  readonly paused: boolean;
}

/**
 * One `<video>` and what is fed to it: the content itself, an advertisement in its place, or a stream in which the
 * content begins later than at 0. All times are the content's own.
 */
export interface Playback {
  readonly video: HTMLVideoElement;
  readonly content: PageVideo | null;
  readonly live: boolean;
  /** It was live, and now has a length. */
  readonly wasLive: boolean;
  /** What is seen is an advertisement, in a file of its own or within the stream. */
  readonly advertising: boolean;
  /** An advertisement plays in the place of the content: the element's time is that of the advertisement. */
  readonly replaced: boolean;
  readonly seconds: number;
  readonly durationSeconds: number;
  start(content: PageVideo, options: StartOptions): void;
  stop(): void;
  seek(seconds: number): void;
  advertise(seconds: number): Promise<void>;
  stitch(offsetSeconds: number): Promise<void>;
  starve(atSeconds: number | null): void;
  setLive(on: boolean): Promise<void>;
  swapVideo(): void;
}

interface Break {
  readonly atSeconds: number;
  readonly playing: boolean;
  readonly rate: number;
  readonly timer: ReturnType<typeof setTimeout>;
  settle(): void;
}

const MEDIA_EVENTS = [
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'ended',
  'timeupdate',
  'loadedmetadata',
  'durationchange',
];

/** @param changed called with the name of each event of the element, and with null when the feed has changed */
export function createPlayback(
  container: HTMLElement,
  muted: boolean,
  changed: (name: string | null) => void,
): Playback {
  let content: PageVideo | null = null;
  let loop = false;
  let live = false;
  let wasLive = false;
  let offsetSeconds = 0;
  let shortage: Shortage | null = null;
  let stream: Stream | null = null;
  let dropStream: () => void = () => undefined;
  let pause: Break | null = null;
  let elementLife = new AbortController();
  let video = makeVideo();

  function makeVideo(): HTMLVideoElement {
    const made = element('video', { class: 'video-stream html5-main-video', tabindex: '-1', playsinline: '' });
    made.muted = muted;
    const { signal } = elementLife;
    for (const name of MEDIA_EVENTS) made.addEventListener(name, () => changed(name), { signal });
    made.addEventListener('click', () => void (made.paused ? made.play() : made.pause()), { signal });
    container.append(made);
    return made;
  }

  function addressOf(playing: PageVideo): string {
    if (pause) return ADVERTISEMENT.url;
    if (offsetSeconds === 0 && playing.introSeconds === 0 && !live && !shortage) return playing.mediaUrl;
    const durationSeconds = live ? Number.POSITIVE_INFINITY : offsetSeconds + playing.durationSeconds;
    const pieces = piecesOf(playing, offsetSeconds, shortage);
    stream = createStream(pieces, durationSeconds, new Promise((resolve) => (dropStream = resolve)));
    return stream.url;
  }

  /** Feeds the element anew. It goes where it shall begin by itself, unless somebody has sent it elsewhere by then. */
  function feed(elementSeconds: number, play: boolean, rate: number): void {
    dropStream();
    stream = null;
    if (!content) return;
    video.loop = loop || pause !== null;
    video.src = addressOf(content);
    video.playbackRate = rate;
    if (elementSeconds > 0) video.currentTime = elementSeconds;
    // A browser may forbid playback before the first click; the player then waits, as the real one does.
    if (play) video.play().catch(() => undefined);
    changed(null);
  }

  function endBreak(): Break | null {
    const ended = pause;
    if (ended) clearTimeout(ended.timer);
    pause = null;
    ended?.settle();
    return ended;
  }

  function beginBreak(seconds: number, atSeconds: number, playing: boolean, rate: number): Promise<void> {
    return new Promise((resolve) => {
      const resume = () => {
        const ended = endBreak();
        if (ended) feed(ended.atSeconds + offsetSeconds, ended.playing, ended.rate);
      };
      pause = { atSeconds, playing, rate, timer: setTimeout(resume, seconds * 1000), settle: resolve };
      feed(0, true, 1);
    });
  }

  const refeed = async (): Promise<void> => {
    feed(playback.seconds + offsetSeconds, !video.paused, video.playbackRate);
    await stream?.filled;
  };

  const playback: Playback = {
    get video() {
      return video;
    },
    get content() {
      return content;
    },
    get live() {
      return live;
    },
    get wasLive() {
      return wasLive;
    },
    get advertising() {
      return pause !== null || (offsetSeconds > 0 && video.currentTime < offsetSeconds);
    },
    get replaced() {
      return pause !== null;
    },
    get seconds() {
      return pause?.atSeconds ?? Math.max(0, video.currentTime - offsetSeconds);
    },
    get durationSeconds() {
      if (live) return video.seekable.length > 0 ? video.seekable.end(0) - offsetSeconds : 0;
      if (pause) return content?.durationSeconds ?? 0;
      return Number.isFinite(video.duration) ? video.duration - offsetSeconds : 0;
    },
    start(next, options) {
      endBreak();
      content = next;
      loop = options.loop;
      live = next.live;
      wasLive = false;
      offsetSeconds = 0;
      shortage = null;
      const rate = video.playbackRate;
      if (options.prerollSeconds > 0) void beginBreak(options.prerollSeconds, options.atSeconds, true, rate);
      else feed(options.atSeconds, !options.paused, rate);
    },
    stop() {
      endBreak();
      dropStream();
      content = null;
      stream = null;
      offsetSeconds = 0;
      shortage = null;
      live = false;
      wasLive = false;
      video.pause();
      video.removeAttribute('src');
      video.load();
      changed(null);
    },
    seek(seconds) {
      if (!pause) video.currentTime = seconds + offsetSeconds;
    },
    advertise(seconds) {
      if (!content) return Promise.resolve();
      const { seconds: atSeconds } = playback;
      const before = endBreak() ?? { playing: !video.paused, rate: video.playbackRate };
      return beginBreak(seconds, atSeconds, before.playing, before.rate);
    },
    stitch(seconds) {
      const at = playback.seconds;
      offsetSeconds = seconds;
      if (!content || pause) return Promise.resolve();
      feed(at + offsetSeconds, !video.paused, video.playbackRate);
      return stream?.filled ?? Promise.resolve();
    },
    starve(atSeconds) {
      shortage?.end();
      shortage = atSeconds === null ? null : createShortage(atSeconds);
      if (shortage && content && !pause) feed(playback.seconds + offsetSeconds, !video.paused, video.playbackRate);
    },
    async setLive(on) {
      wasLive = !on;
      if (live === on || !content) return;
      live = on;
      if (!on && stream) stream.end();
      else if (!pause) await refeed();
    },
    swapVideo() {
      const { currentTime, paused, playbackRate, volume } = video;
      const old = video;
      elementLife.abort();
      elementLife = new AbortController();
      video = makeVideo();
      video.volume = volume;
      old.remove();
      old.removeAttribute('src');
      old.load();
      feed(currentTime, !paused, playbackRate);
    },
  };
  return playback;
}
