import browser from 'webextension-polyfill';
import type { Store } from '../core/timing/keeper.ts';

/**
 * The extension's own storage on this machine. In a private window nothing is written: it would tell afterwards what
 * was watched there.
 */
export const localStore: Store = {
  read: async (name) => (await browser.storage.local.get(name))[name],
  readAll: () => browser.storage.local.get(),
  async write(values) {
    if (!browser.extension.inIncognitoContext) await browser.storage.local.set(values);
  },
  remove: (names) => browser.storage.local.remove([...names]),
};
