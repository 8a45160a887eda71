import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { forgetEverything } from '../harness/extension-api.ts';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import type { BrowserSession, Launch } from '../harness/session.ts';
import { type StandIn, startStandIn } from '../watch-page/server.ts';
import { EXTENDED_CUT_ID } from '../watch-page/videos.ts';

/**
 * A browser with the extension, the stand-in site, and for each test a page of its own with the real panel beside it.
 */
export interface World {
  readonly session: BrowserSession;
  readonly standIn: StandIn;
  readonly page: Page;
  readonly panel: Panel;
  /** Errors of the page that the scenario itself provoked. */
  forgive(errors: RegExp): void;
}

export type Scenarios = (world: () => World) => void;

/** The page that each test begins with. */
export const READING_ADDRESS = `/watch?v=${EXTENDED_CUT_ID}`;

/** An empty tab that stays, so that the window and its panel do: opening them is slow. */
const KEPT_TAB = 'about:blank#kept';

/**
 * Runs groups of scenarios, the same for both browsers, in one browser. Each begins with nothing kept from the one
 * before, and no page of theirs may throw.
 */
export function inWorld(launch: Launch, extensionDir: string, groups: Readonly<Record<string, Scenarios>>): void {
  let standIn: StandIn;
  let session: BrowserSession;
  let world: World;
  let errors: unknown[] = [];
  beforeAll(async () => {
    standIn = await startStandIn();
    session = await launch({ extensionDir, standIn });
    await session.open(KEPT_TAB);
  });
  afterAll(async () => {
    await session?.close();
    await standIn?.close();
  });
  beforeEach(async () => {
    errors = [];
    const page = await session.open(READING_ADDRESS);
    page.on('pageerror', (error) => errors.push(error));
    const panel = await session.openPanel(page);
    await forgetEverything(panel);
    const forgive = (known: RegExp) => {
      errors = errors.filter((error) => !known.test(String(error)));
    };
    world = { session, standIn, page, panel, forgive };
  });
  afterEach(async () => {
    await closeAllBut(KEPT_TAB, world.page);
    expect(errors).toEqual([]);
  });
  for (const [name, scenarios] of Object.entries(groups)) describe(name, () => scenarios(() => world));
}

/** Closes every tab, also those that a failed test has left. */
async function closeAllBut(address: string, page: Page): Promise<void> {
  const pages = await page.browser().pages();
  const others = pages.filter((one) => one.url() !== address && !one.url().includes('-extension://'));
  await Promise.all(others.map((one) => one.close().catch(() => undefined)));
}

export const talkShown = (panel: Panel): Promise<unknown> =>
  panel.waitFor(() => document.documentElement.dataset.state === 'talk');

export const stateShown = (panel: Panel, state: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.documentElement.dataset.state === wanted, state);

/** The page may be on its way: a video that is there in a moment is waited for. */
const videoThere = (page: Page) => page.waitForFunction(() => window.standIn?.video() ?? false, { timeout: 5000 });

/** Plays from a moment of the video. */
export async function playFrom(page: Page, seconds: number): Promise<void> {
  await videoThere(page);
  await page.evaluate(async (at) => {
    const video = window.standIn?.video();
    if (!video) throw new Error('the page has no video');
    video.currentTime = at;
    await video.play();
  }, seconds);
}

/** Pauses at a moment of the video. */
export async function pauseAt(page: Page, seconds: number): Promise<void> {
  await videoThere(page);
  await page.evaluate((at) => {
    const video = window.standIn?.video();
    if (!video) throw new Error('the page has no video');
    video.pause();
    video.currentTime = at;
  }, seconds);
}

export const mediaSeconds = (page: Page): Promise<number> =>
  page.evaluate(() => window.standIn?.video()?.currentTime ?? Number.NaN);

/** The text that is painted as being said, '' while there is none. */
export const spoken = (panel: Panel, highlight: 'spoken' | 'word' = 'spoken'): Promise<string> =>
  panel.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join(' '), highlight);

/** Waits until what is said begins with these words. */
export async function spokenBecomes(panel: Panel, start: string): Promise<void> {
  const begins = (wanted: string) =>
    [...(CSS.highlights.get('spoken') ?? [])].some((range) => String(range).startsWith(wanted));
  await panel.waitFor(begins, start).catch(async () => {
    const chapter = await panel.evaluate(() => document.querySelector('.chapters [aria-current]')?.textContent);
    throw new Error(`"${start}" was not lit, but "${await spoken(panel)}" in the chapter "${chapter}".`);
  });
}

/** Selects words of the transcript as a mouse does, and answers what is selected. */
export async function dragOver(panel: Panel, from: string, to: string): Promise<string> {
  const find = (first: string, last: string) => {
    const point = (words: string, end: boolean) => {
      for (const paragraph of document.querySelectorAll<HTMLElement>('p[data-start]')) {
        const text = paragraph.firstChild as Text;
        const at = text.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, end ? at + words.length - 1 : at);
        range.setEnd(text, end ? at + words.length : at + 1);
        if (!end) paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getBoundingClientRect();
        return { x: end ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
      }
      return null;
    };
    const a = point(first, false);
    const b = point(last, true);
    return a && b ? ([a, b] as const) : null;
  };
  // The panel may still be moving the text after a jump; a reader waits for that, too.
  await panel.waitFor(find, from, to);
  await wait(400);
  const [a, b] = await panel.waitFor(find, from, to);
  await panel.drag(a, b);
  return panel.evaluate(() => String(document.getSelection()));
}
