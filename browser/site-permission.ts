import browser from 'webextension-polyfill';

const YOUTUBE = { origins: ['https://*.youtube.com/*'] };

/** Whether the reader lets Verbatim see youtube.com; in Firefox this may be taken back at any time. */
export const maySeeYouTube = (): Promise<boolean> => browser.permissions.contains(YOUTUBE);

/** Asks for it; only from a click. */
export const askForYouTube = (): Promise<boolean> => browser.permissions.request(YOUTUBE);

export function onPermissionChange(signal: AbortSignal, changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  });
}
