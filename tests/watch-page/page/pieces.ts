import type { PageVideo } from '../payload.ts';
import type { Piece } from './stream.ts';

/** The advertisement file: where it is and how long it is. */
export const ADVERTISEMENT = {
  url: '/videoplayback/advertisement',
  bytesUrl: '/stand-in/advertisement',
  seconds: 15,
} as const;

/** From a moment of the video on there is nothing to play, until it ends. */
export interface Shortage {
  readonly atSeconds: number;
  readonly over: Promise<void>;
  end(): void;
}

export function createShortage(atSeconds: number): Shortage {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { atSeconds, over, end };
}

/**
 * What a stream of a video is made of: whole advertisements up to where the video begins, then the video, which may
 * show some of itself as an intro. What a shortage keeps away comes once more as a whole: its pictures build on those
 * before.
 */
export function piecesOf(video: PageVideo, offsetSeconds: number, shortage: Shortage | null): Piece[] {
  const { bytesUrl: url, introSeconds } = video;
  const breaks = Array.from({ length: Math.ceil(offsetSeconds / ADVERTISEMENT.seconds) }, (_, index) => ({
    url: ADVERTISEMENT.bytesUrl,
    startSeconds: index * ADVERTISEMENT.seconds,
    endSeconds: offsetSeconds,
  }));
  const begins = offsetSeconds + introSeconds;
  const intro = introSeconds > 0 ? [{ url, startSeconds: offsetSeconds, endSeconds: begins }] : [];
  const whole = { url, startSeconds: begins, endSeconds: Number.POSITIVE_INFINITY };
  if (!shortage) return [...breaks, ...intro, whole];
  const cut = { ...whole, endSeconds: offsetSeconds + shortage.atSeconds };
  return [...breaks, ...intro, cut, { ...whole, notBefore: shortage.over }];
}
