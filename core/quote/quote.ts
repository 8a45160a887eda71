import type { VideoId } from '../base/video-id.ts';
import { type Grade, gradeOf } from '../timing/accuracy.ts';
import { spanTimes } from '../timing/span-times.ts';
import type { Timeline } from '../timing/timeline.ts';
import type { Basis, Talk } from '../transcript/talk.ts';
import { indexOfStart, type Speaker, type TextKind, type Transcript } from '../transcript/transcript.ts';

/** Exact words of a talk with all that a citation of them needs. One object, many renderings. */
export interface Quote {
  readonly videoId: VideoId;
  readonly title: string;
  readonly channel: string;
  /** ISO date. */
  readonly published: string;
  /** The document's own words and marks, nothing added, nothing taken away. */
  readonly words: string;
  /** Where they stand in `Transcript.text` of this `version`. */
  readonly start: number;
  readonly end: number;
  readonly version: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Of the less certain end; half of the 90 % interval. */
  readonly uncertaintyMs: number;
  readonly grade: Grade;
  readonly basis: Basis;
  /** Everyone who speaks in it, in order of appearance; empty where the document does not say. */
  readonly speakers: readonly Speaker[];
  /** Title of the chapter in which it begins. */
  readonly chapter: string | null;
  readonly language: string;
  readonly spokenLanguage: string;
  readonly textKind: TextKind;
  readonly abridged: boolean;
}

const SPACE = /\s/u;

/**
 * The quote of a stretch of text; white space at its ends does not belong to it. Null when no letter or digit is left.
 */
export function makeQuote(talk: Talk, timeline: Timeline, from: number, to: number): Quote | null {
  const { transcript } = talk;
  const { text } = transcript;
  const inText = (position: number) => Math.min(Math.max(0, position), text.length);
  let start = inText(Math.min(from, to));
  let end = inText(Math.max(from, to));
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const uncertaintyMs = Math.round(Math.max(timeline.uncertaintyAt(start), timeline.uncertaintyAt(end)));
  const { startMs, endMs } = spanTimes(transcript, timeline, { start, end });
  const section = transcript.sections[indexOfStart(transcript.sections, start)];
  return {
    videoId: talk.videoId,
    title: talk.title,
    channel: talk.channel,
    published: talk.published,
    words,
    start,
    end,
    version: transcript.version,
    startMs: Math.round(startMs),
    endMs: Math.round(endMs),
    uncertaintyMs,
    grade: gradeOf(uncertaintyMs),
    basis: timeline.basisAt(start),
    speakers: speakersIn(transcript, start, end),
    chapter: section?.kind === 'chapter' ? section.title : null,
    language: transcript.language,
    spokenLanguage: transcript.spokenLanguage,
    textKind: transcript.textKind,
    abridged: transcript.abridged,
  };
}

function speakersIn(transcript: Transcript, start: number, end: number): Speaker[] {
  const found = new Set<Speaker>();
  for (let i = Math.max(0, indexOfStart(transcript.turns, start)); i < transcript.turns.length; i++) {
    const turn = transcript.turns[i];
    if (!turn || turn.start >= end) break;
    const speaker = transcript.speakers[turn.speaker];
    if (speaker) found.add(speaker);
  }
  return [...found];
}
