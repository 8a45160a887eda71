/** The text forms that documents come in; one reader each in `formats/`. */
export type DocumentFormat = 'site-markdown' | 'site-download' | 'site-page' | 'dialogue' | 'plain';

/** A paragraph of speech, white space collapsed. Empty only where a speaker's name stands without words. */
export interface CapturedParagraph {
  readonly text: string;
  /** The name that stands before the paragraph and begins a turn; null where the turn before goes on. */
  readonly speaker: string | null;
  /** 1-based, of the first line of the text. */
  readonly line: number;
}

export interface CapturedSection {
  /** Empty where the document has no heading. */
  readonly title: string;
  /** `block`: made by the clock, or no heading at all. */
  readonly kind: 'chapter' | 'block';
  /** Media time that the heading gives. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** 1-based, of the heading. */
  readonly line: number;
  readonly paragraphs: readonly CapturedParagraph[];
}

/** What a page says about the video; null where it does not. */
export interface CapturedMetadata {
  readonly title: string | null;
  readonly channel: string | null;
  /** As written: nobody has checked that it is an id. */
  readonly videoId: string | null;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
  readonly durationMs: number | null;
  readonly views: number | null;
  readonly likes: number | null;
  readonly source: string | null;
  /** Line breaks kept. */
  readonly description: string | null;
}

/** A document taken apart: what is speech stands in `sections`, everything else beside it. */
export interface CapturedDocument {
  readonly format: DocumentFormat;
  readonly metadata: CapturedMetadata;
  readonly headline: string | null;
  /** An editor's words before the speech, paragraph by paragraph, without the headline. */
  readonly introduction: readonly string[];
  readonly sections: readonly CapturedSection[];
  /** Text after the speech that belongs to nothing known: where it begins, and how many words it has. */
  readonly unread: { readonly line: number; readonly words: number } | null;
}

export const NO_METADATA: CapturedMetadata = {
  title: null,
  channel: null,
  videoId: null,
  published: null,
  durationMs: null,
  views: null,
  likes: null,
  source: null,
  description: null,
};
