import type { Player } from './player.ts';

/** -1 unstarted, 0 ended, 1 playing, 2 paused, 3 buffering, as in YouTube's public player interface. */
function stateOf(video: HTMLVideoElement): number {
  if (!video.currentSrc || video.readyState === 0) return -1;
  if (video.ended) return 0;
  if (video.paused) return 2;
  return video.readyState < 3 || video.seeking ? 3 : 1;
}

const STATE_EVENTS = ['playing', 'pause', 'ended', 'waiting', 'seeked', 'loadedmetadata'];

/** The methods that the desktop site's player carries on its element, those that a reader of the page may call. */
export function playerMethods(player: Player) {
  const { video } = player;
  const guarded = <T>(value: () => T): T => {
    if (player.payload()?.methodsThrow) throw new TypeError('g.Xa is undefined');
    return value();
  };
  const videoId = () => player.payload()?.video?.id ?? null;
  const addNativeListener = EventTarget.prototype.addEventListener;

  return {
    getVideoData: () =>
      guarded(() => ({
        video_id: videoId(),
        title: player.payload()?.video?.title ?? '',
        author: player.payload()?.video?.channel ?? '',
        isLive: false,
        isPremiere: false,
      })),
    getPlayerResponse: () => guarded(() => player.payload()?.playerResponse ?? null),
    getWatchNextResponse: () => guarded(() => player.payload()?.watchNext ?? null),
    getCurrentTime: () => video.currentTime,
    getDuration: () => (Number.isFinite(video.duration) ? video.duration : 0),
    getPlayerState: () => stateOf(video),
    getPresentingPlayerType: () => 1,
    getAdState: () => -1,
    getProgressState: () => ({
      current: video.currentTime,
      duration: video.duration,
      seekableStart: 0,
      seekableEnd: video.duration,
      isAtLiveHead: false,
    }),
    getPlaybackRate: () => video.playbackRate,
    setPlaybackRate: (rate: number) => {
      video.playbackRate = rate;
    },
    seekTo: (seconds: number) => {
      video.currentTime = seconds;
    },
    seekBy: (seconds: number) => {
      video.currentTime += seconds;
    },
    playVideo: () => void video.play(),
    pauseVideo: () => video.pause(),
    isInline: () => false,
    isFullscreen: () => document.fullscreenElement !== null,
    isSubtitlesOn: () => false,
    getOption: (module: string, name: string) => (module === 'captions' && name === 'tracklist' ? [] : {}),
    getVideoUrl: () => `https://www.youtube.com/watch?v=${videoId() ?? ''}`,
    /** The player's own events go through the same method as those of the element. */
    addEventListener(name: string, listener: EventListener, options?: AddEventListenerOptions | boolean) {
      if (name !== 'onStateChange') {
        addNativeListener.call(player.root, name, listener, options);
        return;
      }
      for (const event of STATE_EVENTS) {
        video.addEventListener(event, () => (listener as unknown as (state: number) => void)(stateOf(video)));
      }
    },
  };
}
