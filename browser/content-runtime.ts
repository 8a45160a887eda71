import type { Runtime } from 'webextension-polyfill';

interface Namespace {
  readonly runtime: Pick<Runtime.Static, 'onConnect' | 'sendMessage'>;
}

/**
 * What a content script needs of the extension's interface, as the browser has it: it runs on every page of YouTube,
 * and the polyfill would be a quarter of it. In Manifest V3 Chromium's `chrome` answers with promises as well.
 */
const { browser, chrome } = globalThis as { browser?: Namespace; chrome?: Namespace };
export const runtime = (browser?.runtime ?? chrome?.runtime) as Namespace['runtime'];
