import { findVideo, seek, showsAdvertisement } from './player.ts';

/** Goes to moments of the video, never to moments of an advertisement. */
export interface Seeker {
  /** Goes there at once, or after the advertisement that plays; the last wish counts. */
  goTo(mediaMs: number): void;
  /** To be called whenever the player has changed: carries out what had to wait. */
  retry(): void;
  /** The page shows another video: what had to wait is off. */
  forget(): void;
}

export function createSeeker(): Seeker {
  let wantedMs: number | null = null;
  function retry(): void {
    const video = findVideo();
    if (wantedMs === null || !video || showsAdvertisement(video)) return;
    seek(video, wantedMs);
    wantedMs = null;
  }
  return {
    retry,
    goTo(mediaMs) {
      wantedMs = mediaMs;
      retry();
    },
    forget() {
      wantedMs = null;
    },
  };
}
