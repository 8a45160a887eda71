import type { VideoId } from '../../core/base/video-id.ts';
import { type CaptionTrack, readCaptionTracks } from '../../core/watch/caption-tracks.ts';
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

/** What a page tells of its video; null for what it has not told. */
export interface PageFacts {
  readonly chapters: FoundChapters | null;
  /** Empty for a video without captions. */
  readonly tracks: readonly CaptionTrack[] | null;
}

export interface FactsWatch {
  /**
   * To be called at every bell while a panel wants them: looks for the chapters and the caption tracks of this video
   * until they are found, or the page's data says that there are none.
   */
  look(videoId: VideoId): void;
  /** What has been found of this video. */
  of(videoId: VideoId): PageFacts;
}

interface Found {
  chapters(videoId: VideoId, chapters: FoundChapters): void;
  tracks(videoId: VideoId, tracks: readonly CaptionTrack[]): void;
}

const UNTOLD: PageFacts = { chapters: null, tracks: null };

/** @param found each called once for a video, with what is the page's own */
export function watchFacts(signal: AbortSignal, found: Found): FactsWatch {
  let video: VideoId | null = null;
  let known = UNTOLD;
  let done = false;
  let sighting = NOT_SEEN;
  let cancel = (): void => undefined;
  let inline: PageData | null = null;

  function look(videoId: VideoId): void {
    if (videoId !== video) {
      video = videoId;
      known = UNTOLD;
      done = false;
      sighting = NOT_SEEN;
    }
    if (done && known.tracks) return;
    const root = findPlayer(pageKind())?.root;
    const told = [root && askPageData(root), inlineData()].filter((one) => one !== null && one !== undefined);
    if (!known.tracks) readTracks(videoId, told);
    if (done) return;
    const data = told.find((one) => watchNextId(one.watchNext) === videoId);
    if (data) settle(videoId, ownData(data, videoId).chapters);
    else lookAtList(videoId);
  }

  function readTracks(videoId: VideoId, told: readonly PageData[]): void {
    const player = told.map((data) => ownData(data, videoId).player).find((one) => one !== undefined);
    const tracks = readCaptionTracks(player);
    if (!tracks) return;
    known = { ...known, tracks };
    found.tracks(videoId, tracks);
  }

  function settle(videoId: VideoId, chapters: PageChapters): void {
    done = true;
    if (chapters.kind === 'none') return;
    known = { ...known, chapters };
    found.chapters(videoId, chapters);
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

  return { look, of: (videoId) => (videoId === video ? known : UNTOLD) };
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
