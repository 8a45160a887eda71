import { asNumber, asString, at, type Json } from '../base/json.ts';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { type CaptionTrack, readCaptionTracks } from './caption-tracks.ts';
import { NO_CHAPTERS, type PageChapters, readChapters } from './chapters.ts';
import type { PageData } from './page-data.ts';
import { readText } from './page-text.ts';
import { BLOCK_OWNERS, BLOCK_TITLES, PLAYER_DETAILS, PRIMARY_VIEWS, WATCH_OVERLAY, WATCH_VIDEO_IDS } from './paths.ts';
import { inBlocks, watchBlocks } from './watch-blocks.ts';

/** What a page says about its video; null where it does not say. */
export interface VideoFacts {
  readonly videoId: VideoId | null;
  readonly title: string | null;
  readonly channel: string | null;
  /** Whole seconds, in milliseconds; null while the video is live (YouTube writes 0). */
  readonly durationMs: number | null;
  readonly live: boolean | null;
  readonly chapters: PageChapters;
  readonly captionTracks: readonly CaptionTrack[] | null;
}

/**
 * Reads both responses of one page together; never throws. Each response counts only if it is about the right video:
 * the one asked for or, where none is, the one that the watch-next response names. A page that has been navigated
 * within still holds the data of the video before.
 * @param expected the video that the reader is at; null to take the page's own word
 */
export function readVideoFacts(data: PageData, expected: VideoId | null): VideoFacts {
  const watchId = inBlocks([data.watchNext], WATCH_VIDEO_IDS, asVideoId);
  const playerId = asVideoId(at(data.player, ...PLAYER_DETAILS, 'videoId'));
  const videoId = expected ?? watchId ?? playerId;
  const watchNext = watchId === videoId ? data.watchNext : undefined;
  const player = playerId === videoId ? data.player : undefined;

  const details = at(player, ...PLAYER_DETAILS);
  const blocks = watchBlocks(watchNext);
  const live = readLive(details, blocks);
  const durationMs = live ? null : readDuration(details);
  const overlay = at(watchNext, ...WATCH_OVERLAY);
  return {
    videoId: watchNext === undefined && player === undefined ? null : videoId,
    title: asString(at(details, 'title')) ?? inBlocks(blocks, BLOCK_TITLES, readText) ?? readText(at(overlay, 'title')),
    channel:
      asString(at(details, 'author')) ??
      inBlocks(blocks, BLOCK_OWNERS, readText) ??
      // The overlay's second line begins with the channel; views and age follow as runs of their own.
      asString(at(overlay, 'subtitle', 'runs', 0, 'text')) ??
      null,
    durationMs,
    live,
    // YouTube builds no chapters while a video is live.
    chapters:
      watchNext === undefined || live
        ? NO_CHAPTERS
        : readChapters(watchNext, {
            videoId,
            durationMs,
            plainDescription: asString(at(details, 'shortDescription')) ?? null,
          }),
    captionTracks: readCaptionTracks(player),
  };
}

function readDuration(details: Json): number | null {
  const ms = Math.round((asNumber(at(details, 'lengthSeconds')) ?? 0) * 1000);
  return Number.isSafeInteger(ms) && ms > 0 ? ms : null;
}

/** Both responses leave `isLive` out where it is false. */
function readLive(details: Json, blocks: readonly Json[]): boolean | null {
  const views = blocks.map((block) => at(block, ...PRIMARY_VIEWS)).find((node) => node !== undefined);
  const source = details ?? views;
  return source === undefined ? null : at(source, 'isLive') === true;
}
