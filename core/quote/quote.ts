import type { VideoId } from '../base/video-id.ts';
import { type Grade, gradeOf } from '../timing/accuracy.ts';
import { spanTimes } from '../timing/span-times.ts';
import type { LaidBy, TalkTimes } from '../timing/talk-times.ts';
import type { AnchorSource, Basis, Talk } from '../transcript/talk.ts';
import {
  indexAt,
  indexOfStart,
  type Span,
  type Speaker,
  spanAt,
  type TextKind,
  type Transcript,
} from '../transcript/transcript.ts';

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
  /** What told where the words begin; null where that is estimated. */
  readonly source: AnchorSource | null;
  /** By how much the video is longer than the one the text was made from; 0 where they agree. */
  readonly lengthDifferenceMs: number;
  /** What laid the words on it. */
  readonly laidBy: LaidBy;
  /** By how much the reader moved the bundled times for that; 0 where they did not. */
  readonly offsetMs: number;
  /** The words by turns, in their order; one entry where nobody else begins to speak. */
  readonly turns: readonly QuotedTurn[];
  /** Everyone who speaks in it, in order of appearance; empty where the document does not say. */
  readonly speakers: readonly Speaker[];
  /** Title of the chapter in which it begins. */
  readonly chapter: string | null;
  readonly language: string;
  readonly spokenLanguage: string;
  readonly textKind: TextKind;
  readonly abridged: boolean;
}

/** What one speaker says within a quote. */
export interface QuotedTurn {
  readonly speaker: Speaker | null;
  readonly words: string;
}

const SPACE = /\s/u;
/** Scripts without spaces: part of what a dictionary calls a word may well be quoted. */
const IDEOGRAPHS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u;

/** What a quote needs of a talk's times. */
export type QuoteTimes = Pick<TalkTimes, 'timeline' | 'lengthDifferenceMs' | 'laidBy' | 'offsetMs'>;

/**
 * The quote of a stretch of text. White space at its ends does not belong to it, and a word that is cut into belongs
 * to it as a whole: nobody quotes half a word. Null when there is no letter or digit in it.
 */
export function makeQuote(talk: Talk, times: QuoteTimes, from: number, to: number): Quote | null {
  const { transcript } = talk;
  const { timeline, lengthDifferenceMs, laidBy, offsetMs } = times;
  const { text } = transcript;
  const inText = (position: number) => Math.min(Math.max(0, position), text.length);
  let start = inText(Math.min(from, to));
  let end = inText(Math.max(from, to));
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return null;
  start = wholeWord(transcript, start)?.start ?? start;
  end = wholeWord(transcript, end)?.end ?? end;
  const turns = turnsIn(transcript, start, end);
  const uncertaintyMs = Math.round(Math.max(timeline.uncertaintyAt(start), timeline.uncertaintyAt(end)));
  const { startMs, endMs } = spanTimes(transcript, timeline, { start, end });
  const section = transcript.sections[indexOfStart(transcript.sections, start)];
  return {
    videoId: talk.videoId,
    title: talk.title,
    channel: talk.channel,
    published: talk.published,
    words: text.slice(start, end),
    start,
    end,
    version: transcript.version,
    startMs: Math.round(startMs),
    endMs: Math.round(endMs),
    uncertaintyMs,
    grade: gradeOf(uncertaintyMs),
    basis: timeline.basisAt(start),
    source: timeline.sourceAt(start),
    lengthDifferenceMs,
    laidBy,
    offsetMs,
    turns,
    speakers: [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))],
    chapter: section?.kind === 'chapter' ? section.title : null,
    language: transcript.language,
    spokenLanguage: transcript.spokenLanguage,
    textKind: transcript.textKind,
    abridged: transcript.abridged,
  };
}

/** Whether it must be said who said which words. */
export const isExchange = (quote: Quote): boolean => quote.speakers.length > 1;

/** The word that a position is inside of, if it is one of those that are written apart. */
function wholeWord({ text, words }: Transcript, position: number): Span | null {
  const index = indexAt(words, position);
  if (index < 0) return null;
  const word = spanAt(words, index);
  const inside = word.start < position && position < word.end;
  return inside && !IDEOGRAPHS.test(text.slice(word.start, word.end)) ? word : null;
}

function turnsIn({ text, turns, speakers }: Transcript, start: number, end: number): QuotedTurn[] {
  const found: QuotedTurn[] = [];
  for (let i = indexOfStart(turns, start); i < turns.length; i++) {
    const turn = turns[i];
    if (turn && turn.start >= end) break;
    const words = text.slice(Math.max(start, turn?.start ?? start), Math.min(end, turns[i + 1]?.start ?? end)).trim();
    if (words !== '') found.push({ speaker: (turn && speakers[turn.speaker]) ?? null, words });
  }
  return found.length > 0 ? found : [{ speaker: null, words: text.slice(start, end) }];
}
