import { WORDS_LATEST_MS } from '../transcript/first-words.ts';
import type { Chapter } from '../transcript/talk.ts';
import { timesAWord } from '../transcript/times-a-word.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { spanTimes } from './span-times.ts';
import type { Timeline } from './timeline.ts';

/**
 * Where a jump to a position of the text goes, in milliseconds of media time: on to the next whole one, so that the
 * player does not stop at the last moment of the words before.
 */
export function wordsJumpMs(transcript: Transcript, timeline: Timeline, position: number): number {
  return Math.ceil(spanTimes(transcript, timeline, { start: position, end: transcript.text.length }).startMs) + 1;
}

/**
 * Where a jump to a chapter goes: to its first words where they follow its start as they usually do, so that not the
 * words before them are shown as being said; else, where the text has none of its words, and for a chapter that says
 * nothing of words, to its start. Never to before its start, which belongs to the chapter before.
 */
export function chapterJumpMs(transcript: Transcript, timeline: Timeline, { position, startMs }: Chapter): number {
  if (position === null || !timesAWord(startMs)) return startMs;
  const wordsMs = wordsJumpMs(transcript, timeline, position);
  return wordsMs > startMs && wordsMs <= startMs + WORDS_LATEST_MS ? wordsMs : startMs;
}
