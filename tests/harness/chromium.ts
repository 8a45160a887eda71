import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { CHROMIUM } from '../../tools/browsers/browser-kind.ts';
import { requireBrowser } from '../../tools/browsers/find.ts';
import { createChromiumPanel } from './chromium-panel.ts';
import { writeWindowPicture } from './chromium-picture.ts';
import { watchExtensionTraffic } from './chromium-traffic.ts';
import type { Panel } from './panel.ts';
import { poll } from './poll.ts';
import { addressOf, type BrowserSession, browserGone, killBrowser, type LaunchOptions } from './session.ts';

const SWITCHES = [
  '--autoplay-policy=no-user-gesture-required',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-crash-restore-bubble',
];

/** Chromium refuses its sandbox to root, which is what containers run as. */
const sandboxSwitches = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []);

async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const { headless = true, width = 1400, height = 900 } = options;
  return puppeteer.launch({
    executablePath: await requireBrowser(CHROMIUM),
    headless,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    handleSIGINT: !options.ownSignals,
    handleSIGTERM: !options.ownSignals,
    handleSIGHUP: !options.ownSignals,
    ignoreDefaultArgs: headless ? false : ['--enable-automation'],
    args: [
      ...SWITCHES,
      ...sandboxSwitches(),
      ...(headless ? ['--disable-gpu'] : []),
      ...(options.standIn?.chromiumArguments ?? []),
      `--window-size=${width},${height}`,
    ],
  });
}

/** What is used of Chromium's own interface; events can be made to happen, which no documentation says. */
interface ChromeCommands {
  readonly tabs: { query(about: object): Promise<readonly object[]> };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: object | undefined): void } };
}

/** Runs in the page. The debugger's calls count as clicks of the reader. */
async function showInSmallWindow(on: boolean): Promise<void> {
  const video = document.querySelector<HTMLVideoElement>('#movie_player video');
  await (on ? video?.requestPictureInPicture() : document.exitPictureInPicture());
}

/** Starts Chromium with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserSession> {
  const { width = 1400, height = 900 } = options;
  const browser = await launchBrowser(options);
  const gone = browserGone(browser);
  const traffic = watchExtensionTraffic(browser);
  await browser.installExtension(options.extensionDir);
  const panels = new Map<number, Panel>();
  /** For each window, the page that its panel was last asked for beside. */
  const pages = new Map<number, Page>();
  /** The empty tab that a browser begins with. */
  let [spare] = await browser.pages();

  const extension = async () => {
    const [found] = (await browser.extensions()).values();
    if (!found) throw new Error(`Chromium did not load the extension in ${options.extensionDir}`);
    return found;
  };
  const windowOf = async (page: Page): Promise<number> => {
    const session = await page.createCDPSession();
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.detach();
    return windowId;
  };
  const goTo = async (page: Page, address: string): Promise<Page> => {
    await page.goto(addressOf(address));
    return page;
  };
  const backgroundOf = (): Target | undefined =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'));

  return {
    kind: 'chromium',
    gone,
    async open(address) {
      const page = spare && !spare.isClosed() ? spare : await browser.newPage();
      spare = undefined;
      return goTo(page, address);
    },
    newWindow: async (address) => goTo(await browser.newPage({ type: 'window' }), address),
    activateTab: (page) => page.bringToFront(),
    focusPage: (page) => page.bringToFront(),
    setPictureInPicture: (page, on) => page.evaluate(showInSmallWindow, on),
    async openPanel(page) {
      const windowId = await windowOf(page);
      pages.set(windowId, page);
      const open = panels.get(windowId);
      if (open && (await open.isOpen())) return open;
      const { id } = await extension();
      const address = `chrome-extension://${id}/sidepanel.html`;
      const known = new Set(browser.targets());
      const toggle = async () => pages.get(windowId)?.triggerExtensionAction(await extension());
      await toggle();
      const target = await browser.waitForTarget((one) => !known.has(one) && one.url().startsWith(address), {
        timeout: 10_000,
      });
      const panel = createChromiumPanel(await target.asPage(), async () => {
        await toggle();
        await poll(async () => !(await panel.isOpen()), 5000);
      });
      panels.set(windowId, panel);
      await panel.waitFor(() => document.readyState === 'complete');
      return panel;
    },
    async pressSentenceShortcut() {
      // A press would start it; a driver has no keys but a page's.
      const worker = await (await poll(async () => backgroundOf() ?? null, 5000))?.worker();
      await worker?.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: ChromeCommands };
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch('copy-sentence', tab);
      });
    },
    async killBackground() {
      const target = backgroundOf();
      if (!target) return;
      await traffic.release(target);
      await (await target.worker())?.close();
      await poll(async () => backgroundOf() !== target, 5000);
    },
    async reinstallExtension() {
      await browser.installExtension(options.extensionDir);
      await poll(
        async () => (await Promise.all([...panels.values()].map((panel) => panel.isOpen()))).every((is) => !is),
        5000,
      );
    },
    // The debugger reports a request a moment after it was made.
    extensionRequests: () => sleep(200, traffic.asked),
    async windowScreenshot(page, panel, file) {
      const context = await browser.createBrowserContext();
      const { name } = await extension();
      const [panelWidth, dark] = await panel.evaluate(
        () => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches] as const,
      );
      const [pagePng, panelPng] = [await page.screenshot(), await panel.picture()];
      const pageWidth = await page.evaluate(() => innerWidth);
      const parts = { width, height, pagePng, panelPng, pageWidth, panelWidth, dark, panelName: name };
      const [title, address] = [await page.title(), page.url()];
      await writeWindowPicture(await context.newPage(), { ...parts, title, address }, file);
      await context.close();
    },
    close: () => browser.close(),
    kill: () => killBrowser(browser),
  };
}
