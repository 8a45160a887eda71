/** A chapter as the page gives it; it lasts until the next one starts. */
export interface PageChapter {
  readonly title: string;
  /** Integer milliseconds, at least 0. */
  readonly startMs: number;
}

/** A description has room for a few hundred chapters, and YouTube shows titles of up to 100 characters or so. */
const MAX_CHAPTERS = 1000;
const MAX_TITLE = 500;

/**
 * Chapters put in order: ascending, no two at the same moment (the first one stays), none before the start or at or
 * beyond the end, none without a title; white space in titles collapsed. At most 1,000 count, with the first 500 UTF-16
 * units of their titles.
 * @param durationMs length of the video, null where unknown
 */
export function orderedChapters(chapters: readonly PageChapter[], durationMs: number | null): PageChapter[] {
  const end = durationMs ?? Number.POSITIVE_INFINITY;
  return chapters
    .slice(0, MAX_CHAPTERS)
    .map(({ title, startMs }) => ({ title: tidyTitle(title), startMs: Math.round(startMs) }))
    .filter(({ title, startMs }) => title !== '' && Number.isSafeInteger(startMs) && startMs >= 0 && startMs < end)
    .sort((a, b) => a.startMs - b.startMs)
    .filter(({ startMs }, i, all) => startMs !== all[i - 1]?.startMs);
}

function tidyTitle(title: string): string {
  const whole = title.slice(0, MAX_TITLE).replace(/[\ud800-\udbff]$/, '');
  return whole.replace(/\s+/g, ' ').trim();
}
