/**
 * Everything that Verbatim takes for granted about the document of a YouTube page, and nothing of it anywhere else;
 * what stands in the page's data is in paths.ts. When each was seen stands in contract-seen.ts, and which test covers it
 * in contract-covers.sample.ts.
 * What is missing on a page degrades by one step. A list holds alternatives, best first.
 */

/** Root of a player. */
export const PLAYER = '.html5-video-player';

/** The player of the desktop app; it stays in the document, empty and hidden, when its page is left. */
export const MAIN_PLAYER = '#movie_player';

/** The same, of the desktop app only: the mobile page plays Shorts in it. */
export const DESKTOP_PLAYER = 'ytd-app #movie_player';

/** The video element of a page that plays one, surest first; the latter two: embedded players and the mobile page. */
export const MAIN_VIDEO = ['#movie_player video.html5-main-video', '#player video', 'video.html5-main-video'] as const;

/** That of a Short (read-frog 2026); several reels are in the document, and one is active. */
export const SHORTS_VIDEO = [
  '#shorts-player video',
  'ytd-reel-video-renderer[is-active] video',
  '#reel-overlay-container .html5-video-player video',
] as const;

/** Where Shorts play, also when their page has been left. */
export const SHORTS_PLACES = '#shorts-player, ytd-reel-video-renderer, #reel-overlay-container';

/** A preview that plays when the mouse rests on a thumbnail: never the video (SponsorBlock #1136). */
export const PREVIEW = '#inline-preview-player';

/** The player, while it is in the corner of another page: found by its id, however large the document is. */
export const MINI_PLAYER = '#movie_player:is(.ytp-player-minimized, ytd-miniplayer[active] *)';

/** Names the video of the watch page that is shown; without the attribute `hidden`, which pages left behind have. */
export const WATCH_MARK = [
  'ytd-watch-flexy[video-id]:not([hidden])',
  'ytd-watch-grid[video-id]:not([hidden])',
] as const;
export const WATCH_MARK_ID = 'video-id';

/** The title over a player as a link to its video: embedded players, of which those of 2026 are like the mobile page. */
export const TITLE_LINK = ['a.ytp-title-link[href]', 'a.ytmVideoInfoVideoTitle[href]'] as const;

/** The trailer of a channel page. */
export const TRAILER = 'ytd-channel-video-player-renderer';

/** A panel beside the video, and the attribute that says which (the names of paths.ts). */
export const PANEL_ELEMENT = 'ytd-engagement-panel-section-list-renderer';
export const PANEL_ELEMENT_NAME = 'target-id';

/**
 * In a panel, the list of chapters or key moments, a row of it, and the note that chapters are automatic. The rows
 * stand in the description as well, so only those of this list count.
 */
export const LIST_ROW = 'ytd-macro-markers-list-renderer ytd-macro-markers-list-item-renderer';
export const LIST_INFO = 'ytd-macro-markers-list-renderer ytd-macro-markers-info-item-renderer';

/** In a row: the link to its moment, its title (`h4` until 2026, with a hidden one of the other kind), its time. */
export const ROW_LINK = 'a#endpoint[href]';
export const ROW_TITLE = '#details :is(h3, h4):not([hidden])';
export const ROW_TIME = '#time';

/**
 * Where else chapters are listed: the panel of 2026 that has chapters and transcript in one (YouTubeAlchemy 2026-08),
 * and the mobile page (defuddle), whose own row is named here by that of the desktop page and has not been seen. In a
 * row: the link to its moment, and its title.
 */
export const OTHER_LISTS = [
  '[target-id="engagement-panel-timeline-view-consolidated"]',
  'ytm-macro-markers-list-renderer',
] as const;
export const OTHER_ROW = ['timeline-chapter-view-model', 'ytm-macro-markers-list-item-renderer'] as const;
export const OTHER_LINK = 'a[href]';
export const OTHER_TITLE = ':is(h3, h4):not([hidden])';

/**
 * A list of what is said, which the reader may open: the form of 2026 (its panel, or what is within where the panel has
 * another name, or the panel that has chapters and transcript in one), that before, and that of the mobile page. In it:
 * a row, its time to the second, its words; and what stands for rows that are not drawn yet, as in other lists. The rows
 * name no video, and are drawn all at once as far as is known.
 */
export const TRANSCRIPT_LISTS = [
  '[target-id="PAmodern_transcript_view"]',
  '[data-target-id="PAmodern_transcript_view"]',
  '[target-id="engagement-panel-timeline-view-consolidated"]',
  '[target-id="engagement-panel-searchable-transcript"]',
  'ytm-macro-markers-list-renderer',
] as const;
export const TRANSCRIPT_ROW = ['transcript-segment-view-model', 'ytd-transcript-segment-renderer'] as const;
export const TRANSCRIPT_TIME = ['.ytwTranscriptSegmentViewModelTimestamp', '.segment-timestamp'] as const;
export const TRANSCRIPT_TEXT = ['span[role="text"]', '.segment-text'] as const;
export const TRANSCRIPT_MORE = 'ytd-continuation-item-renderer';

/** The description, with its times as links. */
export const DESCRIPTION = 'ytd-text-inline-expander';

/**
 * In a player, where captions are drawn: comes with the first one, and may be exchanged. In it a window for each
 * caption, or one whose lines roll; in a window, its lines.
 */
export const CAPTION_PLACE = '.ytp-caption-window-container';
export const CAPTION_WINDOW = '.caption-window';
export const CAPTION_LINE = '.captions-text > span';

/** On the player's root while an advertisement plays; `ad-created` only says that one may come. */
export const AD_CLASSES = ['ad-showing', 'ad-interrupting'] as const;

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

/**
 * Of the captions: which track is chosen and which there are (`getOption`), to choose one (`setOption`), to switch them
 * on and off as their button does, and whether they are on. Their module is loaded when they are first switched on.
 * While they are off, the track that is chosen is `{}`. To choose the one that is chosen does nothing; to choose `{}`,
 * and a moment later a track, makes the player ask for that track anew, with its own token.
 */
export const OPTION_METHOD = 'getOption';
export const SET_OPTION_METHOD = 'setOption';
export const LOAD_METHOD = 'loadModule';
export const TOGGLE_CAPTIONS_METHOD = 'toggleSubtitles';
export const CAPTIONS_ON_METHOD = 'isSubtitlesOn';

export const CAPTIONS_MODULE = 'captions';
export const TRACK_OPTION = 'track';
export const TRACKLIST_OPTION = 'tracklist';
/** Of {@link TRACKLIST_OPTION}: automatic tracks are listed as well. */
export const AUTOMATIC_TOO = 'includeAsr';

/**
 * Where the player asks for captions, of its own site, by `XMLHttpRequest` or by a `fetch` that it may have laid by when
 * it was loaded; and the parameters of the video, of the track's language and kind (`asr` or none), and of a machine
 * translation's language.
 */
export const CAPTIONS_ADDRESS = '/api/timedtext';
export const ADDRESS_VIDEO = 'v';
export const ADDRESS_LANGUAGE = 'lang';
export const ADDRESS_KIND = 'kind';
export const ADDRESS_TRANSLATION = 'tlang';

export const METHODS: readonly string[] = [
  VIDEO_DATA_METHOD,
  INLINE_METHOD,
  PRESENTING_METHOD,
  CURRENT_TIME_METHOD,
  DURATION_METHOD,
  OPTION_METHOD,
  SET_OPTION_METHOD,
  LOAD_METHOD,
  TOGGLE_CAPTIONS_METHOD,
  CAPTIONS_ON_METHOD,
  WATCH_NEXT_METHOD,
  PLAYER_RESPONSE_METHOD,
];

/** Fields of what `getVideoData()` answers. */
export const VIDEO_DATA_ID = 'video_id';
export const VIDEO_DATA_LIVE = 'isLive';
