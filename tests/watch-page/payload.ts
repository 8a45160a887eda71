/** What goes from the stand-in server to its page script. Types only: the page loads nothing from here. */

export type PageKind = 'home' | 'results' | 'channel' | 'watch' | 'shorts' | 'embed';

export interface PageChapter {
  readonly title: string;
  readonly startSeconds: number;
}

/** The list beside the video that is called chapters, or key moments, with YouTube's name of its panel. */
export interface PageChapterList {
  readonly panelId: string;
  readonly title: string;
  /** The line that stands above automatic chapters. */
  readonly info: string | null;
  readonly rows: readonly PageChapter[];
}

/** What the page really plays and draws. It is right even where the data it publishes is spoilt. */
export interface PageVideo {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  /** For example `20 Sept 2024`. */
  readonly dateText: string;
  readonly durationSeconds: number;
  /** How long something else plays at the beginning of the video, as part of it. */
  readonly introSeconds: number;
  readonly mediaUrl: string;
  /** The same bytes for a script that builds a stream of them. */
  readonly bytesUrl: string;
  readonly description: string;
  /** What the player bar names; empty where the video has no chapters. */
  readonly chapters: readonly PageChapter[];
  readonly chapterList: PageChapterList | null;
  readonly live: boolean;
}

export interface PageLink {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly channel: string;
  readonly durationText: string;
}

export interface PagePlaylist {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PageLink[];
  /** Of the item that the address names, from 0. */
  readonly index: number;
  /** Where the page goes at the end of the video, or null at the end of the list. */
  readonly nextPath: string | null;
}

export interface PageTrack {
  readonly languageCode: string;
  /** Empty for one that somebody wrote. */
  readonly kind: 'asr' | '';
  readonly name: string;
  readonly url: string;
}

/** The captions that the player offers, and how it asks for one: null, not at all. */
export interface PageCaptions {
  readonly tracks: readonly PageTrack[];
  readonly via: 'xhr' | 'fetch' | 'kept-fetch' | null;
}

export interface PagePayload {
  readonly kind: PageKind;
  /** Null on pages without a video and for an id that the catalogue does not have. */
  readonly video: PageVideo | null;
  /** Videos to go to; on a Short those that follow, in the order of swiping. */
  readonly links: readonly PageLink[];
  readonly playlist: PagePlaylist | null;
  /** How long an advertisement plays before the video; 0 for none. */
  readonly prerollSeconds: number;
  /** What the page publishes as `ytInitialData` and by `getWatchNextResponse()`; may be spoilt on request. */
  readonly watchNext: unknown;
  /** What the page publishes as `ytInitialPlayerResponse` and by `getPlayerResponse()`; may be spoilt on request. */
  readonly playerResponse: unknown;
  readonly captions: PageCaptions | null;
  /** The data methods of the player throw. */
  readonly methodsThrow: boolean;
}
