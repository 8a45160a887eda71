import type { VideoId } from '../../core/base/video-id.ts';
import type { PageChapters } from '../../core/watch/chapters.ts';
import type { FoundChapters } from '../../core/watch/found-chapters.ts';
import { handedOverOfPlayer, handedOverOfWatchNext } from '../../core/watch/handed-over.ts';
import { readScripts } from '../../core/watch/inline-data.ts';
import { ownData, watchNextId } from '../../core/watch/own-data.ts';
import type { PageData } from '../../core/watch/page-data.ts';
import { INLINE_PLAYER, INLINE_WATCH_NEXT } from '../../core/watch/paths.ts';
import { prune } from '../../core/watch/prune.ts';
import { NOT_SEEN, sightAgain } from '../../core/watch/same-again.ts';
import { scheduler } from '../scheduler.ts';
import { askPageData } from './ask-page.ts';
import { findPlayer } from './player.ts';
import { pageKind } from './resolver.ts';
import { shownChapters } from './shown-chapters.ts';

/** The largest inline data seen is 1.5 million characters. */
const MAX_SCRIPT = 5_000_000;

export interface ChapterWatch {
  /**
   * To be called at every bell while a panel wants them: looks for the chapters of this video until they are found, or
   * the page's data says that there are none.
   */
  look(videoId: VideoId): void;
  /** What has been found of this video. */
  of(videoId: VideoId): FoundChapters | null;
}

/** @param found called once for a video, with the page's own chapters of it */
export function watchChapters(
  signal: AbortSignal,
  found: (videoId: VideoId, chapters: FoundChapters) => void,
): ChapterWatch {
  let video: VideoId | null = null;
  let known: FoundChapters | null = null;
  let done = false;
  let sighting = NOT_SEEN;
  let cancel = (): void => undefined;
  let inline: PageData | null = null;

  function look(videoId: VideoId): void {
    if (videoId !== video) {
      video = videoId;
      known = null;
      done = false;
      sighting = NOT_SEEN;
    }
    if (done) return;
    const root = findPlayer(pageKind())?.root;
    const data = [root && askPageData(root), inlineData()].find((one) => one && watchNextId(one.watchNext) === videoId);
    if (data) settle(videoId, ownData(data, videoId).chapters);
    else lookAtList(videoId);
  }

  function settle(videoId: VideoId, chapters: PageChapters): void {
    done = true;
    if (chapters.kind === 'none') return;
    known = chapters;
    found(videoId, chapters);
  }

  function lookAtList(videoId: VideoId): void {
    const chapters = shownChapters(videoId);
    const next = sightAgain(sighting, chapters && JSON.stringify(chapters), performance.now());
    sighting = next.sighting;
    cancel();
    if (chapters && next.believed) settle(videoId, chapters);
    if (next.againInMs !== null) {
      cancel = scheduler.after(next.againInMs, () => video === videoId && !signal.aborted && look(videoId));
    }
  }

  /** What the page came with, while it may still be of use. */
  function inlineData(): PageData | null {
    if (!inline && document.readyState !== 'loading') inline = readInline();
    return inline;
  }

  return { look, of: (videoId) => (videoId === video ? known : null) };
}

/**
 * The data of the page that the document was loaded with: of one video, and of none where it was loaded without. It
 * says the same for as long as the document lives, so it is read once, and only what is needed of it is kept.
 */
function readInline(): PageData {
  const scripts = [...document.scripts].flatMap(({ src, text }) => (src || text.length > MAX_SCRIPT ? [] : text));
  return {
    watchNext: prune(readScripts(scripts, INLINE_WATCH_NEXT), handedOverOfWatchNext()),
    player: prune(readScripts(scripts, INLINE_PLAYER), handedOverOfPlayer()),
  };
}
