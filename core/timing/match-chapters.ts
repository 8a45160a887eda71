import { titleKey } from '../transcript/same-title.ts';
import type { Chapter } from '../transcript/talk.ts';
import { timesAWord } from '../transcript/times-a-word.ts';
import type { PageChapter } from '../watch/page-chapter.ts';

/** A chapter that the text has: where its words begin, and its bundled times, null where there are none. */
export interface TextChapter {
  readonly title: string;
  readonly position: number;
  readonly bundled: Chapter | null;
}

/** A chapter of the text and the page's chapter that it is. */
export interface ChapterMatch {
  readonly text: TextChapter;
  readonly page: PageChapter;
  /** False where only the time says so. */
  readonly named: boolean;
}

/** A chapter of the same title is the same one as long as it begins this near to where it is expected. */
const NAMED_MS = 120_000;
/** One of another title is, if it begins this near: no chapter on YouTube is shorter than 10 s. */
const UNNAMED_MS = 10_000;
/** All chapters together may have moved by this much, and by what is open besides, before they are disbelieved. */
const MOVED_MS = 60_000;
/** More than nearness in time can be worth. */
const NAME_WORTH = 2;

/** Titles as they are compared: letters and digits, where there are any. */
function wordsKey(title: string): string {
  const key = titleKey(title);
  return key.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || key;
}

/** @returns null for an empty list */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  return upper === undefined ? null : (upper + (sorted[(sorted.length - 1) >> 1] ?? upper)) / 2;
}

/** By how much a chapter of the page begins later than the text's; null where one of the two times nothing. */
export function movedBy({ text: { bundled }, page }: Pick<ChapterMatch, 'text' | 'page'>): number | null {
  if (!bundled || !timesAWord(bundled.startMs) || !timesAWord(page.startMs)) return null;
  return page.startMs - bundled.startMs;
}

/** By how much the chapters have moved together, by the titles that stand once on both sides. */
function commonShift(texts: readonly Keyed<TextChapter>[], page: readonly Keyed<PageChapter>[]): number {
  const onPage = once(page);
  const shifts = [...once(texts)].flatMap(([key, text]) => {
    const same = onPage.get(key);
    return same ? (movedBy({ text, page: same }) ?? []) : [];
  });
  return median(shifts) ?? 0;
}

interface Keyed<T> {
  readonly key: string;
  readonly chapter: T;
}

const keyed = <T extends { readonly title: string }>(chapters: readonly T[]): Keyed<T>[] =>
  chapters.map((chapter) => ({ key: wordsKey(chapter.title), chapter }));

function once<T>(chapters: readonly Keyed<T>[]): Map<string, T> {
  const counts = new Map<string, number>();
  for (const { key } of chapters) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(chapters.filter(({ key }) => counts.get(key) === 1).map(({ key, chapter }) => [key, chapter]));
}

/**
 * Which chapters of the page are which of the text: of all ways to pair them in the order of both, the one that pairs
 * most titles and, between them, what begins at about the same time.
 * @param texts in the order of the text
 * @param page in the order of the video
 * @param openMs how far they may be off together because the video is another cut
 */
export function matchChapters(
  texts: readonly TextChapter[],
  page: readonly PageChapter[],
  openMs: number,
): ChapterMatch[] {
  const ours = keyed(texts);
  const theirs = keyed(page);
  const moved = commonShift(ours, theirs);
  const shift = Math.abs(moved) <= MOVED_MS + Math.abs(openMs) ? moved : 0;

  /** What a pair is worth; 0 where it is none. */
  function worth(text: Keyed<TextChapter>, other: Keyed<PageChapter>): number {
    const named = text.key === other.key;
    const { bundled } = text.chapter;
    if (!bundled) return named ? NAME_WORTH : 0;
    const off = Math.abs(other.chapter.startMs - bundled.startMs - shift);
    const nearness = 1 - off / (named ? NAMED_MS : UNNAMED_MS);
    if (nearness <= 0) return 0;
    return named ? NAME_WORTH + nearness : nearness;
  }

  /** `best[i][j]`: worth of the best pairing of the first i of ours with the first j of theirs. */
  const best: Float64Array[] = [new Float64Array(theirs.length + 1)];
  for (const text of ours) {
    const above = best.at(-1) as Float64Array;
    const row = new Float64Array(theirs.length + 1);
    for (const [j, other] of theirs.entries()) {
      const paired = (above[j] as number) + worth(text, other);
      row[j + 1] = Math.max(paired, above[j + 1] as number, row[j] as number);
    }
    best.push(row);
  }
  const matches: ChapterMatch[] = [];
  const worthOf = (i: number, j: number) => best[i]?.[j] as number;
  for (let i = ours.length, j = theirs.length; i > 0 && j > 0; ) {
    const text = ours[i - 1] as Keyed<TextChapter>;
    const other = theirs[j - 1] as Keyed<PageChapter>;
    if (worthOf(i, j) === worthOf(i - 1, j)) i--;
    else if (worthOf(i, j) === worthOf(i, j - 1)) j--;
    else {
      matches.push({ text: text.chapter, page: other.chapter, named: text.key === other.key });
      i--;
      j--;
    }
  }
  return matches.reverse();
}
