/** A YouTube video id: 11 characters of `[0-9A-Za-z_-]`, case-sensitive. Only {@link asVideoId} makes one. */
export type VideoId = string & { readonly __brand: 'VideoId' };

const VIDEO_ID = /^[0-9A-Za-z_-]{11}$/;

/**
 * Path words of YouTube that have exactly the shape of an id (`/embed/videoseries?list=…`,
 * `/embed/live_stream?channel=…`); yt-dlp excludes both by name.
 */
const NOT_IDS: ReadonlySet<string> = new Set(['videoseries', 'live_stream']);

/** The value as a video id, or null if it does not have the form of one. */
export function asVideoId(value: unknown): VideoId | null {
  return typeof value === 'string' && VIDEO_ID.test(value) && !NOT_IDS.has(value) ? (value as VideoId) : null;
}
