import { DOCUMENT_BELLS, WINDOW_BELLS } from './contract.ts';

/** The part of the Navigation API that is used here (Chrome 102, Firefox 147). */
interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

/**
 * Calls `onBell` whenever the page may have gone somewhere without a reload, until the signal is aborted. A bell says
 * nothing of where; it may ring several times for one step. Nothing is polled.
 */
export function onNavigation(signal: AbortSignal, onBell: () => void): void {
  const { navigation } = window as { navigation?: NavigationLike };
  navigation?.addEventListener('currententrychange', onBell, { signal });
  for (const name of DOCUMENT_BELLS) document.addEventListener(name, onBell, { signal });
  for (const name of WINDOW_BELLS) window.addEventListener(name, onBell, { signal });
}
