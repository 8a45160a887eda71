import type { FirefoxWindow } from './firefox-window.ts';

/* Functions that run in Firefox's own window and act on its active tab; each must stand on its own. */

export function focusTab(): void {
  const own = window as unknown as FirefoxWindow;
  own.focus();
  own.gBrowser.selectedBrowser.focus();
}

/** Does what the browser does when the key of an extension is pressed with Alt and Shift; false while it has no such. */
export function pressExtensionKey(letter: string): boolean {
  const keys = [...document.querySelectorAll<Element & { doCommand(): void }>('keyset[id^="ext-keyset"] key')];
  const found = keys.find((key) => key.getAttribute('key') === letter);
  found?.doCommand();
  return found !== undefined;
}

/** Opens or closes the small window for the video of the tab, as Firefox's own key does. */
export function toggleSmallWindow(): void {
  const { selectedBrowser } = (window as unknown as FirefoxWindow).gBrowser;
  const actor = selectedBrowser.browsingContext.currentWindowGlobal.getActor('PictureInPictureLauncher');
  actor.sendAsyncMessage('PictureInPicture:KeyToggle');
}

export function hasSmallWindow(): boolean {
  const { wm } = (window as unknown as FirefoxWindow).Services;
  return wm.getMostRecentWindow('Toolkit:PictureInPicture') !== null;
}
