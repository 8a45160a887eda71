import { parseClock } from '../base/time.ts';
import type { VideoId } from '../base/video-id.ts';
import { readAddress } from './address.ts';
import type { DescriptionLink } from './description.ts';
import type { FoundChapters } from './found-chapters.ts';
import { orderedChapters, type PageChapter } from './page-chapter.ts';

/** A row of the list of chapters that a page shows: whole address of its link, title, and the time as it is printed. */
export interface ListedRow {
  readonly url: string;
  readonly title: string;
  readonly time: string;
}

/** A list beside the video, found under the name of one kind of chapters. */
export interface ShownList {
  readonly kind: FoundChapters['kind'];
  /** The list has the note that its chapters were made automatically. */
  readonly noted: boolean;
  readonly rows: readonly ListedRow[];
}

/** The moment of a link to this video, in milliseconds; null for a link that leads elsewhere. */
function momentOf(url: string, videoId: VideoId, time: string): number | null {
  const address = readAddress(url, 'strict');
  if (address.videoId !== videoId) return null;
  // The link to the beginning has no time. Some languages print dots.
  return address.startMs ?? parseClock(time.trim().replaceAll('.', ':'));
}

/**
 * Rung F of the ladder in chapters.ts: the chapters in a list that the page shows; null where it has none of this
 * video. Rows left over from another video do not count, and a list that does not begin at 0:00 is none. "Key moments"
 * stand where automatic chapters do: those count only with their note, which moments do not have in any language.
 */
export function listedChapters(lists: readonly ShownList[], videoId: VideoId): FoundChapters | null {
  for (const { kind, noted, rows } of lists) {
    if (kind === 'auto' && !noted) continue;
    const chapters = rows.flatMap(({ url, title, time }): PageChapter[] => {
      const startMs = momentOf(url, videoId, time);
      return startMs === null ? [] : [{ title, startMs }];
    });
    const list = orderedChapters(chapters, null);
    if (list[0]?.startMs === 0) return { kind, source: 'list', list };
  }
  return null;
}

/** A link in the description of a page, as one to a moment of this video; null for any other. */
export function momentLink(
  { url, text, start }: { readonly url: string; readonly text: string; readonly start: number },
  videoId: VideoId,
): DescriptionLink | null {
  const startMs = momentOf(url, videoId, text);
  return startMs === null ? null : { start, end: start + text.length, videoId, startMs };
}
