import { lastIndexWhere } from '../base/binary-search.ts';
import type { Chapter } from '../transcript/talk.ts';

/** Where the video is in its chapters. */
export interface ChapterProgress {
  /** Index of the current chapter, -1 before the first. */
  readonly index: number;
  /** Share of it that is gone, 0 to 1. */
  readonly share: number;
  /** Real time until its end at the current speed, in milliseconds. */
  readonly leftMs: number;
}

/** Chapters in the order of their starts, and the length of their video. */
export interface Chaptered {
  readonly chapters: readonly Chapter[];
  readonly durationMs: number;
}

/** End of a chapter: the start of the next one, or of nothing: the end of the video. */
export const chapterEndMs = (chapters: readonly Chapter[], index: number, durationMs: number): number =>
  chapters[index + 1]?.startMs ?? durationMs;

/** @param rate playback rate; what is not above 0 counts as 1 */
export function chapterProgress({ chapters, durationMs }: Chaptered, mediaMs: number, rate: number): ChapterProgress {
  const index = lastIndexWhere(chapters.length, (i) => (chapters[i]?.startMs ?? 0) <= mediaMs);
  const start = chapters[index]?.startMs ?? 0;
  const end = chapterEndMs(chapters, index, durationMs);
  const length = Math.max(1, end - start);
  return {
    index,
    share: Math.min(1, Math.max(0, (mediaMs - start) / length)),
    leftMs: Math.max(0, end - mediaMs) / (rate > 0 ? rate : 1),
  };
}
