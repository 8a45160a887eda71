/**
 * Whether the start of a chapter, or of a block made by the clock, says when its first words are spoken. One at 0:00
 * does not: the first one starts with the video, whether or not anybody speaks.
 */
export const timesAWord = (startMs: number): boolean => startMs > 0;
