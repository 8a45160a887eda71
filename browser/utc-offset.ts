/** By how many minutes the reader's clock is ahead of UTC at a moment (milliseconds since the epoch). */
export const utcOffset = (atMs: number): number => -new Date(atMs).getTimezoneOffset();
