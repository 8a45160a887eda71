import { asNumber, asString, at, type Json } from '../base/json.ts';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { NO_CHAPTERS, type PageChapters, readChapters } from './chapters.ts';
import type { PageData } from './page-data.ts';
import {
  DETAILS_DESCRIPTION,
  DETAILS_SECONDS,
  DETAILS_VIDEO,
  LIVE,
  PLAYER_DETAILS,
  PRIMARY_VIEWS,
  WATCH_VIDEO_IDS,
} from './paths.ts';
import { inBlocks, watchBlocks } from './watch-blocks.ts';

/** What of a page's data is about one video: undefined or empty where none is. */
export interface OwnData {
  readonly videoId: VideoId | null;
  readonly watchNext: Json;
  readonly player: Json;
  /** The player response's account of the video, and the blocks of the watch-next response that describe it. */
  readonly details: Json;
  readonly blocks: readonly Json[];
  /** Whole seconds, in milliseconds; null while the video is live (YouTube writes 0). */
  readonly durationMs: number | null;
  readonly live: boolean | null;
  readonly chapters: PageChapters;
}

/** The video that a watch-next response is about; null where it does not say. */
export const watchNextId = (watchNext: Json): VideoId | null => inBlocks([watchNext], WATCH_VIDEO_IDS, asVideoId);

/**
 * Each of both responses counts only if it is about the right video: the one asked for or, where none is, the one that
 * the watch-next response names. A page that has been navigated within still holds the data of the video before. Never
 * throws.
 * @param expected the video that the reader is at; null to take the page's own word
 */
export function ownData(data: PageData, expected: VideoId | null): OwnData {
  const watchId = watchNextId(data.watchNext);
  const playerId = asVideoId(at(data.player, ...PLAYER_DETAILS, ...DETAILS_VIDEO));
  const videoId = expected ?? watchId ?? playerId;
  const watchNext = watchId === videoId ? data.watchNext : undefined;
  const player = playerId === videoId ? data.player : undefined;

  const details = at(player, ...PLAYER_DETAILS);
  const blocks = watchBlocks(watchNext);
  const live = readLive(details, blocks);
  const durationMs = live ? null : readDuration(details);
  return {
    videoId: watchNext === undefined && player === undefined ? null : videoId,
    watchNext,
    player,
    details,
    blocks,
    durationMs,
    live,
    // YouTube builds no chapters while a video is live.
    chapters:
      watchNext === undefined || live
        ? NO_CHAPTERS
        : readChapters(watchNext, {
            videoId,
            durationMs,
            plainDescription: asString(at(details, ...DETAILS_DESCRIPTION)) ?? null,
          }),
  };
}

function readDuration(details: Json): number | null {
  const ms = Math.round((asNumber(at(details, ...DETAILS_SECONDS)) ?? 0) * 1000);
  return Number.isSafeInteger(ms) && ms > 0 ? ms : null;
}

function readLive(details: Json, blocks: readonly Json[]): boolean | null {
  const views = blocks.map((block) => at(block, ...PRIMARY_VIEWS)).find((node) => node !== undefined);
  const source = details ?? views;
  return source === undefined ? null : at(source, ...LIVE) === true;
}
