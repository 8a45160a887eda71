import { parseClock } from '../base/time.ts';
import type { VideoId } from '../base/video-id.ts';
import type { Description } from './description.ts';
import { orderedChapters, type PageChapter } from './page-chapter.ts';

/**
 * YouTube's rules for a list of chapters in a description (support.google.com/youtube/answer/9884579): it begins at
 * 0:00, has three or more, in ascending order, each at least ten seconds long.
 */
const MIN_CHAPTERS = 3;
const MIN_CHAPTER_MS = 10_000;

/** YouTube allows 5,000 characters, which are at most twice as many UTF-16 units; more is not a description. */
const MAX_DESCRIPTION = 10_000;

const TIME = String.raw`(?<!\d:?)(?:\d{1,3}:)?[0-5]?\d:[0-5]\d(?!:?\d)`;
const ANY_TIME = new RegExp(TIME);

/** What YouTube itself made a link to a moment is a time in whatever digits and signs the author wrote it. */
const LINKED_TIME = /^\p{Nd}{1,3}(?:[:.\uff1a\u066b]\p{Nd}{2}){1,2}$/u;

/** White space, invisible marks (YouTube itself sets zero-width spaces behind links), dashes, bullets and the like. */
const SEPARATOR = String.raw`\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\-\u2010-\u2015\u2212|:=~\u00b7\u2022\u2023\u25a0-\u25ff\u27a4\u2192\u30fb\uff1a\uff5c`;
const BEFORE_TITLE = new RegExp(String.raw`^(?:[${SEPARATOR}\ufe0f>»)\]}】」』〕）]|[.,;](?=\s|$))+`);
const OPENING = String.raw`${SEPARATOR}<«(\[{【「『〔（,;`;
const AFTER_TITLE = new RegExp(`(?<![${OPENING}])[${OPENING}]+$`);
const RANGE_END = new RegExp(String.raw`^[${SEPARATOR})\]]+[(\[]?${TIME}`);

/** A time on a line of the description, and the words that stand beside it. */
type TimedLine = PageChapter;

/** Chapters from the times that YouTube itself made links to this video. Empty where they do not follow the rules. */
export function linkedChapters(
  description: Description,
  videoId: VideoId,
  durationMs: number | null,
): readonly PageChapter[] {
  const text = description.text.slice(0, MAX_DESCRIPTION);
  const links = description.links
    .filter((link) => link.videoId === videoId && LINKED_TIME.test(text.slice(link.start, link.end).trim()))
    .sort((a, b) => a.start - b.start);
  const lines: TimedLine[] = [];
  let next = 0;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const lineEnd = line.index + line[0].length;
    const link = links[next];
    if (!link || link.start >= lineEnd) continue;
    lines.push({
      title: titleBeside(text.slice(line.index, link.start), text.slice(link.end, lineEnd)),
      startMs: link.startMs,
    });
    while ((links[next]?.start ?? Number.POSITIVE_INFINITY) < lineEnd) next++;
  }
  return chapterList(lines, durationMs);
}

/**
 * Chapters from the plain text of a description: the first time on each line. Empty where they do not follow the
 * rules.
 */
export function writtenChapters(text: string, durationMs: number | null): readonly PageChapter[] {
  const lines = text
    .slice(0, MAX_DESCRIPTION)
    .split(/[\r\n]+/)
    .flatMap((line): TimedLine[] => {
      const match = ANY_TIME.exec(line);
      const startMs = match && parseClock(match[0]);
      if (!match || startMs === null) return [];
      return [{ title: titleBeside(line.slice(0, match.index), line.slice(match.index + match[0].length)), startMs }];
    });
  return chapterList(lines, durationMs);
}

/** The words behind a time or, where there are none, before it; the second time of a range is no word. */
function titleBeside(before: string, after: string): string {
  const clean = (text: string) => text.replace(BEFORE_TITLE, '').replace(AFTER_TITLE, '');
  return clean(after.replace(RANGE_END, '')) || clean(before);
}

/** The longest stretch of lines that follows the rules; a description may hold several lists. */
function chapterList(lines: readonly TimedLine[], durationMs: number | null): readonly PageChapter[] {
  let best: readonly TimedLine[] = [];
  let run: TimedLine[] = [];
  for (const line of lines) {
    const last = run.at(-1);
    if (last && line.startMs - last.startMs >= MIN_CHAPTER_MS) run.push(line);
    else run = line.startMs === 0 ? [line] : [];
    if (run.length > best.length) best = run;
  }
  const chapters = orderedChapters(best, durationMs);
  return chapters.length >= MIN_CHAPTERS ? chapters : [];
}
