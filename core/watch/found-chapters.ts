import { asArray, asNumber, asString, at, type Json } from '../base/json.ts';
import { orderedChapters, type PageChapter } from './page-chapter.ts';

/** Chapters that a page really has, and where they were read: its data, its list, or its description. */
export interface FoundChapters {
  readonly kind: (typeof CHAPTER_KINDS)[number];
  readonly source: (typeof CHAPTER_SOURCES)[number];
  /** At least one, in order, no two at the same moment. */
  readonly list: readonly PageChapter[];
}

export const CHAPTER_KINDS = ['creator', 'auto'] as const;
export const CHAPTER_SOURCES = ['data', 'list', 'description'] as const;

/** More than any description can hold (5,000 characters), and longer than any title seen (91). */
const MAX_CHAPTERS = 1000;
const MAX_TITLE = 500;

/** What came from another context as chapters, or null if it is none. Too many or too long is cut, not refused. */
export function readFoundChapters(value: Json): FoundChapters | null {
  const kind = CHAPTER_KINDS.find((one) => one === at(value, 'kind'));
  const source = CHAPTER_SOURCES.find((one) => one === at(value, 'source'));
  const list = asArray(at(value, 'list'))
    .slice(0, MAX_CHAPTERS)
    .flatMap((chapter) => {
      const title = asString(at(chapter, 'title'))?.slice(0, MAX_TITLE);
      const startMs = asNumber(at(chapter, 'startMs'));
      return title === undefined || startMs === undefined ? [] : [{ title, startMs }];
    });
  const ordered = orderedChapters(list, null);
  return kind && source && ordered.length > 0 ? { kind, source, list: ordered } : null;
}
