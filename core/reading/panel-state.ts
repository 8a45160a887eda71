import type { VideoId } from '../base/video-id.ts';
import type { Playback } from '../clock/playback.ts';
import type { CaptionTrack } from '../watch/caption-tracks.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import type { CaptionEvent } from '../watch/page-captions.ts';
import type { VideoState } from '../watch/resolve.ts';
import { isUnderstood, type Playing, playingOf } from './apply-playback.ts';

/** Pages that the panel can say something about without a word from them. */
export type DeafTab =
  /** not a page of YouTube */
  | 'elsewhere'
  /** the reader does not let Verbatim see youtube.com */
  | 'forbidden'
  /** a page of YouTube that no content script of this Verbatim runs in */
  | 'unreachable';

/** Everything that changes what the panel may show. What a page says may be forged, late, doubled, or of another video. */
export type PanelEvent =
  | { readonly kind: 'deaf'; readonly tab: DeafTab }
  /** The page of a tab is being asked, perhaps not for the first time; `addressed` is the video its address names. */
  | { readonly kind: 'connecting'; readonly tabId: number; readonly addressed: VideoId | null }
  | { readonly kind: 'video'; readonly videoId: VideoId | null; readonly state: VideoState }
  | ({ readonly kind: 'playback'; readonly videoId: VideoId } & Playback)
  | { readonly kind: 'chapters'; readonly videoId: VideoId; readonly chapters: FoundChapters }
  | CaptionEvent
  /** The reader came to the video by an address with this fragment; null: what it means has been shown. */
  | { readonly kind: 'linked'; readonly videoId: VideoId; readonly hash: string | null }
  /** The reader wants to be at a moment of the talk that is shown; null: the page has been told. */
  | { readonly kind: 'wish'; readonly mediaMs: number | null }
  /** The text of a talk has been read, or cannot be read. */
  | { readonly kind: 'loaded'; readonly videoId: VideoId; readonly readable: boolean };

/** Lengths of the bundled talks, in milliseconds. */
export type Bundled = ReadonlyMap<VideoId, number>;

export interface PanelState {
  readonly tab: DeafTab | 'connecting' | 'linked';
  /** The tab that was asked last. */
  readonly tabId: number | null;
  /** The video that the page names, or while it is being asked, its address; null where none. */
  readonly videoId: VideoId | null;
  /** While the page is being asked: what was shown until now is of the same video, and may stay. */
  readonly held: boolean;
  readonly certainty: VideoState;
  /** When the tab, or its video, became another: milliseconds since the epoch. */
  readonly sinceMs: number;
  readonly report: Playback | null;
  readonly chapters: FoundChapters | null;
  /** The captions that the page offers; null while it has not told. */
  readonly tracks: readonly CaptionTrack[] | null;
  /** The fragment of the address by which the reader came, until it has been shown. */
  readonly link: string | null;
  /** Where the reader wants to be, in milliseconds, until the page has been told. */
  readonly wishMs: number | null;
  /** Talks that have been asked for: whether they can be read. */
  readonly loaded: ReadonlyMap<VideoId, boolean>;
}

/** What the panel may show, and when to look again, in milliseconds (null: only an event can change it). */
export type Shown = { readonly againInMs: number | null } & (
  | { readonly kind: 'loading' }
  | { readonly kind: 'notice'; readonly notice: DeafTab | 'silent' | 'no-video' | 'no-transcript' | 'damaged' }
  | {
      readonly kind: 'talk';
      readonly videoId: VideoId;
      readonly playing: Playing;
      /** The page's own; null while it has not told of any. */
      readonly chapters: FoundChapters | null;
      /** The captions that it offers; null while it has not told. */
      readonly tracks: readonly CaptionTrack[] | null;
      /** The fragment of the address by which the reader came, that is yet to be shown; null for none. */
      readonly link: string | null;
      /** The moment that the page is to be told to go to, now that it plays this talk; null for none. */
      readonly goToMs: number | null;
    }
);

/** A page that has not answered for this long is said not to answer. */
const PATIENCE_MS = 3000;
/** A message is on its way for some milliseconds, and for seconds on a page that is busy; never for longer. */
const LATEST_MS = 60_000;

/** What is known of a video, and of how sure it is, while its page has told nothing. */
const untold = (nowMs: number) =>
  ({
    held: false,
    certainty: 'unconfirmed',
    sinceMs: nowMs,
    report: null,
    chapters: null,
    tracks: null,
    link: null,
  }) as const;

export const startState = (nowMs: number): PanelState => ({
  tab: 'connecting',
  tabId: null,
  videoId: null,
  ...untold(nowMs),
  wishMs: null,
  loaded: new Map(),
});

/** The state after an event. An event that does not fit changes nothing: the state is then the same object. */
export function panelEvent(state: PanelState, event: PanelEvent, nowMs: number): PanelState {
  const unsure = untold(nowMs);
  const fresh = { ...unsure, wishMs: null };
  switch (event.kind) {
    case 'deaf':
      return state.tab === event.tab ? state : { ...state, ...fresh, tab: event.tab, videoId: null };
    case 'connecting': {
      const { tabId, addressed } = event;
      const known = state.tabId === tabId && state.videoId === addressed;
      const held = state.videoId === addressed && (state.tab === 'linked' || state.held);
      // Asked again: patience does not begin anew, and what was said of a page without an answer still holds.
      if (known && state.tab === 'connecting') return state;
      if (state.tabId === tabId && state.tab === 'unreachable') return state;
      return { ...state, ...(known ? unsure : fresh), tab: 'connecting', tabId, videoId: addressed, held };
    }
    case 'wish':
      return { ...state, wishMs: event.mediaMs };
    case 'loaded':
      return { ...state, loaded: new Map(state.loaded).set(event.videoId, event.readable) };
    case 'video': {
      const { videoId, state: certainty } = event;
      if (state.videoId !== videoId) return { ...state, ...fresh, tab: 'linked', videoId, certainty };
      if (state.tab !== 'linked') return { ...state, ...unsure, tab: 'linked', certainty };
      // Surer or less sure of the same video: the page tells anew how it plays.
      return state.certainty === certainty ? state : { ...state, certainty, report: null };
    }
    case 'playback':
      if (state.tab !== 'linked' || state.videoId !== event.videoId) return state;
      return { ...state, report: reportOf(event, nowMs) };
    case 'chapters':
      if (state.tab !== 'linked' || state.videoId !== event.videoId) return state;
      return { ...state, chapters: event.chapters };
    case 'tracks':
      if (state.tab !== 'linked' || state.videoId !== event.videoId) return state;
      return { ...state, tracks: event.tracks };
    case 'linked':
      if (state.tab !== 'linked' || state.videoId !== event.videoId) return state;
      return { ...state, link: event.hash };
    // What is told of captions changes nothing of what is shown: see `isOfShown`.
    case 'captions':
    case 'shown-caption':
      return state;
  }
}

function reportOf({ clock, durationMs, advertisement, live, muted }: Playback, nowMs: number): Playback {
  // A clock set by nobody's reading would run away from every video.
  const atMs = Math.min(Math.max(clock.atMs, nowMs - LATEST_MS), nowMs);
  return { clock: { ...clock, atMs }, durationMs, advertisement, live, muted };
}

/**
 * What the panel may show. A text is only ever shown beside a page that names its video, and follows only a clock
 * that belongs to it.
 */
export function shownOf(state: PanelState, bundled: Bundled, nowMs: number): Shown {
  const { tab, videoId, certainty, report, chapters, tracks, link } = state;
  const sinceMs = Math.max(0, nowMs - state.sinceMs);
  if (tab !== 'linked' && tab !== 'connecting') return { kind: 'notice', notice: tab, againInMs: null };
  if (tab === 'connecting' && sinceMs >= PATIENCE_MS) return { kind: 'notice', notice: 'silent', againInMs: null };
  const patience = tab === 'connecting' ? PATIENCE_MS - sinceMs : null;
  if (tab === 'connecting' && !state.held) return { kind: 'loading', againInMs: patience };
  if (videoId === null) return { kind: 'notice', notice: 'no-video', againInMs: patience };
  const talkMs = bundled.get(videoId);
  if (talkMs === undefined) return { kind: 'notice', notice: 'no-transcript', againInMs: patience };
  const readable = state.loaded.get(videoId);
  if (readable === undefined) return { kind: 'loading', againInMs: patience };
  if (!readable) return { kind: 'notice', notice: 'damaged', againInMs: patience };
  const playing = playingOf(report, certainty, talkMs, sinceMs);
  const goToMs = tab === 'linked' && isUnderstood(playing) ? state.wishMs : null;
  return { kind: 'talk', videoId, chapters, tracks, link, playing, goToMs, againInMs: patience ?? playing.againInMs };
}

/** Whether what a page tells of captions is of the talk that is shown. */
export const isOfShown = (state: PanelState, { videoId }: CaptionEvent): boolean =>
  state.tab === 'linked' && state.videoId === videoId;

/** Whether another page, or another video, is beside the panel now. */
export const isAnotherPage = (before: PanelState, after: PanelState): boolean =>
  before.tab !== after.tab || before.tabId !== after.tabId || before.videoId !== after.videoId;

/** Whether the page of another tab is being asked now. */
export const isAnotherTab = (before: PanelState, after: PanelState): boolean => before.tabId !== after.tabId;
