/**
 * Where things stand in YouTube's page data: the only place that knows. None of it is documented by YouTube. Each path
 * carries the months of the recorded pages in which it was seen; "script" is the player's own script of January 2026,
 * which still reads it. What covers each is the test of the module that is named, by small cases of the same shape. A
 * path that is gone costs one step: the next rung of the ladder in chapters.ts, or null.
 *
 * `WATCH_…` starts in a watch-next response (`ytInitialData`), `PLAYER_…` in a player response
 * (`ytInitialPlayerResponse`), every other one in the node that its comment names.
 */

type Path = readonly string[];

/**
 * Which video the response is about: watch pages (2021-05 to 2026-06), then Shorts (2024 to 2026, public parsers);
 * video-facts.test.ts, "stale".
 */
export const WATCH_VIDEO_IDS: readonly Path[] = [
  ['currentVideoEndpoint', 'watchEndpoint', 'videoId'],
  ['currentVideoEndpoint', 'reelWatchEndpoint', 'videoId'],
  ['replacementEndpoint', 'reelWatchEndpoint', 'videoId'],
];

/**
 * The blocks under the player, of the desktop page (2021-05 to 2026-06) and of the mobile one (2021 to 2026, public
 * parsers); watch-blocks.test.ts.
 */
export const WATCH_BLOCK_LISTS: readonly Path[] = [
  ['contents', 'twoColumnWatchNextResults', 'results', 'results', 'contents'],
  ['contents', 'singleColumnWatchNextResults', 'results', 'results', 'contents'],
];

/** In a block of the mobile page: more blocks. 2021 to 2026, public parsers; watch-blocks.test.ts. */
export const INNER_BLOCK_LISTS: readonly Path[] = [
  ['slimVideoMetadataSectionRenderer', 'contents'],
  ['itemSectionRenderer', 'contents'],
];

/**
 * In a block: the title of the video. Desktop (2021-05 to 2026-06), mobile, mobile before 2022, description panel
 * (2022 to 2026, public parsers); watch-blocks.test.ts.
 */
export const BLOCK_TITLES: readonly Path[] = [
  ['videoPrimaryInfoRenderer', 'title'],
  ['slimVideoInformationRenderer', 'title'],
  ['slimVideoMetadataRenderer', 'title'],
  ['videoDescriptionHeaderRenderer', 'title'],
];

/**
 * In a block: there once the views are known; says `isLive` while the video is live. 2021-05 to 2026-06;
 * video-facts.test.ts.
 */
export const PRIMARY_VIEWS = ['videoPrimaryInfoRenderer', 'viewCount', 'videoViewCountRenderer'] as const;

/**
 * In a block: the channel's name. Desktop (2021-05 to 2026-06), desktop with several channels (2025 to 2026, public
 * parsers), mobile, mobile before 2022, description panel; watch-blocks.test.ts.
 */
export const BLOCK_OWNERS: readonly Path[] = [
  ['videoSecondaryInfoRenderer', 'owner', 'videoOwnerRenderer', 'title'],
  ['videoSecondaryInfoRenderer', 'owner', 'videoOwnerRenderer', 'attributedTitle'],
  ['slimOwnerRenderer', 'title'],
  ['slimVideoMetadataRenderer', 'owner', 'slimOwnerRenderer', 'title'],
  ['videoDescriptionHeaderRenderer', 'channel'],
];

/**
 * In a block: the description, `{content, commandRuns}` (2025-02 to 2026-06) or, before 2023, `{runs}` (2021-05);
 * desktop, description panel (2022 to 2026, public parsers), mobile before 2022; description.test.ts.
 */
export const BLOCK_DESCRIPTIONS: readonly Path[] = [
  ['videoSecondaryInfoRenderer', 'attributedDescription'],
  ['videoSecondaryInfoRenderer', 'description'],
  ['expandableVideoDescriptionBodyRenderer', 'attributedDescriptionBodyText'],
  ['expandableVideoDescriptionBodyRenderer', 'descriptionBodyText'],
  ['slimVideoDescriptionRenderer', 'description'],
  ['slimVideoMetadataRenderer', 'description'],
];

/** In one of `commandRuns`: `{videoId, startTimeSeconds}`. 2025-02 to 2026-06; description.test.ts. */
export const COMMAND_RUN_TARGET = ['onTap', 'innertubeCommand', 'watchEndpoint'] as const;

/** In one of `runs`: the same. 2021-05; description.test.ts. */
export const RUN_TARGET = ['navigationEndpoint', 'watchEndpoint'] as const;

/** `{title, subtitle}` for the overlay over the player. 2025-02 to 2026-06; video-facts.test.ts. */
export const WATCH_OVERLAY = [
  'playerOverlays',
  'playerOverlayRenderer',
  'videoDetails',
  'playerOverlayVideoDetailsRenderer',
] as const;

/** The player bar, which holds one of the next two. 2021-05 to 2026-06; chapters.test.ts. */
export const WATCH_PLAYER_BAR = [
  'playerOverlays',
  'playerOverlayRenderer',
  'decoratedPlayerBarRenderer',
  'decoratedPlayerBarRenderer',
  'playerBar',
] as const;

/**
 * In the player bar: `{visibleOnLoad: {key}, markersMap: [{key, value: {chapters}}]}`. 2021-05 to 2026-06;
 * chapters.test.ts, rungs A and B.
 */
export const BAR_MARKERS = ['multiMarkersPlayerBarRenderer'] as const;

/** In the player bar, the form before: chapters of the creator. 2021-02, script; chapters.test.ts, rung C. */
export const BAR_CHAPTERS = ['chapteredPlayerBarRenderer', 'chapters'] as const;

/** In one of `chapters`: `{title, timeRangeStartMillis}`. 2021-05 to 2026-06; chapters.test.ts. */
export const BAR_CHAPTER = ['chapterRenderer'] as const;

/** The panels beside the video. 2021-05 to 2026-06; chapters.test.ts, rung D. */
export const WATCH_PANELS = ['engagementPanels'] as const;

/** In one of the panels: `{panelIdentifier, targetId, content}`. 2021-05 to 2026-06; chapters.test.ts. */
export const PANEL = ['engagementPanelSectionListRenderer'] as const;

/** In the panel of the description: its blocks. 2022 to 2026-06; watch-blocks.test.ts. */
export const PANEL_DESCRIPTION = ['content', 'structuredDescriptionContentRenderer', 'items'] as const;

/** In a panel: its rows. 2021-05 to 2026-06; chapters.test.ts. */
export const PANEL_ROWS = ['content', 'macroMarkersListRenderer', 'contents'] as const;

/**
 * In a row: `{title, timeDescription, onTap: {watchEndpoint: {videoId, startTimeSeconds}}}`. 2021-05 to 2026-06;
 * chapters.test.ts.
 */
export const PANEL_ROW = ['macroMarkersListItemRenderer'] as const;

/** `{videoId, title, author, lengthSeconds, isLive, shortDescription}`. 2021-05 to 2026-06; video-facts.test.ts. */
export const PLAYER_DETAILS = ['videoDetails'] as const;

/**
 * `[{languageCode, kind, name}]`; not there when a video has no captions. 2021-05 to 2026-06; caption-tracks.test.ts.
 */
export const PLAYER_CAPTION_TRACKS = ['captions', 'playerCaptionsTracklistRenderer', 'captionTracks'] as const;

/**
 * The keys of `markersMap` that hold chapters; others hold heat maps and the like. 2021-05 to 2026-06;
 * chapters.test.ts.
 */
export const CREATOR_KEY = 'DESCRIPTION_CHAPTERS';
export const AUTO_KEY = 'AUTO_CHAPTERS';

/** Panels of the creator's chapters; the bare one is the form of early 2021. 2021-02 to 2026-06; chapters.test.ts. */
export const CREATOR_PANELS: readonly string[] = [
  'engagement-panel-macro-markers-description-chapters',
  'engagement-panel-macro-markers',
];

/**
 * Panel of automatic chapters, and of "key moments", which are none. 2022 to 2026-06; chapters.test.ts, "key
 * moments".
 */
export const AUTO_PANEL = 'engagement-panel-macro-markers-auto-chapters';
