import type { VideoId } from '../base/video-id.ts';
import type { Transcript } from './transcript.ts';

/** How a time was found: it decides how the time is shown and cited. */
export type Basis =
  /** read off timed captions, or set by the reader by ear */
  | 'measured'
  /** worked out from something published about this place of the video (a chapter, a caption line's minute) */
  | 'derived'
  /** laid between such places by a model of speaking pace, or given without a source */
  | 'estimated';

/** A place in the text whose moment in the video is known, more or less. */
export interface Anchor {
  readonly position: number;
  readonly timeMs: number;
  /** Half the width of the interval that holds the true time in nine of ten cases, in milliseconds. */
  readonly uncertaintyMs: number;
  readonly basis: Basis;
  readonly source: AnchorSource;
}

/** Where an anchor comes from. `edge` is an end of the speech or of the video. */
export type AnchorSource = 'chapter' | 'caption' | 'published' | 'edge' | 'reader';

/** A chapter of the video: `position` is where its words begin, null if the text has none of them. */
export interface Chapter {
  readonly title: string;
  readonly startMs: number;
  /** As in {@link Anchor}. */
  readonly uncertaintyMs: number;
  readonly position: number | null;
}

/** What the source says about the talk, shown under "About this talk" and never treated as speech. */
export interface About {
  /** The video's description as captured, with its links as plain text; empty where unknown. */
  readonly description: string;
  /** An editor's headline and introduction, paragraph by paragraph. */
  readonly introduction: readonly string[];
  readonly series: string | null;
  /** Where the text was taken from, in words. */
  readonly source: string;
  readonly views: number | null;
  readonly likes: number | null;
  /** What the maker of the facts wants a reader to know. */
  readonly notes: readonly string[];
}

/** Everything that is bundled for one video. */
export interface Talk {
  readonly videoId: VideoId;
  readonly title: string;
  readonly channel: string;
  /** ISO date (`YYYY-MM-DD`) on which the video was published. */
  readonly published: string;
  readonly durationMs: number;
  readonly chapters: readonly Chapter[];
  /** False while the chapters were neither read from the video's page nor derived from something published. */
  readonly chaptersVerified: boolean;
  readonly anchors: readonly Anchor[];
  readonly about: About;
  readonly transcript: Transcript;
}

/** What the panel knows of a talk without loading it. */
export interface TalkEntry {
  readonly videoId: VideoId;
  readonly title: string;
  readonly channel: string;
  readonly published: string;
  readonly durationMs: number;
  readonly chapterCount: number;
  readonly language: string;
  readonly spokenLanguage: string;
}
