import type { Page } from 'puppeteer-core';
import { createChromiumPanel } from '../harness/chromium-panel.ts';
import type { Panel } from '../harness/panel.ts';
import type { BrowserSession } from '../harness/session.ts';

/**
 * Opens the test page of `buildNotebookVariant`: in Firefox in the sidebar of the page's window, in Chromium in a tab of
 * its own, which is there sooner than a panel.
 */
export async function openNotebookPage(session: BrowserSession, page: Page): Promise<Panel> {
  const panel = session.kind === 'firefox' ? await session.openPanel(page) : await openTab(page);
  await panel.waitFor(() => document.documentElement.dataset.ready === '');
  return panel;
}

async function openTab(page: Page): Promise<Panel> {
  const [extension] = (await page.browser().extensions()).values();
  const tab = await page.browser().newPage();
  await tab.goto(`chrome-extension://${extension?.id}/sidepanel.html`);
  return createChromiumPanel(tab, () => tab.close());
}
