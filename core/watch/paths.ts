/**
 * Where things stand in YouTube's page data: the only place that knows. None of it is documented by YouTube. When each
 * was seen stands in contract-seen.ts, which test covers it in contract-covers.sample.ts. A path that is gone costs one step: the next rung of the
 * ladder in chapters.ts, or null.
 *
 * `WATCH_…` starts in a watch-next response (`ytInitialData`), `PLAYER_…` in a player response
 * (`ytInitialPlayerResponse`), every other one in the node that its comment names. A list of paths holds alternatives,
 * best first.
 */

type Path = readonly string[];

/** The variables of a page's scripts that hold the two responses. */
export const INLINE_WATCH_NEXT = 'ytInitialData';
export const INLINE_PLAYER = 'ytInitialPlayerResponse';

/** In a node that holds text: one of these; the parts of `runs` hold the last. */
export const TEXT_SIMPLE = ['simpleText'] as const;
export const TEXT_CONTENT = ['content'] as const;
export const TEXT_RUNS = ['runs'] as const;
export const RUN_TEXT = ['text'] as const;

/** Which video the response is about: watch pages, then Shorts. */
export const WATCH_VIDEO_IDS: readonly Path[] = [
  ['currentVideoEndpoint', 'watchEndpoint', 'videoId'],
  ['currentVideoEndpoint', 'reelWatchEndpoint', 'videoId'],
  ['replacementEndpoint', 'reelWatchEndpoint', 'videoId'],
];

/** The blocks under the player, of the desktop page and of the mobile one. */
export const WATCH_BLOCK_LISTS: readonly Path[] = [
  ['contents', 'twoColumnWatchNextResults', 'results', 'results', 'contents'],
  ['contents', 'singleColumnWatchNextResults', 'results', 'results', 'contents'],
];

/** In a block of the mobile page: more blocks. */
export const INNER_BLOCK_LISTS: readonly Path[] = [
  ['slimVideoMetadataSectionRenderer', 'contents'],
  ['itemSectionRenderer', 'contents'],
];

/** In a block: the title of the video. Desktop, mobile, mobile before 2022, description panel. */
export const BLOCK_TITLES: readonly Path[] = [
  ['videoPrimaryInfoRenderer', 'title'],
  ['slimVideoInformationRenderer', 'title'],
  ['slimVideoMetadataRenderer', 'title'],
  ['videoDescriptionHeaderRenderer', 'title'],
];

/** In a block: there once the views are known; says {@link LIVE} while the video is live. */
export const PRIMARY_VIEWS = ['videoPrimaryInfoRenderer', 'viewCount', 'videoViewCountRenderer'] as const;

/**
 * In a block: the channel's name. Desktop, desktop with several channels, mobile, mobile before 2022, description
 * panel.
 */
export const BLOCK_OWNERS: readonly Path[] = [
  ['videoSecondaryInfoRenderer', 'owner', 'videoOwnerRenderer', 'title'],
  ['videoSecondaryInfoRenderer', 'owner', 'videoOwnerRenderer', 'attributedTitle'],
  ['slimOwnerRenderer', 'title'],
  ['slimVideoMetadataRenderer', 'owner', 'slimOwnerRenderer', 'title'],
  ['videoDescriptionHeaderRenderer', 'channel'],
];

/**
 * In a block: the description, `{content, commandRuns}` or, before 2023, `{runs}`; desktop, description panel, mobile
 * before 2022.
 */
export const BLOCK_DESCRIPTIONS: readonly Path[] = [
  ['videoSecondaryInfoRenderer', 'attributedDescription'],
  ['videoSecondaryInfoRenderer', 'description'],
  ['expandableVideoDescriptionBodyRenderer', 'attributedDescriptionBodyText'],
  ['expandableVideoDescriptionBodyRenderer', 'descriptionBodyText'],
  ['slimVideoDescriptionRenderer', 'description'],
  ['slimVideoMetadataRenderer', 'description'],
];

/** In a description: its links, each with its place in the text. */
export const COMMAND_RUNS = ['commandRuns'] as const;
export const COMMAND_RUN_START = ['startIndex'] as const;
export const COMMAND_RUN_LENGTH = ['length'] as const;

/** In one of `commandRuns`: `{videoId, startTimeSeconds}`. */
export const COMMAND_RUN_TARGET = ['onTap', 'innertubeCommand', 'watchEndpoint'] as const;

/** In one of `runs`: the same. */
export const RUN_TARGET = ['navigationEndpoint', 'watchEndpoint'] as const;

/** In the target of a link or of a panel's row. */
export const TARGET_VIDEO = ['videoId'] as const;
export const TARGET_SECONDS = ['startTimeSeconds'] as const;

/** `{title, subtitle}` for the overlay over the player. */
export const WATCH_OVERLAY = [
  'playerOverlays',
  'playerOverlayRenderer',
  'videoDetails',
  'playerOverlayVideoDetailsRenderer',
] as const;

/** In the overlay; the second line begins with the channel, views and age follow as runs of their own. */
export const OVERLAY_TITLE = ['title'] as const;
export const OVERLAY_LINE = ['subtitle'] as const;

/** The player bar, which holds one of the next two. */
export const WATCH_PLAYER_BAR = [
  'playerOverlays',
  'playerOverlayRenderer',
  'decoratedPlayerBarRenderer',
  'decoratedPlayerBarRenderer',
  'playerBar',
] as const;

/** In the player bar: the lists of marks in it, by their keys, and the key of the one that is shown. */
export const BAR_MARKERS = ['multiMarkersPlayerBarRenderer'] as const;
export const MARKERS_SHOWN = ['visibleOnLoad', 'key'] as const;
export const MARKERS_LISTS = ['markersMap'] as const;
export const MARKERS_KEY = ['key'] as const;
export const MARKERS_CHAPTERS = ['value', 'chapters'] as const;

/** In the player bar, the form before: chapters of the creator. */
export const BAR_CHAPTERS = ['chapteredPlayerBarRenderer', 'chapters'] as const;

/** In one of `chapters`, and within it. */
export const BAR_CHAPTER = ['chapterRenderer'] as const;
export const CHAPTER_TITLE = ['title'] as const;
export const CHAPTER_MS = ['timeRangeStartMillis'] as const;

/** The panels beside the video. */
export const WATCH_PANELS = ['engagementPanels'] as const;

/** In one of the panels, and which panel it is: either name may be there. */
export const PANEL = ['engagementPanelSectionListRenderer'] as const;
export const PANEL_NAMES: readonly Path[] = [['panelIdentifier'], ['targetId']];

/** In the panel of the description: its blocks. */
export const PANEL_DESCRIPTION = ['content', 'structuredDescriptionContentRenderer', 'items'] as const;

/** In a panel: its rows. */
export const PANEL_ROWS = ['content', 'macroMarkersListRenderer', 'contents'] as const;

/** In a row, and within it: title, time as it is printed, and where it leads. */
export const PANEL_ROW = ['macroMarkersListItemRenderer'] as const;
export const PANEL_ROW_TITLE = ['title'] as const;
export const PANEL_ROW_TIME = ['timeDescription'] as const;
export const PANEL_ROW_TARGET = ['onTap', 'watchEndpoint'] as const;

/** The player's own account of the video, and within it. */
export const PLAYER_DETAILS = ['videoDetails'] as const;
export const DETAILS_VIDEO = ['videoId'] as const;
export const DETAILS_TITLE = ['title'] as const;
export const DETAILS_CHANNEL = ['author'] as const;
export const DETAILS_SECONDS = ['lengthSeconds'] as const;
export const DETAILS_DESCRIPTION = ['shortDescription'] as const;

/** In the same, and in {@link PRIMARY_VIEWS}; left out where it is false. */
export const LIVE = ['isLive'] as const;

/** `[{languageCode, kind, name}]`; not there when a video has no captions. */
export const PLAYER_CAPTION_TRACKS = ['captions', 'playerCaptionsTracklistRenderer', 'captionTracks'] as const;

/** In one of the tracks. */
export const TRACK_LANGUAGE = ['languageCode'] as const;
export const TRACK_KIND = ['kind'] as const;
export const TRACK_NAME = ['name'] as const;

/** The keys of `markersMap` that hold chapters; others hold heat maps and the like. */
export const CREATOR_KEY = 'DESCRIPTION_CHAPTERS';
export const AUTO_KEY = 'AUTO_CHAPTERS';

/** Panels of the creator's chapters; the bare one is the form of early 2021. */
export const CREATOR_PANELS: readonly string[] = [
  'engagement-panel-macro-markers-description-chapters',
  'engagement-panel-macro-markers',
];

/** Panel of automatic chapters, and of "key moments", which are none. */
export const AUTO_PANEL = 'engagement-panel-macro-markers-auto-chapters';
