/**
 * Stands in for `webextension-polyfill`, three kilobytes of every page of the extension: in Manifest V3 Chromium's
 * `chrome` answers with promises as well, and nothing here answers a message by a promise, which is all that the
 * polyfill would add. See also `browser/content-runtime.ts`.
 */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };
export default browser ?? chrome;
