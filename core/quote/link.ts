import type { VideoId } from '../base/video-id.ts';

/** The address of a video as YouTube itself writes it, without a time: what a reference list cites. */
export const videoUrl = (videoId: VideoId): string => `https://www.youtube.com/watch?v=${videoId}`;

/** The same, opening at a moment; whole seconds, cut off so that no word is missed. Works for everybody, with or without Verbatim. */
export const timedUrl = (videoId: VideoId, timeMs: number): string =>
  `${videoUrl(videoId)}&t=${Math.max(0, Math.floor(timeMs / 1000))}s`;
