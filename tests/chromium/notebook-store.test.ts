import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { notebookStoreScenarios } from '../scenarios/notebook-store.ts';

/** Room for some quotes, bytes: the browser's own things of an extension need 12,000. */
const LITTLE_ROOM = 60_000;

notebookStoreScenarios(BUILT_EXTENSION.chromium, {
  launch: launchChromium,
  folder: 'Default/IndexedDB',
  files: /chrome-extension.*\.(?:log|ldb)$/,
  narrow: {},
  async takeRoom(page) {
    const cdp = await page?.createCDPSession();
    // Of an extension, `new URL().origin` is "null".
    const origin = await page?.evaluate(() => location.origin);
    await cdp?.send('Storage.overrideQuotaForOrigin', { origin: String(origin), quotaSize: LITTLE_ROOM });
  },
});
