/**
 * Everything that Verbatim takes for granted about the document of a YouTube page, and nothing of it anywhere else;
 * what stands in the page's data is in paths.ts. Each thing has a name, a value, the month in which it was last seen
 * and a test that would fail without it: {@link DOCUMENT_CONTRACT}. What is missing on a page degrades by one step and
 * is listed in the reader's report (page-report.ts).
 */

/** Something that is taken for granted. */
export interface ContractEntry {
  readonly name: string;
  readonly kind: 'selector' | 'event' | 'class' | 'method' | 'path' | 'word';
  /** A list holds alternatives, best first; a path is one alternative with its steps. */
  readonly value: ContractValue;
  /** Where or when it was last seen: months of recordings, or the script or project that uses it. */
  readonly seen: string;
  /** Title of a test that fails without it. */
  readonly covers: string;
}

export type ContractValue = string | readonly string[] | readonly (readonly string[])[];

/** Entries for values that were seen together and are covered by one test, each under the name of its constant. */
export const entries = (
  kind: ContractEntry['kind'],
  seen: string,
  covers: string,
  values: Readonly<Record<string, ContractValue>>,
): readonly ContractEntry[] => Object.entries(values).map(([name, value]) => ({ name, kind, value, seen, covers }));

/** Root of a player. */
export const PLAYER = '.html5-video-player';

/** The player's video element, best guess first. */
export const VIDEO_SELECTORS = [
  '#movie_player video.html5-main-video',
  '#shorts-player video',
  'ytd-reel-video-renderer[is-active] video',
  '#player video',
  'video.html5-main-video',
  'video',
] as const;

/** A preview that plays when the mouse rests on a thumbnail: never the video (SponsorBlock #1136). */
export const PREVIEW = '#inline-preview-player';

/** The player in the corner of another page. */
export const MINI_PLAYER = ['ytd-miniplayer[active]', '.html5-video-player.ytp-player-minimized'] as const;

/** Names the video of the watch page that is shown; without the attribute `hidden`, which pages left behind have. */
export const WATCH_MARK = [
  'ytd-watch-flexy[video-id]:not([hidden])',
  'ytd-watch-grid[video-id]:not([hidden])',
] as const;
export const WATCH_MARK_ID = 'video-id';

/** The title over a player as a link to its video: embedded players, in 2026 built like the mobile page. */
export const TITLE_LINK = ['a.ytp-title-link[href]', 'a.ytmVideoInfoVideoTitle[href]'] as const;

/** The trailer of a channel page. */
export const TRAILER = 'ytd-channel-video-player-renderer';

/** On the player's root while an advertisement plays; `ad-created` only says that one may come. */
export const AD_CLASSES = ['ad-showing', 'ad-interrupting'] as const;

/** On the root of a player in the corner. */
export const MINIMIZED_CLASS = 'ytp-player-minimized';

/**
 * Bells: events that ring when the page may show another video. What it shows is then looked up; their details are
 * not read, because they do not cross into the extension's world.
 */
export const DOCUMENT_BELLS = [
  'yt-navigate-start',
  'yt-navigate-finish',
  'yt-page-data-fetched',
  'yt-page-data-updated',
  'yt-page-type-changed',
  'yt-player-updated',
] as const;

/** Of the window: that of the mobile page, and the browser's own. */
export const WINDOW_BELLS = ['state-navigateend', 'popstate', 'pageshow', 'pagehide'] as const;

/** Of the Navigation API (Chrome 102, Firefox 147): it rings for every step within the page, whoever takes it. */
export const NAVIGATION_BELL = 'currententrychange';

/** Of the video element, when it has been given something else, or begins or ceases to play it. */
export const MEDIA_BELLS = ['emptied', 'loadstart', 'loadedmetadata', 'durationchange', 'playing', 'pause'] as const;

/** Methods of the player's root, to be called in the page's own world. */
export const VIDEO_DATA_METHOD = 'getVideoData';
export const INLINE_METHOD = 'isInline';
export const PRESENTING_METHOD = 'getPresentingPlayerType';
export const CURRENT_TIME_METHOD = 'getCurrentTime';
export const DURATION_METHOD = 'getDuration';
export const WATCH_NEXT_METHOD = 'getWatchNextResponse';
export const PLAYER_RESPONSE_METHOD = 'getPlayerResponse';

export const METHODS: readonly string[] = [
  VIDEO_DATA_METHOD,
  INLINE_METHOD,
  PRESENTING_METHOD,
  CURRENT_TIME_METHOD,
  DURATION_METHOD,
  WATCH_NEXT_METHOD,
  PLAYER_RESPONSE_METHOD,
];

/** Fields of what `getVideoData()` answers. */
export const VIDEO_DATA_ID = 'video_id';
export const VIDEO_DATA_LIVE = 'isLive';
