import browser from 'webextension-polyfill';
import type { Store } from '../core/reading/keeper.ts';
import { isPrivate } from './private-window.ts';

/** In a private window nothing is written or removed: it would tell afterwards what was watched there. */
async function mayWrite(): Promise<void> {
  if (await isPrivate) throw new Error('This window is private');
}

/** The extension's own storage on this machine. */
export const localStore: Store = {
  read: async (name) => (await browser.storage.local.get(name))[name],
  readAll: () => browser.storage.local.get(),
  async write(values) {
    await mayWrite();
    await browser.storage.local.set(values);
  },
  async remove(names) {
    await mayWrite();
    await browser.storage.local.remove([...names]);
  },
  onWritten: (listener) =>
    browser.storage.local.onChanged.addListener((changes) => {
      for (const [name, { newValue }] of Object.entries(changes)) listener(name, newValue);
    }),
};
