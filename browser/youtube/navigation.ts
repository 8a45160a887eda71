import { DOCUMENT_BELLS, MEDIA_BELLS, NAVIGATION_BELL, WINDOW_BELLS } from '../../core/watch/contract.ts';

/** The part of the Navigation API that is used here (Chrome 102, Firefox 147). */
type NavigationLike = Pick<EventTarget, 'addEventListener'>;

/**
 * Calls `onBell` whenever the page may have gone somewhere without a reload, until the signal is aborted. A bell says
 * nothing of where; it may ring several times for one step. Nothing is polled.
 */
export function onNavigation(signal: AbortSignal, onBell: (event: Event) => void): void {
  const { navigation } = window as { navigation?: NavigationLike };
  navigation?.addEventListener(NAVIGATION_BELL, onBell, { signal });
  for (const name of DOCUMENT_BELLS) document.addEventListener(name, onBell, { signal });
  for (const name of WINDOW_BELLS) window.addEventListener(name, onBell, { signal });
}

/** The same whenever a player is given another video, or begins or ceases to play: needed where only it knows. */
export function onMedia(signal: AbortSignal, onBell: (event: Event) => void): void {
  for (const name of MEDIA_BELLS) document.addEventListener(name, onBell, { capture: true, signal });
}
