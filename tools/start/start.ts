import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
// The one place where a tool uses what belongs to the tests: the page that stands in for YouTube, and what drives a
// browser with the extension in it.
import { launchChromium } from '../../tests/harness/chromium.ts';
import { launchFirefox } from '../../tests/harness/firefox.ts';
import type { Panel } from '../../tests/harness/panel.ts';
import type { BrowserSession } from '../../tests/harness/session.ts';
import { startStandIn } from '../../tests/watch-page/server.ts';
import { EXTENDED_CUT_ID } from '../../tests/watch-page/videos.ts';
import { CHROMIUM, FIREFOX } from '../browsers/browser-kind.ts';
import { BUILT_EXTENSION, buildExtension } from '../browsers/build-extension.ts';
import { ensureBrowsers } from '../browsers/ensure.ts';
import { BrowserError } from '../browsers/find.ts';
import type { StartOptions } from './options.ts';

const PICTURE_FILE = fileURLToPath(new URL('../../test-results/verbatim.png', import.meta.url));
const PICTURE_AT_SECONDS = 72;
const SYNC_TIMEOUT_MS = 15_000;
/** On the real site a reader may first have to answer the question about cookies. */
const LIVE_SYNC_TIMEOUT_MS = 120_000;

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const inSync = () =>
  document.documentElement.dataset.state === 'talk' && document.documentElement.dataset.playing === 'true';

async function writePicture(session: BrowserSession, page: Page, panel: Panel): Promise<void> {
  await page.evaluate((seconds) => {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    if (video) video.currentTime = seconds;
  }, PICTURE_AT_SECONDS);
  // A second of the talk on, the panel has followed the jump.
  await page.waitForFunction(
    (seconds) => (document.querySelector<HTMLVideoElement>('#movie_player video')?.currentTime ?? 0) > seconds + 1,
    { timeout: SYNC_TIMEOUT_MS },
    PICTURE_AT_SECONDS,
  );
  mkdirSync(new URL('.', `file://${PICTURE_FILE}`), { recursive: true });
  await session.windowScreenshot(page, panel, PICTURE_FILE);
}

/** Settles when the window was closed or the reader pressed Ctrl+C. */
function ended(session: BrowserSession): Promise<void> {
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  return Promise.race([session.gone, interrupted]);
}

async function show(session: BrowserSession, options: StartOptions, headless: boolean, say: (text: string) => void) {
  const page = await session.open(`/watch?v=${EXTENDED_CUT_ID}`).catch(() => {
    throw new BrowserError('www.youtube.com could not be opened: check the connection, or leave out --live.');
  });
  const panel = await session.openPanel(page);
  const synced = panel.waitForWithin(options.live ? LIVE_SYNC_TIMEOUT_MS : SYNC_TIMEOUT_MS, inSync);
  if (headless) {
    await synced;
    await writePicture(session, page, panel);
    say(`There is no display, so the browser ran without a window; what it showed is in ${PICTURE_FILE}`);
    return;
  }
  const end = ended(session);
  say('The talk plays, with its transcript beside it. Close the window or press Ctrl+C to end.');
  // The window stays open whatever the panel says in it: that is what one came to see.
  await Promise.race([
    end,
    synced
      .then(
        () => end,
        (error: Error) => say(error.message),
      )
      .then(() => end),
  ]);
}

/**
 * Opens a browser with the extension, the 22-minute talk playing and the panel open. With a display it stays until the
 * window is closed; without one it writes a picture and ends.
 */
export async function start(options: StartOptions, say: (text: string) => void): Promise<void> {
  const kind = options.browser === 'firefox' ? FIREFOX : CHROMIUM;
  await ensureBrowsers([kind], say);
  say(`Building the extension for ${kind.title}.`);
  await buildExtension(options.browser);
  const standIn = options.live ? null : await startStandIn();
  try {
    const headless = !hasDisplay();
    const launch = options.browser === 'firefox' ? launchFirefox : launchChromium;
    const extensionDir = BUILT_EXTENSION[options.browser];
    const session = await launch({ extensionDir, standIn, headless, ownSignals: true });
    try {
      await show(session, options, headless, say);
    } finally {
      await session.close();
    }
  } finally {
    await standIn?.close();
  }
}
