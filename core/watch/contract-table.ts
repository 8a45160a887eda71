import * as page from './contract.ts';
import type { ContractValue, CountedKind } from './count-contract.ts';
import * as data from './paths.ts';

/** Something that is taken for granted about YouTube. */
export interface ContractEntry {
  /** Name of the constant in contract.ts or paths.ts. */
  readonly name: string;
  readonly kind: CountedKind | 'event' | 'method' | 'field';
  /** A list holds alternatives; a path is one alternative with its steps. */
  readonly value: ContractValue;
  /** Where or when it was last seen: months of recordings, or the script or project that uses it. */
  readonly seen: string;
  /** Title of a test that fails without it. */
  readonly covers: string;
}

const VALUES = { ...page, ...data } satisfies Readonly<Record<string, ContractValue>>;

/** Things of one kind that were seen together and are covered by one test. */
const entries = (
  kind: ContractEntry['kind'],
  seen: string,
  covers: string,
  ...names: readonly (keyof typeof VALUES)[]
): readonly ContractEntry[] => names.map((name) => ({ name, kind, value: VALUES[name], seen, covers }));

const SCRIPT = "2026-01, the player's own script";
const RECORDED = '2021-05 to 2026-06, recordings';
const PARSED = '2021 to 2026, parsers that the public keeps';

/** What can be counted on a page that a reader is at: the same as COUNTED of count-contract.ts. */
export const CONTRACT: readonly ContractEntry[] = [
  ...entries('selector', SCRIPT, 'waits while an advertisement plays, and goes on after it', 'PLAYER'),
  ...entries('class', SCRIPT, 'waits while an advertisement plays, and goes on after it', 'AD_CLASSES'),
  ...entries(
    'selector',
    SCRIPT,
    'lights the sentence and the word that are being said, and moves on with the video',
    'MAIN_VIDEO',
  ),
  ...entries(
    'selector',
    '2026-08, read-frog and SponsorBlock',
    'follows a swipe to the next Short, and back',
    'SHORTS_VIDEO',
    'SHORTS_PLACES',
  ),
  ...entries(
    'selector',
    '2026-07, SponsorBlock',
    'takes no preview for the video, neither at home nor over the mini-player',
    'PREVIEW',
  ),
  ...entries(
    'selector',
    '2026-07, SponsorBlock',
    'leaves with the reader, and stays with the mini-player until that is closed',
    'MINI_PLAYER',
    'MAIN_PLAYER',
  ),
  ...entries(
    'selector',
    '2026-08, YouTubeAlchemy',
    'waits for a page that has not caught up, though its player says nothing',
    'WATCH_MARK',
  ),
  ...entries(
    'selector',
    '2026-04, maze-utils',
    'knows an embedded list and a trailer by their titles, though their players say nothing',
    'TITLE_LINK',
    'TRAILER',
  ),
  ...entries(
    'selector',
    '2026-06, SponsorBlock',
    'reads chapters from the list of the page where its player says nothing',
    'PANEL_ELEMENT',
    'LIST_ROW',
    'ROW_LINK',
    'ROW_TITLE',
    'ROW_TIME',
  ),
  ...entries(
    'selector',
    '2026-06, recordings of the data it is made of',
    'takes no key moments in that list for chapters',
    'LIST_INFO',
  ),
  ...entries(
    'selector',
    '2026-08, YouTubeAlchemy',
    'reads chapters from the links of the description where there is no list',
    'DESCRIPTION',
  ),
  ...entries('path', `${RECORDED}; Shorts: ${PARSED}`, 'of the video before gives nothing', 'WATCH_VIDEO_IDS'),
  ...entries(
    'path',
    `${RECORDED}; mobile: ${PARSED}`,
    'nothing but the panel of the description',
    'WATCH_BLOCK_LISTS',
    'INNER_BLOCK_LISTS',
    'BLOCK_DESCRIPTIONS',
    'PANEL_DESCRIPTION',
  ),
  ...entries(
    'path',
    RECORDED,
    'knows neither length nor chapters while a video is live',
    'PRIMARY_VIEWS',
    'PLAYER_DETAILS',
  ),
  ...entries(
    'path',
    '2025-02 to 2026-06, recordings',
    'reads the form of today, whose offsets are UTF-16 units',
    'COMMAND_RUN_TARGET',
  ),
  ...entries('path', '2021-05, recordings', 'reads the form of 2021', 'RUN_TARGET'),
  ...entries('path', RECORDED, 'A: the list that is shown', 'WATCH_PLAYER_BAR', 'BAR_MARKERS', 'BAR_CHAPTER'),
  ...entries('word', RECORDED, 'B: the creator list before the automatic one', 'CREATOR_KEY', 'AUTO_KEY'),
  ...entries('path', '2021-02, recordings; 2026-01, script', 'C: the bar of early 2021', 'BAR_CHAPTERS'),
  ...entries('path', RECORDED, 'D: the creator panel', 'WATCH_PANELS', 'PANEL', 'PANEL_ROWS', 'PANEL_ROW'),
  ...entries('word', '2021-02 to 2026-06, recordings', 'D: the bare panel', 'CREATOR_PANELS'),
  ...entries(
    'word',
    '2022 to 2026-06, recordings',
    'D: the automatic panel, where the bar knows automatic chapters',
    'AUTO_PANEL',
  ),
];

/** What a page rings and what its player is asked. A report has lists of its own for these. */
export const CALLED: readonly ContractEntry[] = [
  ...entries(
    'event',
    '2026-08, YouTubeAlchemy and maze-utils',
    'hears the bells of the page, and says so in its report',
    'DOCUMENT_BELLS',
    'WINDOW_BELLS',
    'NAVIGATION_BELL',
    'MEDIA_BELLS',
  ),
  ...entries(
    'method',
    SCRIPT,
    'says what plays, and calls each method on its player',
    'VIDEO_DATA_METHOD',
    'INLINE_METHOD',
    'PRESENTING_METHOD',
    'CURRENT_TIME_METHOD',
    'DURATION_METHOD',
  ),
  ...entries(
    'field',
    SCRIPT,
    'says what plays, and calls each method on its player',
    'VIDEO_DATA_ID',
    'VIDEO_DATA_LIVE',
  ),
  ...entries(
    'method',
    SCRIPT,
    'hands over what is read of the page data, in few kilobytes',
    'WATCH_NEXT_METHOD',
    'PLAYER_RESPONSE_METHOD',
  ),
  ...entries(
    'field',
    '2026-08, YouTubeAlchemy',
    'waits for a page that has not caught up, though its player says nothing',
    'WATCH_MARK_ID',
  ),
];

/** Read of saved pages only (`inspect page`): a page that a reader is at need not say its title. */
export const OF_SAVED_PAGES: readonly ContractEntry[] = [
  ...entries('path', RECORDED, 'merges both responses of a page', 'BLOCK_TITLES', 'BLOCK_OWNERS'),
  ...entries('path', RECORDED, 'takes title and channel from the overlay where the blocks are gone', 'WATCH_OVERLAY'),
  ...entries('path', RECORDED, 'reads both forms of a name and both kinds', 'PLAYER_CAPTION_TRACKS'),
];
