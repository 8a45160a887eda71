import {
  BAR_CHAPTER,
  BAR_CHAPTERS,
  BAR_MARKERS,
  BLOCK_DESCRIPTIONS,
  CHAPTER_MS,
  CHAPTER_TITLE,
  COMMAND_RUN_LENGTH,
  COMMAND_RUN_START,
  COMMAND_RUN_TARGET,
  COMMAND_RUNS,
  DETAILS_DESCRIPTION,
  DETAILS_SECONDS,
  DETAILS_VIDEO,
  INNER_BLOCK_LISTS,
  LIVE,
  MARKERS_CHAPTERS,
  MARKERS_KEY,
  MARKERS_LISTS,
  MARKERS_SHOWN,
  PANEL,
  PANEL_DESCRIPTION,
  PANEL_NAMES,
  PANEL_ROW,
  PANEL_ROW_TARGET,
  PANEL_ROW_TIME,
  PANEL_ROW_TITLE,
  PANEL_ROWS,
  PLAYER_CAPTION_TRACKS,
  PLAYER_DETAILS,
  PRIMARY_VIEWS,
  RUN_TARGET,
  RUN_TEXT,
  TARGET_SECONDS,
  TARGET_VIDEO,
  TEXT_CONTENT,
  TEXT_RUNS,
  TEXT_SIMPLE,
  TRACK_KIND,
  TRACK_LANGUAGE,
  TRACK_NAME,
  WATCH_BLOCK_LISTS,
  WATCH_PANELS,
  WATCH_PLAYER_BAR,
  WATCH_VIDEO_IDS,
} from './paths.ts';
import { EACH } from './prune.ts';

type Path = readonly string[];

/** Every path of the first list, gone on by every path of the second. */
const joined = (heads: readonly Path[], tails: readonly Path[]): readonly Path[] =>
  heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));

const TEXT: readonly Path[] = [TEXT_SIMPLE, TEXT_CONTENT, [...TEXT_RUNS, EACH, ...RUN_TEXT]];
const TARGET: readonly Path[] = [TARGET_VIDEO, TARGET_SECONDS];

/** What a chapter's own node holds, in the player bar and in a panel. */
const bar = (): readonly Path[] => joined([BAR_CHAPTER], [...joined([CHAPTER_TITLE], TEXT), CHAPTER_MS]);

const row = (): readonly Path[] =>
  joined([PANEL_ROW], [...joined([PANEL_ROW_TITLE, PANEL_ROW_TIME], TEXT), ...joined([PANEL_ROW_TARGET], TARGET)]);

/** In a block under the player: the description with its links, and whether the video is live. */
const block = (): readonly Path[] => [
  ...joined(BLOCK_DESCRIPTIONS, [
    ...TEXT,
    ...joined(
      [[...COMMAND_RUNS, EACH]],
      [COMMAND_RUN_START, COMMAND_RUN_LENGTH, ...joined([COMMAND_RUN_TARGET], TARGET)],
    ),
    ...joined([[...TEXT_RUNS, EACH, ...RUN_TARGET]], TARGET),
  ]),
  [...PRIMARY_VIEWS, ...LIVE],
];

/**
 * What the bridge hands over of a watch-next response: the ends of all paths that are read for chapters, some ten of a
 * thousand kilobytes.
 */
export function handedOverOfWatchNext(): readonly Path[] {
  const panel = [...WATCH_PANELS, EACH, ...PANEL];
  const markers = [...WATCH_PLAYER_BAR, ...BAR_MARKERS];
  const marked = [...markers, ...MARKERS_LISTS, EACH];
  const lists = WATCH_BLOCK_LISTS.map((path) => [...path, EACH]);
  const inner = joined(lists, INNER_BLOCK_LISTS).map((path) => [...path, EACH]);
  return [
    ...WATCH_VIDEO_IDS,
    [...markers, ...MARKERS_SHOWN],
    [...marked, ...MARKERS_KEY],
    ...joined([[...marked, ...MARKERS_CHAPTERS, EACH]], bar()),
    ...joined([[...WATCH_PLAYER_BAR, ...BAR_CHAPTERS, EACH]], bar()),
    ...joined([panel], PANEL_NAMES),
    ...joined([[...panel, ...PANEL_ROWS, EACH]], row()),
    ...joined([...lists, ...inner, [...panel, ...PANEL_DESCRIPTION, EACH]], block()),
  ];
}

/** The same of a player response. */
export const handedOverOfPlayer = (): readonly Path[] => [
  ...joined([PLAYER_DETAILS], [DETAILS_VIDEO, DETAILS_SECONDS, LIVE, DETAILS_DESCRIPTION]),
  ...joined([[...PLAYER_CAPTION_TRACKS, EACH]], [TRACK_LANGUAGE, TRACK_KIND, ...joined([TRACK_NAME], TEXT)]),
];
