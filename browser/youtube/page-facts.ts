import type { VideoId } from '../../core/base/video-id.ts';
import { type CaptionTrack, readCaptionTracks } from '../../core/watch/caption-tracks.ts';
import type { PageChapters } from '../../core/watch/chapters.ts';
import type { FoundChapters } from '../../core/watch/found-chapters.ts';
import { ownData, watchNextId } from '../../core/watch/own-data.ts';
import type { PageData } from '../../core/watch/page-data.ts';
import { NOT_SEEN, sightAgain } from '../../core/watch/same-again.ts';
import { scheduler } from '../scheduler.ts';
import { askInlineData, askPageData } from './ask-page.ts';
import { findPlayer } from './player.ts';
import { pageKind } from './resolver.ts';
import { shownChapters } from './shown-chapters.ts';

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
  /** Tells anew what has been found of this video, and looks for the rest. */
  tell(videoId: VideoId): void;
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

  function look(videoId: VideoId): void {
    if (videoId !== video) {
      video = videoId;
      known = UNTOLD;
      done = false;
      sighting = NOT_SEEN;
    }
    if (done && known.tracks) return;
    const root = findPlayer(pageKind())?.root;
    const told = [root && askPageData(root), askInlineData(root ?? document.documentElement)].filter(
      (one) => one !== null && one !== undefined,
    );
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

  function tell(videoId: VideoId): void {
    const { chapters, tracks } = of(videoId);
    if (chapters) found.chapters(videoId, chapters);
    if (tracks) found.tracks(videoId, tracks);
    look(videoId);
  }

  const of = (videoId: VideoId): PageFacts => (videoId === video ? known : UNTOLD);
  return { look, tell, of };
}
