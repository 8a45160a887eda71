import browser from 'webextension-polyfill';

const YOUTUBE = { origins: ['https://*.youtube.com/*'] };

export const isYouTube = (url: string): boolean => /^https:\/\/(?:[a-z0-9-]+\.)*youtube\.com\//.test(url);

/**
 * Whether the reader lets Verbatim see the page of a tab, as far as that is one of youtube.com; in Firefox this may be
 * taken back at any time, and in Chromium be given for one of its sites alone. An address that is not told may be of
 * any page: then it is enough that Verbatim may see something of youtube.com.
 */
export async function maySeeYouTube(url: string | undefined): Promise<boolean> {
  if (url !== undefined && isYouTube(url)) {
    return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
  }
  const { origins = [] } = await browser.permissions.getAll();
  return origins.some((pattern) => isYouTube(pattern.replace('*.', '').replace('*:', 'https:')));
}

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
