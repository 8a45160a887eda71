import type { Browser, Page } from 'puppeteer-core';
import type { StandIn } from '../watch-page/server.ts';
import type { Panel } from './panel.ts';

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** The site that the browser shall take for www.youtube.com; null for the real one. */
  readonly standIn: StandIn | null;
  readonly headless?: boolean;
  /** Folder of the profile; what the browser keeps there it has again at the next start. Without it, a new profile. */
  readonly profileDir?: string;
  /** Size of the window in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** For Firefox, besides what the stand-in needs. */
  readonly firefoxPreferences?: Readonly<Record<string, string | number | boolean>>;
  /** The caller closes the browser itself when it is interrupted. */
  readonly ownSignals?: boolean;
}

export type Launch = (options: LaunchOptions) => Promise<BrowserSession>;

/** A running browser with the extension installed. Both browsers are driven through this one interface. */
export interface BrowserSession {
  readonly kind: 'chromium' | 'firefox';
  /** Opens an address in a new tab of the first window. A path is taken as one of www.youtube.com. */
  open(address: string): Promise<Page>;
  /** Opens an address in a window of its own. */
  newWindow(address: string): Promise<Page>;
  activateTab(page: Page): Promise<void>;
  /** Gives the page the focus of the keyboard, as a click into it does: the panel may have had it. */
  focusPage(page: Page): Promise<void>;
  /** Opens the browser's real side panel or sidebar in the window of the page, as the toolbar button does. */
  openPanel(page: Page): Promise<Panel>;
  /** Lets the video of the page play in a small window of its own, or takes it back. */
  setPictureInPicture(page: Page, on: boolean): Promise<void>;
  /**
   * Presses the shortcut that copies the last sentence, as far as a driver can: what the browser does with the key, on
   * behalf of the tab in front.
   */
  pressSentenceShortcut(page: Page): Promise<void>;
  /** Stops the background worker or event page, as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** Installs the same extension over itself, as an update does. An open panel closes. */
  reinstallExtension(): Promise<void>;
  /** Addresses on the network that the extension's own contexts or content scripts asked for. */
  extensionRequests(): Promise<readonly string[]>;
  /** One PNG of the window: the page with the panel beside it. The page must be the active tab. */
  windowScreenshot(page: Page, panel: Panel, file: string): Promise<void>;
  /** Settles when the browser has ended or its last window was closed. */
  readonly gone: Promise<void>;
  close(): Promise<void>;
  /** Ends the browser without a warning, as a crash does. */
  kill(): Promise<void>;
}

/** The address of a path on the site under test; a whole address stays as it is. */
export const addressOf = (address: string): string => new URL(address, 'https://www.youtube.com').href;

/** Settles when the browser has ended or shows no page any more: some stay alive without a window. */
export function browserGone(browser: Browser): Promise<void> {
  const isShown = (url: string) => !/^(chrome|moz)-extension:/.test(url);
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page' && isShown(target.url()))) resolve();
    });
  });
}

/**
 * Kills the browser's process. Settles when it has ended and the driver has put back the files of a kept profile that it
 * had exchanged, which only its own way to close a browser waits for; that finds the process killed.
 */
export async function killBrowser(browser: Browser): Promise<void> {
  browser.process()?.kill('SIGKILL');
  await browser.close();
}
