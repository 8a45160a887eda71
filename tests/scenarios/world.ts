import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { forgetEverything } from '../harness/extension-api.ts';
import type { Panel } from '../harness/panel.ts';
import { errorsOf, keepErrors } from '../harness/panel-log.ts';
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
  /** Says which errors of the page the scenario itself provokes. A browser may report them only during a later one. */
  forgive(errors: RegExp): void;
  /** The scenario leaves something in its tab: the next one gets another. */
  spoilTab(): void;
}

export type Scenarios = (world: () => World) => void;

/** The page that each test begins with. */
export const READING_ADDRESS = `/watch?v=${EXTENDED_CUT_ID}`;

/** An empty tab that stays, so that the window and its panel do: opening them is slow. */
const KEPT_TAB = 'about:blank#kept';

/** Wide enough for page and panel; a large video costs time on a machine without a graphics card. */
const WIDTH = 1000;

/**
 * Runs groups of scenarios, the same for both browsers, in one browser. Each begins with a page just loaded and with
 * nothing kept from the one before, and neither its page nor the panel may throw.
 */
export function inWorld(launch: Launch, extensionDir: string, groups: Readonly<Record<string, Scenarios>>): void {
  let standIn: StandIn;
  let session: BrowserSession;
  let world: World;
  let tab: Page | null = null;
  let errors: unknown[] = [];
  const forgiven: RegExp[] = [];

  async function openTab(): Promise<Page> {
    const page = await session.open(READING_ADDRESS);
    page.on('pageerror', (error) => errors.push(error));
    return page;
  }
  async function reuse(page: Page): Promise<Page> {
    await session.activateTab(page);
    await page.goto(new URL(READING_ADDRESS, standIn.origin).href);
    return page;
  }

  beforeAll(async () => {
    standIn = await startStandIn();
    session = await launch({ extensionDir, standIn, width: WIDTH });
    await session.open(KEPT_TAB);
  });
  afterAll(async () => {
    await session?.close();
    await standIn?.close();
  });
  beforeEach(async () => {
    errors = [];
    const page = tab && !tab.isClosed() ? await reuse(tab) : await openTab();
    tab = page;
    const panel = await session.openPanel(page);
    await panel.restPointer();
    await forgetEverything(panel);
    await keepErrors(panel);
    world = {
      session,
      standIn,
      page,
      panel,
      forgive: (known) => void forgiven.push(known),
      spoilTab() {
        tab = null;
      },
    };
  });
  afterEach(async ({ task }) => {
    errors.push(...(await errorsOf(world.panel)));
    if (task.result?.state === 'fail') tab = null;
    await closeOthers(world.page, tab);
    expect(errors.filter((error) => !forgiven.some((known) => known.test(String(error))))).toEqual([]);
  });
  for (const [name, scenarios] of Object.entries(groups)) describe(name, () => scenarios(() => world));
}

/** Closes every tab but those two that stay, also those that a failed test has left. */
async function closeOthers(page: Page, tab: Page | null): Promise<void> {
  const stays = (one: Page) => one === tab || one.url() === KEPT_TAB || one.url().includes('-extension://');
  const others = (await page.browser().pages()).filter((one) => !stays(one));
  await Promise.all(others.map((one) => one.close().catch(() => undefined)));
}
