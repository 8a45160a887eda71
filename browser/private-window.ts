import browser from 'webextension-polyfill';

/**
 * Whether this window is private; a browser that never remembers anything has no other ones. Asked of the window: a
 * panel shares its process with the windows that are not, and `extension.inIncognitoContext` is false in it. Who cannot
 * tell keeps nothing.
 */
export const isPrivate: Promise<boolean> = browser.windows
  .getCurrent()
  .then(({ incognito }) => incognito)
  .catch(() => true);
