import { WORDS_LATER_MS, WORDS_LATER_UNCERTAINTY_MS } from '../transcript/first-words.ts';
import type { Anchor, Chapter, Talk } from '../transcript/talk.ts';
import { timesAWord } from '../transcript/times-a-word.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { orderedChapters } from '../watch/page-chapter.ts';
import { type BundledTimes, lessSure } from './bundled-times.ts';
import { type ChapterMatch, matchChapters, median, movedBy, type TextChapter } from './match-chapters.ts';
import { buildTimeline, type Timeline } from './timeline.ts';

/** What the page's chapters make of the bundled times. */
export interface PageTimes {
  readonly from: 'page' | 'page-automatic';
  /** The page's; those that the text has, too, know where their words begin. */
  readonly chapters: readonly Chapter[];
  /** What they say of words. */
  readonly anchors: readonly Anchor[];
  /** The bundled anchors that stay beside them. */
  readonly kept: readonly Anchor[];
  /** How far the bundled chapters miss the page's, in milliseconds: the median, 0 where both have none in common. */
  readonly strayedMs: number;
  /** True where there are bundled chapters and the page does not have the same. */
  readonly differ: boolean;
}

/** YouTube's own chapters begin about where the subject changes, not where a sentence does. */
const AUTOMATIC_MS = 10_000;
/** A chapter that misses what else is known by more than this many times what both leave open was set for another reason. */
const BELIEVED = 2;
/** Times of chapters are whole seconds. */
const SECOND_MS = 1000;

/**
 * The page's chapters in the place of the bundled ones. A chapter of the text that the page has, too, begins when the
 * page says; the others keep their bundled times, and are trusted as far as those proved right. YouTube's own (`auto`)
 * chapters only time what nothing else does. Null where no chapter of the page is inside the video.
 * @param bundled moved as the reader wants them
 * @param openMs how far all of them may be off together
 * @param durationMs length of the video that plays
 */
export function pageTimes(
  talk: Talk,
  bundled: BundledTimes,
  openMs: number,
  found: FoundChapters,
  durationMs: number,
): PageTimes | null {
  const automatic = found.kind === 'auto';
  const list = orderedChapters(found.list, durationMs);
  if (list.length === 0) return null;
  const same = matchChapters(textChapters(talk, bundled.chapters), list, openMs);
  const matches = automatic ? untimed(bundled, same) : believed(talk, bundled, openMs, same, durationMs);
  const strayedMs = median(matches.flatMap((match) => movedBy(match) ?? []).map(Math.abs)) ?? 0;
  const known = bundled.anchors.filter(({ source }) => source === 'chapter');
  const positions = new Map(matches.map(({ page, text }) => [page, text.position]));
  const chapters = list.map((page): Chapter => ({ ...page, uncertaintyMs: 0, position: positions.get(page) ?? null }));
  return {
    from: automatic ? 'page-automatic' : 'page',
    chapters,
    strayedMs,
    differ: differ(bundled.chapters, chapters),
    anchors: matches
      .filter(({ page }) => timesAWord(page.startMs))
      .map((match) => (automatic ? automaticAnchor(match) : creatorAnchor(match, known, durationMs))),
    kept: automatic ? bundled.anchors : keptBeside(bundled.anchors, matches, strayedMs),
  };
}

/**
 * Those that say what is bundled of them, or at least agree, within what is uncertain, with all that is known besides
 * chapters.
 */
function believed(
  talk: Talk,
  bundled: BundledTimes,
  openMs: number,
  matches: readonly ChapterMatch[],
  durationMs: number,
): readonly ChapterMatch[] {
  let timeline: Timeline | null = null;
  return matches.filter((match) => {
    const { text, page } = match;
    if (!timesAWord(page.startMs)) return !text.bundled || !timesAWord(text.bundled.startMs);
    if (agreesWithBundled(match)) return true;
    const others = () => bundled.anchors.filter(({ source }) => source !== 'chapter');
    timeline ??= buildTimeline(talk.transcript, others(), durationMs);
    const missMs = WORDS_LATER_UNCERTAINTY_MS + openMs + timeline.uncertaintyAt(text.position);
    return Math.abs(timeline.timeAt(text.position) - page.startMs - WORDS_LATER_MS) <= BELIEVED * missMs;
  });
}

function agreesWithBundled(match: ChapterMatch): boolean {
  const movedMs = movedBy(match);
  return movedMs !== null && Math.abs(movedMs) <= (match.text.bundled?.uncertaintyMs ?? 0);
}

/** Those of the same title as a chapter of the text that nothing else times. */
function untimed(bundled: BundledTimes, matches: readonly ChapterMatch[]): readonly ChapterMatch[] {
  const timed = new Set(bundled.anchors.map(({ position }) => position));
  return matches.filter(({ named, text }) => named && !timed.has(text.position));
}

/**
 * By how much everything in the video is later than in the one the talk was made from, in milliseconds, as far as the
 * page's chapters show it: the median of those that the bundled talk has, too. Null where its author made none, or none
 * of the same.
 * @param videoMs length of the video that plays, null while unknown
 */
export function suggestedOffsetMs(talk: Talk, found: FoundChapters | null, videoMs: number | null): number | null {
  if (found?.kind !== 'creator') return null;
  const durationMs = videoMs ?? talk.durationMs;
  const list = orderedChapters(found.list, durationMs);
  const texts = textChapters(talk, talk.chapters);
  const moved = median(
    matchChapters(texts, list, durationMs - talk.durationMs).flatMap((match) => movedBy(match) ?? []),
  );
  return moved === null ? null : Math.round(moved);
}

/** The chapters that the text itself has. */
function textChapters(talk: Talk, chapters: readonly Chapter[]): TextChapter[] {
  const bundled = new Map(chapters.map((chapter) => [chapter.position, chapter]));
  return talk.transcript.sections
    .filter(({ kind }) => kind === 'chapter')
    .map(({ title, start }) => ({ title, position: start, bundled: bundled.get(start) ?? null }));
}

/**
 * Where page and facts agree, the facts know how long after a chapter's start its words are said, and how near that is.
 */
function creatorAnchor(match: ChapterMatch, known: readonly Anchor[], durationMs: number): Anchor {
  const { text, page, named } = match;
  const own = agreesWithBundled(match) ? known.find(({ position }) => position === text.position) : undefined;
  const laterMs = own && text.bundled ? own.timeMs - text.bundled.startMs : WORDS_LATER_MS;
  const uncertaintyMs = own?.uncertaintyMs ?? WORDS_LATER_UNCERTAINTY_MS;
  return {
    position: text.position,
    timeMs: Math.min(page.startMs + laterMs, durationMs),
    // Where the title is another, so may be the chapter.
    uncertaintyMs: named ? uncertaintyMs : uncertaintyMs + Math.abs(movedBy(match) ?? 0),
    basis: 'derived',
    source: 'chapter',
  };
}

const automaticAnchor = ({ text, page }: ChapterMatch): Anchor => ({
  position: text.position,
  timeMs: page.startMs,
  uncertaintyMs: AUTOMATIC_MS,
  basis: 'estimated',
  source: 'chapter',
});

/** What is bundled besides the chapters that the page has; those that it has not are as wrong as the others proved. */
function keptBeside(bundled: readonly Anchor[], matches: readonly ChapterMatch[], strayedMs: number): Anchor[] {
  const timed = new Set(matches.flatMap(({ text, page }) => (timesAWord(page.startMs) ? text.position : [])));
  return bundled.flatMap((anchor) => {
    if (anchor.source !== 'chapter') return anchor;
    return timed.has(anchor.position) ? [] : lessSure(anchor, strayedMs);
  });
}

function differ(bundled: readonly Chapter[], page: readonly Chapter[]): boolean {
  const near = ({ startMs, uncertaintyMs }: Chapter, i: number) =>
    Math.abs(startMs - (page[i]?.startMs ?? Number.POSITIVE_INFINITY)) <= Math.max(SECOND_MS, uncertaintyMs);
  return bundled.length > 0 && !(bundled.length === page.length && bundled.every(near));
}
