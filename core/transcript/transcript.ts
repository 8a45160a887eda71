import { lastAtOrBefore, lastIndexWhere } from '../base/binary-search.ts';
import type { VideoId } from '../base/video-id.ts';

/**
 * A span of `Transcript.text`, as UTF-16 offsets: `start` belongs to it, `end` does not. A DOM `Range` over the panel's
 * text and a span are the same numbers plus a constant.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Many spans in ascending order that do not overlap, as two parallel lists: an object a word would cost what this
 * design avoids. Between two spans lies at most white space and, for words, punctuation.
 */
export interface Spans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * A chapter of the video (`chapter`), or a block that the source site made by the clock (`block`) and that means
 * nothing.
 */
export interface Section {
  readonly start: number;
  readonly title: string;
  readonly kind: 'chapter' | 'block';
}

/** From `start` on, until the next turn, this person speaks. `speaker` is an index into `Transcript.speakers`. */
export interface Turn {
  readonly start: number;
  readonly speaker: number;
}

export interface Speaker {
  readonly name: string;
  /** As the facts give it in brackets: host, guest … ; null where they do not say. */
  readonly role: string | null;
}

/** How the text came to be: it decides how a quote of it must be described. */
export type TextKind = 'automatic-captions' | 'manual-captions' | 'translation' | 'transcript';

/**
 * What a document says: one string, and tables of offsets into it.
 *
 * `text` holds the speech and nothing else, white space collapsed: one space between words, `\n` where the document
 * itself begins a new paragraph. No heading, speaker's name or time is in it. Paragraphs cover all of it but white
 * space; a paragraph that the document itself does not have (a reading break, a chapter that begins in mid-paragraph)
 * is cut without changing `text`.
 */
export interface Transcript {
  readonly videoId: VideoId;
  /** Changes when, and only when, `text` changes: the first 16 hex digits of the SHA-256 of its UTF-8 bytes. */
  readonly version: string;
  /** BCP 47, of the text. */
  readonly language: string;
  /** BCP 47, of the voice in the video: another one than `language` for a translation. */
  readonly spokenLanguage: string;
  readonly textKind: TextKind;
  /** True where the text leaves out part of what is said. */
  readonly abridged: boolean;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly speakers: readonly Speaker[];
  /** Empty where the document names no speakers. */
  readonly turns: readonly Turn[];
  readonly paragraphs: Spans;
  /** Sentences; in a text without punctuation, stretches of the length of one, cut where a speaker would breathe. */
  readonly sentences: Spans;
  /** Words: every letter and digit of `text` is in exactly one. Chinese is cut by a dictionary. */
  readonly words: Spans;
}

export const spanCount = (spans: Spans): number => spans.starts.length;

/** The i-th span. @throws RangeError when there is none */
export function spanAt(spans: Spans, index: number): Span {
  const start = spans.starts[index];
  const end = spans.ends[index];
  if (start === undefined || end === undefined) throw new RangeError(`no span ${index} of ${spans.starts.length}`);
  return { start, end };
}

/** Index of the span that holds a position, or of the last one before it; -1 before the first. */
export const indexAt = (spans: Spans, position: number): number => lastAtOrBefore(spans.starts, position);

/** Index of the section (or turn) that a position belongs to; -1 before the first. */
export const indexOfStart = (list: readonly { readonly start: number }[], position: number): number =>
  lastIndexWhere(list.length, (index) => (list[index]?.start ?? 0) <= position);

/** Who speaks at a position, or null where the document does not say. */
export function speakerAt(transcript: Transcript, position: number): Speaker | null {
  const turn = transcript.turns[indexOfStart(transcript.turns, position)];
  return turn ? (transcript.speakers[turn.speaker] ?? null) : null;
}
