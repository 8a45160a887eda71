import {
  BAR_CHAPTER,
  BAR_CHAPTERS,
  BAR_MARKERS,
  BLOCK_DESCRIPTIONS,
  COMMAND_RUN_TARGET,
  INNER_BLOCK_LISTS,
  PANEL,
  PANEL_DESCRIPTION,
  PANEL_ROW,
  PANEL_ROWS,
  PLAYER_DETAILS,
  PRIMARY_VIEWS,
  RUN_TARGET,
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

const TEXT: readonly Path[] = [['simpleText'], ['content'], ['runs', EACH, 'text']];
const TARGET: readonly Path[] = [['videoId'], ['startTimeSeconds']];

/** What a chapter's own node holds, in the player bar and in a panel. */
const bar = (): readonly Path[] => joined([BAR_CHAPTER], [...joined([['title']], TEXT), ['timeRangeStartMillis']]);

const row = (): readonly Path[] =>
  joined(
    [PANEL_ROW],
    [...joined([['title'], ['timeDescription']], TEXT), ...joined([['onTap', 'watchEndpoint']], TARGET)],
  );

/** In a block under the player: the description with its links, and whether the video is live. */
const block = (): readonly Path[] => [
  ...joined(BLOCK_DESCRIPTIONS, [
    ...TEXT,
    ['commandRuns', EACH, 'startIndex'],
    ['commandRuns', EACH, 'length'],
    ...joined(
      [
        ['commandRuns', EACH, ...COMMAND_RUN_TARGET],
        ['runs', EACH, ...RUN_TARGET],
      ],
      TARGET,
    ),
  ]),
  [...PRIMARY_VIEWS, 'isLive'],
];

/**
 * The ends of all paths that are read for chapters in a watch-next response: the bridge hands these over and nothing
 * else of it, some ten of a thousand kilobytes.
 */
export function keptOfWatchNext(): readonly Path[] {
  const panel = [...WATCH_PANELS, EACH, ...PANEL];
  const markers = [...WATCH_PLAYER_BAR, ...BAR_MARKERS];
  const lists = WATCH_BLOCK_LISTS.map((path) => [...path, EACH]);
  const inner = joined(lists, INNER_BLOCK_LISTS).map((path) => [...path, EACH]);
  return [
    ...WATCH_VIDEO_IDS,
    [...markers, 'visibleOnLoad', 'key'],
    [...markers, 'markersMap', EACH, 'key'],
    ...joined([[...markers, 'markersMap', EACH, 'value', 'chapters', EACH]], bar()),
    ...joined([[...WATCH_PLAYER_BAR, ...BAR_CHAPTERS, EACH]], bar()),
    [...panel, 'panelIdentifier'],
    [...panel, 'targetId'],
    ...joined([[...panel, ...PANEL_ROWS, EACH]], row()),
    ...joined([...lists, ...inner, [...panel, ...PANEL_DESCRIPTION, EACH]], block()),
  ];
}

/** The same of a player response. */
export const keptOfPlayer = (): readonly Path[] =>
  joined([PLAYER_DETAILS], [['videoId'], ['lengthSeconds'], ['isLive'], ['shortDescription']]);
