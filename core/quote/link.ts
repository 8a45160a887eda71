import { wholeSeconds } from '../base/time.ts';
import type { VideoId } from '../base/video-id.ts';

/** The address of a video as YouTube itself writes it, without a time: what a reference list cites. */
export const videoUrl = (videoId: VideoId): string => `https://www.youtube.com/watch?v=${videoId}`;

/** The same, opening at a moment; whole seconds, as they are shown. Works for everybody, with or without Verbatim. */
export const timedUrl = (videoId: VideoId, timeMs: number): string => `${videoUrl(videoId)}&t=${wholeSeconds(timeMs)}s`;
