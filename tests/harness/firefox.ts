import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { FIREFOX } from '../../tools/browsers/browser-kind.ts';
import { requireBrowser } from '../../tools/browsers/find.ts';
import { chromeScopeOf } from './firefox-chrome-scope.ts';
import { createFirefoxPanel, pngOf } from './firefox-panel.ts';
import { mouse, showToolbarButton, sidebarAddress, snapshot } from './firefox-sidebar.ts';
import { focusTab, hasSmallWindow, pressExtensionKey, toggleSmallWindow } from './firefox-tab.ts';
import { keepExtensionRequests, keptRequests } from './firefox-traffic.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { poll } from './poll.ts';
import { addressOf, type BrowserSession, browserGone, killBrowser, type LaunchOptions } from './session.ts';

/** What Firefox itself asks for, whatever its preferences say. */
const FIREFOX_OWN_HOST = /\.(mozilla\.(com|org|net)|firefox\.com):443$/;

/** The id that Firefox knows the extension by, from its manifest. */
function addonIdOf(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const { headless = true, width = 1400, height = 900 } = options;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await requireBrowser(FIREFOX),
    headless,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    acceptInsecureCerts: true,
    defaultViewport: null,
    handleSIGINT: !options.ownSignals,
    handleSIGTERM: !options.ownSignals,
    handleSIGHUP: !options.ownSignals,
    args: [`--width=${width}`, `--height=${height}`, '--remote-allow-system-access'],
    extraPrefsFirefox: {
      'media.autoplay.default': 0,
      // Input then works also in a window that the desktop has not put in front.
      'focusmanager.testmode': true,
      // A script may ask for the full screen as a click does.
      'full-screen-api.allow-trusted-requests-only': false,
      // No processes in advance for pages that no test opens.
      'dom.ipc.processPrelaunch.enabled': false,
      ...options.standIn?.firefoxPreferences,
      ...options.firefoxPreferences,
    },
  });
}

/** Starts Firefox with the extension. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserSession> {
  const addonId = addonIdOf(options.extensionDir);
  const widget = addonId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
  const browser = await launchBrowser(options);
  const gone = browserGone(browser);
  /** The empty tab that a browser begins with. */
  let [spare] = await browser.pages();
  await browser.installExtension(options.extensionDir);

  const firstPage = async (): Promise<Page> => {
    const [page] = await browser.pages();
    if (!page) throw new Error('Firefox has no page open');
    return page;
  };
  const goTo = async (page: Page, address: string): Promise<Page> => {
    await page.goto(addressOf(address));
    return page;
  };
  await (await chromeScopeOf(await firstPage())).call(keepExtensionRequests, addonId);

  return {
    kind: 'firefox',
    gone,
    async open(address) {
      const page = spare && !spare.isClosed() ? spare : await browser.newPage();
      spare = undefined;
      return goTo(page, address);
    },
    newWindow: async (address) => goTo(await browser.newPage({ type: 'window' }), address),
    activateTab: (page) => page.bringToFront(),
    focusPage: async (page) => (await chromeScopeOf(page)).call(focusTab),
    async setPictureInPicture(page, on) {
      const scope = await chromeScopeOf(page);
      await scope.call(toggleSmallWindow);
      const there = await poll(async () => (await scope.call(hasSmallWindow)) === on, 5000);
      if (!there) throw new Error(`Firefox did not ${on ? 'open' : 'close'} the small window`);
    },
    async openPanel(page) {
      const scope = await chromeScopeOf(page);
      const hide = () => scope.call(() => (window as unknown as FirefoxWindow).SidebarController.hide());
      const panel = createFirefoxPanel(scope, widget, hide);
      if (await panel.isOpen()) return panel;
      const button = await poll(() => scope.call(showToolbarButton, widget), 5000);
      if (!button) throw new Error('Firefox shows no toolbar button of the extension');
      const press = { ...button, count: 1 };
      await scope.call(mouse, [
        { ...press, type: 'mousemove' },
        { ...press, type: 'mousedown' },
        { ...press, type: 'mouseup' },
      ]);
      const shown = async () => (await scope.call(sidebarAddress, widget))?.includes('/sidepanel.html');
      if (!(await poll(shown, 10_000))) throw new Error('The toolbar button did not open the sidebar');
      await panel.waitFor(() => document.readyState === 'complete' && location.protocol === 'moz-extension:');
      return panel;
    },
    async pressSentenceShortcut(page) {
      const scope = await chromeScopeOf(page);
      const pressed = await poll(() => scope.call(pressExtensionKey, 'S'), 5000);
      if (!pressed) throw new Error('Firefox has no such key of the extension');
    },
    async killBackground() {
      const scope = await chromeScopeOf(await firstPage());
      await scope.call(async (id) => {
        const { WebExtensionPolicy } = window as unknown as FirefoxWindow;
        await WebExtensionPolicy.getByID(id)?.extension.terminateBackground();
      }, addonId);
    },
    reinstallExtension: async () => void (await browser.installExtension(options.extensionDir)),
    async extensionRequests() {
      const kept = await (await chromeScopeOf(await firstPage())).call(keptRequests);
      // What a content script asks for looks like a request of the page; the site and the proxy have seen it.
      const { foreignFetches = [], refusedHosts = [] } = options.standIn ?? {};
      const hosts = refusedHosts.filter((host) => !FIREFOX_OWN_HOST.test(host));
      return [...new Set([...kept, ...foreignFetches, ...hosts])];
    },
    async windowScreenshot(page, _panel, file) {
      await writeFile(file, pngOf(await (await chromeScopeOf(page)).call(snapshot, true)));
    },
    close: () => browser.close(),
    kill: () => killBrowser(browser),
  };
}
