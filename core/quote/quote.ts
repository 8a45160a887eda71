import type { VideoId } from '../base/video-id.ts';
import { type Grade, gradeOf } from '../timing/accuracy.ts';
import { spanTimes } from '../timing/span-times.ts';
import type { LaidBy, TalkTimes } from '../timing/talk-times.ts';
import type { AnchorSource, Basis, Talk } from '../transcript/talk.ts';
import { indexOfStart, type Span, type Speaker, type TextKind } from '../transcript/transcript.ts';
import { omissionOf } from './omission.ts';
import { contextOf, type Passage, passageSpans, speakersOf, turnsIn } from './passage.ts';

/**
 * Exact words of a talk with all that a citation of them needs. One object, many renderings; plain JSON, so that it can
 * be kept.
 */
export interface Quote {
  readonly videoId: VideoId;
  readonly title: string;
  readonly channel: string;
  /** ISO date. */
  readonly published: string;
  /** Length of the video, in milliseconds. */
  readonly durationMs: number;
  /** Of the text: the passages' offsets are offsets into it. */
  readonly version: string;
  /** At least one, ascending and apart: between two of them words were left out. */
  readonly passages: readonly Passage[];
  /** Media time of the first word of all and after the last. */
  readonly startMs: number;
  readonly endMs: number;
  /** Of the least certain end of a passage; half of the 90 % interval. */
  readonly uncertaintyMs: number;
  readonly grade: Grade;
  /** Of the moment at which it begins. */
  readonly basis: Basis;
  /** What told where the words begin; null where that is estimated. */
  readonly source: AnchorSource | null;
  /** By how much the video is longer than the one the text was made from; 0 where they agree. */
  readonly lengthDifferenceMs: number;
  /** What laid the words on it. */
  readonly laidBy: LaidBy;
  /** By how much the reader moved the bundled times for that; 0 where they did not. */
  readonly offsetMs: number;
  /** Everyone who speaks in it, in order of appearance; empty where the document does not say. */
  readonly speakers: readonly Speaker[];
  /** Title of the chapter in which it begins. */
  readonly chapter: string | null;
  readonly language: string;
  readonly spokenLanguage: string;
  readonly textKind: TextKind;
  readonly abridged: boolean;
  /** When it was made, in milliseconds since the epoch. */
  readonly madeAtMs: number;
  /** When its reader has listened to exactly these words; null while they have not. */
  readonly heardAtMs: number | null;
}

/** What a quote needs of a talk's times. */
export type QuoteTimes = Pick<TalkTimes, 'timeline' | 'durationMs' | 'lengthDifferenceMs' | 'laidBy' | 'offsetMs'>;

/**
 * The quote of one or several stretches of text, in whatever order and direction they were selected (`passageSpans`
 * says what becomes of them). Null when there is no letter or digit in them.
 * @param madeAtMs now, in milliseconds since the epoch
 */
export function makeQuote(talk: Talk, times: QuoteTimes, spans: readonly Span[], madeAtMs: number): Quote | null {
  const { transcript } = talk;
  const { timeline, durationMs, lengthDifferenceMs, laidBy, offsetMs } = times;
  const passages = passageSpans(transcript, spans).map((span): Passage => {
    const { startMs, endMs } = spanTimes(transcript, timeline, span);
    return {
      ...span,
      words: transcript.text.slice(span.start, span.end),
      startMs: Math.round(startMs),
      endMs: Math.round(endMs),
      turns: turnsIn(transcript, span),
      ...contextOf(transcript.text, span),
    };
  });
  const first = passages[0];
  const last = passages.at(-1);
  if (!first || !last) return null;
  const ends = passages.flatMap(({ start, end }) => [start, end]);
  const uncertaintyMs = Math.round(Math.max(...ends.map(timeline.uncertaintyAt)));
  const section = transcript.sections[indexOfStart(transcript.sections, first.start)];
  return {
    videoId: talk.videoId,
    title: talk.title,
    channel: talk.channel,
    published: talk.published,
    durationMs: Math.round(durationMs),
    version: transcript.version,
    passages,
    startMs: first.startMs,
    endMs: last.endMs,
    uncertaintyMs,
    grade: gradeOf(uncertaintyMs),
    basis: timeline.basisAt(first.start),
    source: timeline.sourceAt(first.start),
    lengthDifferenceMs: Math.round(lengthDifferenceMs),
    laidBy,
    offsetMs: Math.round(offsetMs),
    speakers: speakersOf(passages),
    chapter: section?.kind === 'chapter' ? section.title : null,
    language: transcript.language,
    spokenLanguage: transcript.spokenLanguage,
    textKind: transcript.textKind,
    abridged: transcript.abridged,
    madeAtMs,
    heardAtMs: null,
  };
}

/** Where a quote's words are: from the first of them to the last, with what was left out between. */
export const extentOf = ({ passages }: Quote): Span => ({
  start: passages[0]?.start ?? 0,
  end: passages.at(-1)?.end ?? 0,
});

/** All the words, with a mark wherever some were left out. */
export const quotedWords = (quote: Quote, omission = omissionOf(quote).within): string =>
  quote.passages.map(({ words }) => words).join(omission);

/** Whether it must be said who said which words: several people do, or somebody besides who is not named. */
export const isExchange = ({ passages, speakers }: Quote): boolean =>
  speakers.length > 1 || (speakers.length > 0 && passages.some(({ turns }) => turns.some((turn) => !turn.speaker)));
