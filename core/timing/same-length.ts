/**
 * Lengths are rounded to seconds by those who publish them; a difference above this is another cut of the video, or
 * another video.
 */
const SAME_LENGTH_MS = 2000;

export const isSameLength = (videoMs: number, talkMs: number): boolean => Math.abs(videoMs - talkMs) <= SAME_LENGTH_MS;
