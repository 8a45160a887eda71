import type { StandInVideo } from './videos.ts';

const watchUrl = (id: string, seconds = 0): string => `/watch?v=${id}${seconds > 0 ? `&t=${seconds}s` : ''}`;

/** The endpoint of a watch page, or of a moment in its video. */
export function watchEndpoint(id: string, startTimeSeconds?: number) {
  return {
    commandMetadata: {
      webCommandMetadata: { url: watchUrl(id, startTimeSeconds), webPageType: 'WEB_PAGE_TYPE_WATCH', rootVe: 3832 },
    },
    watchEndpoint: {
      videoId: id,
      ...(startTimeSeconds === undefined ? {} : { continuePlayback: true, startTimeSeconds }),
    },
  };
}

/** The endpoint by which YouTube names the page of a video. */
export function currentVideoEndpoint(video: StandInVideo) {
  if (video.kind === 'video') return watchEndpoint(video.id);
  return {
    commandMetadata: {
      webCommandMetadata: { url: `/shorts/${video.id}`, webPageType: 'WEB_PAGE_TYPE_SHORTS', rootVe: 37414 },
    },
    reelWatchEndpoint: { videoId: video.id },
  };
}
