import type { ContractName } from './contract-seen.ts';

/** Of each thing that is taken for granted about YouTube, the title of a test that fails without it. */
export const COVERS: readonly (readonly [title: string, names: readonly ContractName[]])[] = [
  ['waits while an advertisement plays, and goes on after it', ['PLAYER', 'AD_CLASSES']],
  ['leaves with the reader, and stays with the mini-player until that is closed', ['MAIN_PLAYER', 'MINI_PLAYER']],
  ['Shorts that have no player yet', ['DESKTOP_PLAYER']],
  ['lights the sentence and the word that are being said, and moves on with the video', ['MAIN_VIDEO']],
  ['follows a swipe to the next Short, and back', ['SHORTS_VIDEO', 'SHORTS_PLACES']],
  ['takes no preview for the video, neither at home nor over the mini-player', ['PREVIEW']],
  ['waits for a page that has not caught up, though its player says nothing', ['WATCH_MARK', 'WATCH_MARK_ID']],
  ['knows an embedded list and a trailer by their titles, though their players say nothing', ['TITLE_LINK', 'TRAILER']],
  [
    'reads chapters from the list of the page where its player says nothing',
    ['PANEL_ELEMENT', 'PANEL_ELEMENT_NAME', 'LIST_ROW', 'ROW_LINK', 'ROW_TITLE', 'ROW_TIME'],
  ],
  ['takes no key moments in that list for chapters', ['LIST_INFO']],
  [
    'reads the panel that has chapters and transcript in one, and the list of the mobile page',
    ['OTHER_LISTS', 'OTHER_ROW', 'OTHER_LINK', 'OTHER_TITLE'],
  ],
  ['reads chapters from the links of the description where there is no list', ['DESCRIPTION']],
  ['tells what the captions on the screen say, and each change', ['CAPTION_PLACE', 'CAPTION_WINDOW', 'CAPTION_LINE']],
  [
    'hears the bells of the page, and says so in its report',
    ['DOCUMENT_BELLS', 'WINDOW_BELLS', 'NAVIGATION_BELL', 'MEDIA_BELLS'],
  ],
  [
    'says what plays, and calls each method on its player',
    [
      'VIDEO_DATA_METHOD',
      'INLINE_METHOD',
      'PRESENTING_METHOD',
      'CURRENT_TIME_METHOD',
      'DURATION_METHOD',
      'VIDEO_DATA_ID',
      'VIDEO_DATA_LIVE',
    ],
  ],
  ['hands over what is read of the page data, in few kilobytes', ['WATCH_NEXT_METHOD', 'PLAYER_RESPONSE_METHOD']],
  ['hands over what the document came with, whatever its player says', ['INLINE_WATCH_NEXT', 'INLINE_PLAYER']],
  ['merges both responses of a page', ['BLOCK_TITLES', 'BLOCK_OWNERS', 'DETAILS_TITLE', 'DETAILS_CHANNEL']],
  [
    'gives the same as the whole, in another shape: %s',
    ['TEXT_SIMPLE', 'TEXT_CONTENT', 'TEXT_RUNS', 'RUN_TEXT', 'DETAILS_DESCRIPTION'],
  ],
  ['of the video before gives nothing', ['WATCH_VIDEO_IDS']],
  [
    'nothing but the panel of the description',
    ['WATCH_BLOCK_LISTS', 'INNER_BLOCK_LISTS', 'BLOCK_DESCRIPTIONS', 'PANEL_DESCRIPTION'],
  ],
  [
    'knows neither length nor chapters while a video is live',
    ['PRIMARY_VIEWS', 'PLAYER_DETAILS', 'DETAILS_VIDEO', 'DETAILS_SECONDS', 'LIVE'],
  ],
  [
    'reads the form of today, whose offsets are UTF-16 units',
    ['COMMAND_RUNS', 'COMMAND_RUN_START', 'COMMAND_RUN_LENGTH', 'COMMAND_RUN_TARGET', 'TARGET_VIDEO', 'TARGET_SECONDS'],
  ],
  ['reads the form of 2021', ['RUN_TARGET']],
  [
    'takes title and channel from the overlay where the blocks are gone',
    ['WATCH_OVERLAY', 'OVERLAY_TITLE', 'OVERLAY_LINE'],
  ],
  [
    'A: the list that is shown',
    [
      'WATCH_PLAYER_BAR',
      'BAR_MARKERS',
      'MARKERS_SHOWN',
      'MARKERS_LISTS',
      'MARKERS_KEY',
      'MARKERS_CHAPTERS',
      'BAR_CHAPTER',
      'CHAPTER_TITLE',
      'CHAPTER_MS',
    ],
  ],
  ['C: the bar of early 2021', ['BAR_CHAPTERS']],
  [
    'D: the creator panel',
    [
      'WATCH_PANELS',
      'PANEL',
      'PANEL_NAMES',
      'PANEL_ROWS',
      'PANEL_ROW',
      'PANEL_ROW_TITLE',
      'PANEL_ROW_TIME',
      'PANEL_ROW_TARGET',
    ],
  ],
  [
    'reads both forms of a name and both kinds',
    ['PLAYER_CAPTION_TRACKS', 'TRACK_LANGUAGE', 'TRACK_KIND', 'TRACK_NAME'],
  ],
  [
    'switches captions on, takes what the player gets, and switches them off',
    ['TOGGLE_CAPTIONS_METHOD', 'CAPTIONS_ON_METHOD', 'CAPTIONS_ADDRESS', 'ADDRESS_VIDEO', 'ADDRESS_LANGUAGE'],
  ],
  [
    'chooses the track that is wanted where the player remembers another, and goes back to that',
    ['OPTION_METHOD', 'SET_OPTION_METHOD', 'CAPTIONS_MODULE', 'TRACK_OPTION', 'TRACKLIST_OPTION'],
  ],
  ['switches them on by loading them where there is no other way', ['LOAD_METHOD']],
  ['finds an automatic track in the list of the player alone', ['AUTOMATIC_TOO', 'ADDRESS_KIND']],
  ['takes a translation into a language that is wanted, where the track itself does not come', ['ADDRESS_TRANSLATION']],
  [
    'takes the transcript list that is open, in either form',
    ['TRANSCRIPT_LISTS', 'TRANSCRIPT_ROW', 'TRANSCRIPT_TIME', 'TRANSCRIPT_TEXT'],
  ],
  ['takes no list that says that there is more', ['TRANSCRIPT_MORE']],
  ['B: the creator list before the automatic one', ['CREATOR_KEY', 'AUTO_KEY']],
  ['D: the bare panel', ['CREATOR_PANELS']],
  ['D: the automatic panel, where the bar knows automatic chapters', ['AUTO_PANEL']],
];
