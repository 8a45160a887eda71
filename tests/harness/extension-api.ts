import type { Page } from 'puppeteer-core';
import type browserApi from 'webextension-polyfill';
import type { Panel } from './panel.ts';
import { poll } from './poll.ts';

/*
 * What a test asks of the browser through the extension's own interfaces, in the panel's page: it has the same ones in
 * both browsers. Functions handed to the panel must stand on their own.
 */

type ExtensionScope = typeof globalThis & { readonly browser: typeof browserApi };

/** The text on the toolbar button for the active tab. */
export const badgeOf = (panel: Panel): Promise<string | null> =>
  panel.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as ExtensionScope).browser;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? null : action.getBadgeText({ tabId: tab.id });
  });

/** Says nothing to the background: what speaks to one that was stopped starts it, as the key of a shortcut does. */
export const speakToBackground = (panel: Panel): Promise<unknown> =>
  panel.evaluate(async () => {
    const { runtime } = (globalThis as unknown as ExtensionScope).browser;
    await runtime.sendMessage('').catch(() => undefined);
  });

/** Forgets what the extension has kept. Answers how many things that were. */
const forget = (panel: Panel): Promise<number> =>
  panel.evaluate(async () => {
    const { storage } = (globalThis as unknown as Partial<ExtensionScope>).browser ?? {};
    if (!storage) return 0;
    const kept = Object.keys(await storage.local.get());
    await storage.local.clear();
    return kept.length;
  });

/** Windows that hold the notebook let go of it. */
const forgetNotebook = (panel: Panel): Promise<unknown> =>
  panel.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('notebook');
        deleting.onsuccess = () => resolve(null);
        deleting.onerror = () => reject(deleting.error);
      }),
  );

/** Shows a page of the extension in the active tab of the panel's window: nobody else may go there in Firefox. */
export const showOwnPage = (panel: Panel, path: string): Promise<unknown> =>
  panel.evaluate(async (to) => {
    const { tabs, runtime } = (globalThis as unknown as ExtensionScope).browser;
    await tabs.update({ url: runtime.getURL(to) });
  }, path);

/** Brings the panel to the state after an installation. A panel that is left may still keep something: then again. */
export async function forgetEverything(panel: Panel): Promise<void> {
  do {
    await forget(panel);
    await forgetNotebook(panel);
    await panel.reload();
  } while ((await forget(panel)) > 0);
}

export const keptThings = (panel: Panel): Promise<Readonly<Record<string, unknown>>> =>
  panel.evaluate(() => (globalThis as unknown as ExtensionScope).browser.storage.local.get());

/** The number by which the browser knows the active tab of the panel's window. */
export const activeTabId = (panel: Panel): Promise<number> =>
  panel.waitFor(async () => {
    const { tabs } = (globalThis as unknown as ExtensionScope).browser;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return tab?.id;
  });

export const showTab = (panel: Panel, tabId: number): Promise<unknown> =>
  panel.evaluate(async (id) => {
    await (globalThis as unknown as ExtensionScope).browser.tabs.update(id, { active: true });
  }, tabId);

/**
 * Sends a tab to sleep, as the browser does with tabs that were not looked at for long. It must not be in front.
 * Answers the number by which the browser knows it from then on.
 */
export const discardTab = (panel: Panel, tabId: number): Promise<number> =>
  panel.evaluate(async (id) => {
    const { tabs } = (globalThis as unknown as ExtensionScope).browser;
    // Firefox answers nothing and keeps the number; Chromium gives the tab another.
    const asleep = ((await tabs.discard(id)) as unknown as browserApi.Tabs.Tab | undefined)?.id ?? id;
    if (!(await tabs.get(asleep)).discarded) throw new Error('The tab is not asleep');
    return asleep;
  }, tabId);

/** Moves a tab into the window of another panel, and shows it there. */
export async function moveTab(tabId: number, to: Panel): Promise<void> {
  await to.evaluate(async (id) => {
    const { tabs, windows } = (globalThis as unknown as ExtensionScope).browser;
    const { id: windowId } = await windows.getCurrent();
    if (windowId === undefined) return;
    await tabs.move(id, { windowId, index: -1 });
    await tabs.update(id, { active: true });
  }, tabId);
}

/** The page of a tab that woke up: the browser has made it anew. */
export async function pageThatWoke(beside: Page, address: RegExp): Promise<Page> {
  const find = async () =>
    (await beside.browser().pages()).find((page) => page !== beside && !page.isClosed() && address.test(page.url()));
  const found = await poll(find, 5000);
  if (!found) throw new Error(`No tab with ${address} woke up`);
  return found;
}

/** Waits until what is kept under a name has these words in it: Firefox lets a page that is being closed write nothing. */
export async function isKept(panel: Panel, name: string, words: string): Promise<void> {
  const kept = () => keptThings(panel).then((things) => JSON.stringify(things[name]) ?? '');
  if (!(await poll(async () => (await kept()).includes(words), 5000))) {
    throw new Error(`${name} was not kept with ${words}, but: ${await kept()}`);
  }
}
