import type { Result } from '../core/base/result.ts';
import type { VideoId } from '../core/base/video-id.ts';
import type { OwnStyles } from '../core/quote/csl/own-styles.ts';
import type { Quote } from '../core/quote/quote.ts';
import type { Playing } from '../core/reading/apply-playback.ts';
import type { Settings } from '../core/reading/kept.ts';
import type { Listening } from '../core/reading/listener.ts';
import type { ListenEnd } from '../core/reading/listening.ts';
import type { Shown } from '../core/reading/panel-state.ts';
import type { Sharpening } from '../core/reading/sharpen.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { Talk, TalkEntry } from '../core/transcript/talk.ts';
import type { Span } from '../core/transcript/transcript.ts';
import type { CaptionTrack } from '../core/watch/caption-tracks.ts';
import type { PageReport } from '../core/watch/page-report.ts';
import type { NotebookAccess } from './NotebookTab.tsx';
import type { ReaderPlace } from './reader-place.ts';

/** What the panel shows. */
export type PanelView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notice'; readonly notice: NoticeKind }
  | TalkShown;

export interface TalkShown {
  readonly kind: 'talk';
  readonly open: OpenTalk;
  readonly place: ReaderPlace;
  readonly playing: Playing;
  /** By how much the page's chapters would move the times; null where they do not tell. */
  readonly suggestedOffsetMs: number | null;
  /** The captions that the page offers; null while it has not told. */
  readonly tracks: readonly CaptionTrack[] | null;
  /** How far the wish for sharper times has come. */
  readonly sharpening: Sharpening;
  /** What is played for its quoter to listen to; null while nothing is. */
  readonly listening: Listening | null;
  /** The words that a link or the notebook led to; null where none did. */
  readonly marked: readonly Span[] | null;
}

/** States in which there is no text to read; each has a sentence and a next step. */
export type NoticeKind = Extract<Shown, { kind: 'notice' }>['notice'];

/** What can be told of a page that does not behave. */
export interface Report {
  /** Verbatim's version and the browser's. */
  readonly versions: string;
  /** What the page tells of itself; null when it does not answer. */
  readonly page: PageReport | null;
}

/** A talk, and the one form in which the characters of its text are compared, where they have several. */
export interface TalkToCheck {
  readonly talk: Talk;
  readonly form?: (character: string) => string;
}

/** Reads a bundled talk for checking quotations against it; null when it cannot be read. */
export type ReadTalk = (videoId: VideoId) => Promise<TalkToCheck | null>;

export interface PanelActions {
  /** The time of day, in milliseconds since the epoch. */
  now(): number;
  /** Goes to a moment of the video. */
  seek(mediaMs: number): void;
  /** Copies; false when the browser refused. */
  copy(plain: string, html: string | null): Promise<boolean>;
  /** Reloads the page beside the panel. */
  reload(): void;
  /** Asks for the permission to see youtube.com. */
  allow(): void;
  /** Moves the times of a talk whose video has another length; null while the reader does not say. */
  setOffset(offsetMs: number | null): void;
  /** The words at this position are being said at this moment. False where the video does not tell which that is. */
  saidNow(position: number): boolean;
  /** Takes back what was last said of the times. */
  takeBack(): void;
  canTakeBack(): boolean;
  /** What is known from ear and captions, as anchors for a talk's facts; null where nothing is. */
  corrections(): string | null;
  /** Learns the times from the captions of the video. */
  sharpen(): void;
  /** Learns them while the captions play. */
  watchCaptions(): void;
  /** Ends that, or takes away what is said of it. */
  stopSharpening(): void;
  /** Forgets what was learnt from captions. */
  forgetLearnt(): void;
  /** Puts a quote into the notebook; it is on disk when this answers that all went well. */
  save(quote: Quote): Promise<Result<void>>;
  /** Plays exactly these words, with a little before them. Answers when all of them were heard once, or that has ended. */
  listen(spans: readonly Span[], loop: boolean): Promise<ListenEnd>;
  stopListening(): void;
  /** Opens the talk of a quote at its words. */
  openQuote(quote: Quote): void;
  /** Takes away the mark of the words that a link or the notebook led to. */
  unmark(): void;
  readonly addStyle: OwnStyles['addStyle'];
  readonly removeStyle: OwnStyles['removeStyle'];
  readonly citeWith: OwnStyles['citeWith'];
  report(): Promise<Report>;
  set(settings: Settings): void;
}

export interface PanelProps {
  readonly view: PanelView;
  readonly talks: readonly TalkEntry[];
  readonly settings: Settings;
  /** The styles that the reader added. */
  readonly ownStyles: ReturnType<OwnStyles['list']>;
  readonly actions: PanelActions;
  readonly notebook: NotebookAccess;
  readonly readTalk: ReadTalk;
}
