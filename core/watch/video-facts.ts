import { asString, at } from '../base/json.ts';
import type { VideoId } from '../base/video-id.ts';
import { type CaptionTrack, readCaptionTracks } from './caption-tracks.ts';
import { type OwnData, ownData } from './own-data.ts';
import type { PageData } from './page-data.ts';
import { readText } from './page-text.ts';
import {
  BLOCK_OWNERS,
  BLOCK_TITLES,
  DETAILS_CHANNEL,
  DETAILS_TITLE,
  OVERLAY_LINE,
  OVERLAY_TITLE,
  RUN_TEXT,
  TEXT_RUNS,
  WATCH_OVERLAY,
} from './paths.ts';
import { inBlocks } from './watch-blocks.ts';

/** What a page says about its video; null where it does not say. */
export interface VideoFacts extends Pick<OwnData, 'videoId' | 'durationMs' | 'live' | 'chapters'> {
  readonly title: string | null;
  readonly channel: string | null;
  readonly captionTracks: readonly CaptionTrack[] | null;
}

/**
 * Reads both responses of one page together; never throws.
 * @param expected the video that the reader is at; null to take the page's own word
 */
export function readVideoFacts(data: PageData, expected: VideoId | null): VideoFacts {
  const { videoId, watchNext, player, details, blocks, durationMs, live, chapters } = ownData(data, expected);
  const overlay = at(watchNext, ...WATCH_OVERLAY);
  return {
    videoId,
    title:
      asString(at(details, ...DETAILS_TITLE)) ??
      inBlocks(blocks, BLOCK_TITLES, readText) ??
      readText(at(overlay, ...OVERLAY_TITLE)),
    channel:
      asString(at(details, ...DETAILS_CHANNEL)) ??
      inBlocks(blocks, BLOCK_OWNERS, readText) ??
      asString(at(overlay, ...OVERLAY_LINE, ...TEXT_RUNS, 0, ...RUN_TEXT)) ??
      null,
    durationMs,
    live,
    chapters,
    captionTracks: readCaptionTracks(player),
  };
}
