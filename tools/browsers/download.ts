import { fileURLToPath } from 'node:url';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserKind } from './browser-kind.ts';

const cacheDir = fileURLToPath(new URL('../../.cache/browsers', import.meta.url));

/** "Chrome for Testing" rather than Chromium snapshots: it has versions, and it takes extensions from the debugger. */
const PRODUCTS = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const;

/** Programs of this browser that were downloaded into the project's cache. */
export async function findDownloaded(kind: BrowserKind): Promise<string[]> {
  const installed = await getInstalledBrowsers({ cacheDir });
  return installed.filter((one) => one.browser === PRODUCTS[kind.name]).map((one) => one.executablePath);
}

/** Downloads the newest stable build into the project's cache. */
export async function download(kind: BrowserKind): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`there is no download of ${kind.title} for ${process.platform} ${process.arch}`);
  const browser = PRODUCTS[kind.name];
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const installDeps = process.platform === 'linux' && process.getuid?.() === 0 && browser === Browser.CHROME;
  await install({ browser, buildId, cacheDir, platform, installDeps });
}
