/** What goes from the stand-in server to its page script. Types only: the page loads nothing from here. */

export type PageKind = 'home' | 'watch' | 'shorts' | 'live' | 'embed';

export interface PageChapter {
  readonly title: string;
  readonly startSeconds: number;
}

/** What the page really plays and draws. It is right even where the data it publishes is spoilt. */
export interface PageVideo {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  /** For example `20 Sept 2024`. */
  readonly dateText: string;
  readonly durationSeconds: number;
  readonly mediaUrl: string;
  readonly description: string;
  readonly chapters: readonly PageChapter[];
}

export interface PageLink {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly channel: string;
  readonly durationText: string;
}

export interface PagePayload {
  readonly kind: PageKind;
  /** Null on the home page and for an id that the catalogue does not have. */
  readonly video: PageVideo | null;
  readonly links: readonly PageLink[];
  /** What the page publishes as `ytInitialData` and by `getWatchNextResponse()`; may be spoilt on request. */
  readonly watchNext: unknown;
  /** What the page publishes as `ytInitialPlayerResponse` and by `getPlayerResponse()`; may be spoilt on request. */
  readonly playerResponse: unknown;
  /** The data methods of the player throw. */
  readonly methodsThrow: boolean;
}
