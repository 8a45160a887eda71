import { asArray, asNumber, asString, at, type Json } from '../base/json.ts';
import { parseClock } from '../base/time.ts';
import type { VideoId } from '../base/video-id.ts';
import { readDescription } from './description.ts';
import { linkedChapters, writtenChapters } from './description-chapters.ts';
import type { FoundChapters } from './found-chapters.ts';
import { orderedChapters, type PageChapter } from './page-chapter.ts';
import { readText } from './page-text.ts';
import {
  AUTO_KEY,
  AUTO_PANEL,
  BAR_CHAPTER,
  BAR_CHAPTERS,
  BAR_MARKERS,
  CHAPTER_MS,
  CHAPTER_TITLE,
  CREATOR_KEY,
  CREATOR_PANELS,
  MARKERS_CHAPTERS,
  MARKERS_KEY,
  MARKERS_LISTS,
  MARKERS_SHOWN,
  PANEL,
  PANEL_NAMES,
  PANEL_ROW,
  PANEL_ROW_TARGET,
  PANEL_ROW_TIME,
  PANEL_ROW_TITLE,
  PANEL_ROWS,
  TARGET_SECONDS,
  TARGET_VIDEO,
  WATCH_PANELS,
  WATCH_PLAYER_BAR,
} from './paths.ts';

/** The chapters of a page; `none` with an empty list. */
export type PageChapters = FoundChapters | { readonly kind: 'none'; readonly list: readonly [] };

/** What is known of the video otherwise. */
export interface ChapterContext {
  readonly videoId: VideoId | null;
  readonly durationMs: number | null;
  /** The description as its author typed it (from the player response); null where unknown. */
  readonly plainDescription: string | null;
}

export const NO_CHAPTERS = { kind: 'none', list: [] } as const satisfies PageChapters;

/**
 * The chapters in a watch-next response that is about this very video, by the first rung that holds: the player bar's
 * list that is shown (A), its other lists (B), the bar of early 2021 (C), the panel (D), the times in the description
 * that YouTube made links (E), its text (G). The page's own list (F) is left to who has a page.
 *
 * "Key moments" are not chapters: they stand in the panel of automatic chapters but not in the player bar, so that
 * panel counts only where the bar knows automatic chapters. Their names are never looked at.
 */
export function readChapters(watchNext: Json, context: ChapterContext): PageChapters {
  const bar = at(watchNext, ...WATCH_PLAYER_BAR);
  const shown = asString(at(bar, ...BAR_MARKERS, ...MARKERS_SHOWN));
  const lists = asArray(at(bar, ...BAR_MARKERS, ...MARKERS_LISTS));
  const listsOf = (key: string) => lists.filter((list) => at(list, ...MARKERS_KEY) === key);
  const marked = (key: string) => listsOf(key).flatMap((list) => barChapters(at(list, ...MARKERS_CHAPTERS)));
  const panels = asArray(at(watchNext, ...WATCH_PANELS)).map((panel) => at(panel, ...PANEL));
  const inPanel = (ids: readonly string[]) => panelChapters(panels, ids, context.videoId);

  const rungs: readonly (() => PageChapters)[] = [
    () => (shown === AUTO_KEY ? auto(marked(AUTO_KEY)) : NO_CHAPTERS),
    () => creator(marked(CREATOR_KEY)),
    () => auto(marked(AUTO_KEY)),
    () => creator(barChapters(at(bar, ...BAR_CHAPTERS))),
    () => creator(startingAtZero(inPanel(CREATOR_PANELS))),
    () => (listsOf(AUTO_KEY).length > 0 ? auto(inPanel([AUTO_PANEL])) : NO_CHAPTERS),
    () => ({ ...creator(described(watchNext, context)), source: 'description' }),
  ];
  for (const rung of rungs) {
    const chapters = rung();
    const list = orderedChapters(chapters.list, context.durationMs);
    if (chapters.kind !== 'none' && list.length > 0) return { ...chapters, list };
  }
  return NO_CHAPTERS;
}

const creator = (list: readonly PageChapter[]): FoundChapters => ({ kind: 'creator', source: 'data', list });
const auto = (list: readonly PageChapter[]): FoundChapters => ({ kind: 'auto', source: 'data', list });

function barChapters(chapters: Json): PageChapter[] {
  return asArray(chapters).flatMap((chapter) => {
    const node = at(chapter, ...BAR_CHAPTER);
    const title = readText(at(node, ...CHAPTER_TITLE));
    const startMs = asNumber(at(node, ...CHAPTER_MS));
    return title === null || startMs === undefined ? [] : [{ title, startMs }];
  });
}

/** The rows of the first such panel that has any of this video. */
function panelChapters(panels: readonly Json[], ids: readonly string[], videoId: VideoId | null): PageChapter[] {
  for (const panel of panels) {
    const names = PANEL_NAMES.map((path) => at(panel, ...path));
    if (!names.some((name) => ids.includes(asString(name) ?? ''))) continue;
    const chapters = asArray(at(panel, ...PANEL_ROWS)).flatMap((row) => panelChapter(at(row, ...PANEL_ROW), videoId));
    if (chapters.length > 0) return chapters;
  }
  return [];
}

function panelChapter(row: Json, videoId: VideoId | null): PageChapter[] {
  const target = at(row, ...PANEL_ROW_TARGET);
  const rowVideo = asString(at(target, ...TARGET_VIDEO));
  const title = readText(at(row, ...PANEL_ROW_TITLE));
  const seconds = asNumber(at(target, ...TARGET_SECONDS));
  const startMs = seconds === undefined ? parseClock(readText(at(row, ...PANEL_ROW_TIME)) ?? '') : seconds * 1000;
  const foreign = videoId !== null && rowVideo !== undefined && rowVideo !== videoId;
  return foreign || title === null || startMs === null ? [] : [{ title, startMs }];
}

/** A creator's list begins at 0:00 (YouTube's rule): what does not is something else in a panel of that name. */
const startingAtZero = (list: readonly PageChapter[]) => (list.some(({ startMs }) => startMs === 0) ? list : []);

function described(watchNext: Json, { videoId, durationMs, plainDescription }: ChapterContext): readonly PageChapter[] {
  const description = readDescription(watchNext);
  const linked = description && videoId ? linkedChapters(description, videoId, durationMs) : [];
  if (linked.length > 0) return linked;
  const shown = description ? writtenChapters(description.text, durationMs) : [];
  return shown.length > 0 || plainDescription === null ? shown : writtenChapters(plainDescription, durationMs);
}
