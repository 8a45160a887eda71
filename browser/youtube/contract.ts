/**
 * Everything that Verbatim takes for granted about a YouTube page, and nothing of it anywhere else. Each entry: since
 * when or where it was seen, and the case that covers it. What is missing here degrades by one step: no player root
 * means "no advertisement", no event of the page's own means that the browser's are heard.
 */

/**
 * Bells that ring when the page may show another video; what it shows is then read from the address.
 * `yt-navigate-finish`: desktop app, in use in all trackers read in 2026. `popstate`, `pageshow`: the browser's.
 * Covered by "navigate to another talk without reload".
 */
export const DOCUMENT_BELLS = ['yt-navigate-finish', 'yt-page-data-updated'] as const;
export const WINDOW_BELLS = ['popstate', 'pageshow'] as const;

/**
 * The player's video element, best guess first (player script of January 2026; Shorts: SponsorBlock and read-frog
 * 2026; embed and mobile: maze-utils April 2026). Covered by "play, and the right sentence lights".
 */
export const VIDEO_SELECTORS = [
  '#movie_player video.html5-main-video',
  '#shorts-player video',
  'ytd-reel-video-renderer[is-active] video',
  '#player video',
  'video.html5-main-video',
  'video',
] as const;

/** Previews that play when the mouse rests on a thumbnail: never the video (SponsorBlock #1136). */
export const PREVIEW_SELECTOR = '#inline-preview-player';

/** Root of a player (player script of January 2026). */
export const PLAYER_SELECTOR = '.html5-video-player';

/**
 * On the root while an advertisement plays; `ad-created` only says that one may come (player script of January 2026).
 * Covered by "advertisement".
 */
export const ADVERTISEMENT_CLASSES = ['ad-showing', 'ad-interrupting'] as const;
