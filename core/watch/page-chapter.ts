/** A chapter as the page gives it; it lasts until the next one starts. */
export interface PageChapter {
  readonly title: string;
  /** Integer milliseconds, at least 0. */
  readonly startMs: number;
}

/**
 * Chapters put in order: ascending, no two at the same moment (the first one stays), none before the start or at or
 * beyond the end, none without a title; white space in titles collapsed.
 * @param durationMs length of the video, null where unknown
 */
export function orderedChapters(chapters: readonly PageChapter[], durationMs: number | null): PageChapter[] {
  const end = durationMs ?? Number.POSITIVE_INFINITY;
  return chapters
    .map(({ title, startMs }) => ({ title: title.replace(/\s+/g, ' ').trim(), startMs: Math.round(startMs) }))
    .filter(({ title, startMs }) => title !== '' && Number.isSafeInteger(startMs) && startMs >= 0 && startMs < end)
    .sort((a, b) => a.startMs - b.startMs)
    .filter(({ startMs }, i, all) => startMs !== all[i - 1]?.startMs);
}
