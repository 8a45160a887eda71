import type { Captions } from './captions.ts';
import type { Player, StateListener } from './player.ts';

/** Ways in which the methods of a player can be of no use. */
export type Failure = 'no-methods' | 'throw';

/** What the player says of the advertisement that it plays. The id is one that a video could have. */
const ADVERTISEMENT_DATA = { video_id: 'adStandIn04', title: 'Advertisement', author: 'Sponsor' };

/** -1 unstarted, 0 ended, 1 playing, 2 paused, 3 buffering, as in YouTube's public player interface. */
export function stateOf(video: HTMLVideoElement): number {
  if (!video.currentSrc || video.readyState === 0) return -1;
  if (video.ended) return 0;
  if (video.paused) return 2;
  return video.readyState < 3 || video.seeking ? 3 : 1;
}

/** The data about the video with what has become of a live stream since. */
function playerResponseOf({ payload, playback }: Player): unknown {
  const response = payload?.playerResponse ?? null;
  const { live, wasLive, content } = playback;
  const details = (response as { videoDetails?: object } | null)?.videoDetails;
  if (!details || (live === content?.live && !wasLive)) return response;
  const lengthSeconds = live ? '0' : String(content?.durationSeconds);
  return { ...(response as object), videoDetails: { ...details, isLive: live, isLiveContent: true, lengthSeconds } };
}

/** The methods that the desktop site's player carries on its element, those that a reader of the page may call. */
export function playerMethods(player: Player, inline: boolean, captions: Captions, stateListeners: Set<StateListener>) {
  const { playback } = player;
  const guarded = <T>(value: () => T): T => {
    if (player.payload?.methodsThrow) throw new TypeError('g.Xa is undefined');
    return value();
  };
  const videoId = () => player.payload?.video?.id ?? null;
  const contentData = () => ({
    video_id: videoId(),
    title: player.payload?.video?.title ?? '',
    author: player.payload?.video?.channel ?? '',
  });
  // In the place of the content, an advertisement is asked for its own time.
  const ownSeconds = () => (playback.replaced ? playback.video.currentTime : playback.seconds);
  const ownDuration = () => (playback.replaced ? playback.video.duration || 0 : playback.durationSeconds);
  const addNativeListener = EventTarget.prototype.addEventListener;

  return {
    getVideoData: () =>
      guarded(() => ({
        ...(playback.replaced ? ADVERTISEMENT_DATA : contentData()),
        isLive: playback.live,
        isPremiere: false,
      })),
    getPlayerResponse: () => guarded(() => playerResponseOf(player)),
    getWatchNextResponse: () => guarded(() => player.watchNext),
    getCurrentTime: ownSeconds,
    getDuration: ownDuration,
    getPlayerState: () => stateOf(playback.video),
    getPresentingPlayerType: () => (playback.advertising ? 2 : 1),
    getAdState: () => (playback.advertising ? 1 : -1),
    getProgressState: () => ({
      current: ownSeconds(),
      duration: ownDuration(),
      seekableStart: 0,
      seekableEnd: ownDuration(),
      isAtLiveHead: false,
    }),
    getPlaybackRate: () => playback.video.playbackRate,
    setPlaybackRate: (rate: number) => {
      playback.video.playbackRate = rate;
    },
    seekTo: (seconds: number) => playback.seek(seconds),
    seekBy: (seconds: number) => playback.seek(playback.seconds + seconds),
    playVideo: () => void playback.video.play().catch(() => undefined),
    pauseVideo: () => playback.video.pause(),
    isInline: () => inline,
    toggleFullscreen: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : player.root.requestFullscreen()),
    isFullscreen: () => document.fullscreenElement !== null,
    ...captions.methods,
    getVideoUrl: () => `https://www.youtube.com/watch?v=${videoId() ?? ''}`,
    /** The player's own events go through the same method as those of the element. */
    addEventListener(name: string, listener: EventListener, options?: AddEventListenerOptions | boolean) {
      if (name === 'onStateChange') stateListeners.add(listener as unknown as StateListener);
      else addNativeListener.call(player.root, name, listener, options);
    },
  };
}

/** Puts the methods on the element, or takes them away, or lets every one of them throw. */
export function installMethods(root: HTMLElement, methods: object, failure: Failure | null): void {
  for (const [name, method] of Object.entries(methods)) {
    Reflect.deleteProperty(root, name);
    if (failure === 'no-methods') continue;
    const value =
      failure === null
        ? method
        : () => {
            throw new TypeError('g.Xa is undefined');
          };
    Reflect.set(root, name, value);
  }
}
