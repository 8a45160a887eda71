import { ADVERTISEMENT_CLASSES, PLAYER_SELECTOR, PREVIEW_SELECTOR, VIDEO_SELECTORS } from './contract.ts';

/** The element that plays the video of the page, among all there are; null while there is none. */
export function findVideo(): HTMLVideoElement | null {
  for (const selector of VIDEO_SELECTORS) {
    for (const video of document.querySelectorAll<HTMLVideoElement>(selector)) {
      if (!video.closest(PREVIEW_SELECTOR)) return video;
    }
  }
  return null;
}

/** Whether the element plays an advertisement at the moment, in place of the video. */
export function showsAdvertisement(video: HTMLVideoElement): boolean {
  const player = video.closest(PLAYER_SELECTOR);
  return player !== null && ADVERTISEMENT_CLASSES.some((name) => player.classList.contains(name));
}

/** Nearer to the end than this, a player would show the end screen instead of the moment. */
const END_MARGIN_S = 0.25;

/** Goes to a moment of the video; a paused video stays paused. */
export function seek(video: HTMLVideoElement, mediaMs: number): void {
  const last = Number.isFinite(video.duration) ? Math.max(0, video.duration - END_MARGIN_S) : Number.POSITIVE_INFINITY;
  video.currentTime = Math.min(Math.max(0, mediaMs / 1000), last);
}
