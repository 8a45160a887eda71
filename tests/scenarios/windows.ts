import { expect, it } from 'vitest';
import { activeTabId, discardTab, moveTab, pageThatWoke, showTab } from '../harness/extension-api.ts';
import { EXTENDED_CUT_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { bannerSays, followed, playFrom, shiftTimes, spokenBecomes, stateShown, textShown } from './steps.ts';
import type { World } from './world.ts';

/** Tabs, windows, and the other places where a video can play. */
export function windowScenarios(world: () => World): void {
  it('keeps two tabs apart: each talk stands where it was when its tab comes back', async () => {
    const { session, page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    const other = await session.open(`/watch?v=${SHORT_CUT_ID}`);
    await followed(other, panel, SHORT_CUT_ID);
    await session.activateTab(page);
    await textShown(panel, EXTENDED_CUT_ID);
    await playFrom(page, 70.95);
    await spokenBecomes(panel, 'for example if you ask');
    await session.activateTab(other);
    await textShown(panel, SHORT_CUT_ID);
  });

  it('keeps two windows apart, each with its own panel', async () => {
    const { session, page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    const other = await session.newWindow(`/watch?v=${SHORT_CUT_ID}`);
    const second = await session.openPanel(other);
    await followed(other, second, SHORT_CUT_ID);
    await followed(page, panel, EXTENDED_CUT_ID);
    expect(await second.evaluate(() => document.documentElement.dataset.video)).toBe(SHORT_CUT_ID);
  });

  it('lets every panel that shows a talk hear of a shift of its times', async () => {
    const { session, page, panel } = world();
    const longer = `/watch?v=${EXTENDED_CUT_ID}&standin=longer`;
    await page.goto(`https://www.youtube.com${longer}`);
    const other = await session.newWindow(longer);
    const second = await session.openPanel(other);
    for (const one of [panel, second]) await bannerSays(one, '0:12 longer');
    await shiftTimes(second, '12');
    for (const one of [panel, second]) await bannerSays(one, '+12');
    await session.focusPage(page);
    await shiftTimes(panel, '7');
    for (const one of [panel, second]) await bannerSays(one, '+7');
  });

  it('goes with a tab that is moved to another window', async () => {
    const { session, page, panel, spoilTab } = world();
    spoilTab();
    await followed(page, panel, EXTENDED_CUT_ID);
    const other = await session.newWindow('/');
    const second = await session.openPanel(other);
    await stateShown(second, 'no-video');
    await moveTab(await activeTabId(panel), second);
    await textShown(second, EXTENDED_CUT_ID);
    await stateShown(panel, 'elsewhere');
    await followed(page, second, EXTENDED_CUT_ID);
  });

  it('reads along with a page that comes after the panel', async () => {
    const { session, panel } = world();
    const page = await session.open('about:blank#later');
    await stateShown(panel, 'elsewhere');
    await page.goto(`https://www.youtube.com/watch?v=${SHORT_CUT_ID}`);
    await followed(page, panel, SHORT_CUT_ID);
  });

  it('reads along with a tab that wakes up from sleep', async () => {
    const { session, page, panel, spoilTab } = world();
    spoilTab();
    await followed(page, panel, EXTENDED_CUT_ID);
    const left = await activeTabId(panel);
    const other = await session.open('/');
    await stateShown(panel, 'no-video');
    await showTab(panel, await discardTab(panel, left));
    await textShown(panel, EXTENDED_CUT_ID);
    await followed(await pageThatWoke(other, /watch\?v=/), panel, EXTENDED_CUT_ID);
  });

  it('follows a video in a small window of its own', async () => {
    const { session, page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await session.setPictureInPicture(page, true);
    await followed(page, panel, EXTENDED_CUT_ID);
    await panel.click('.chapters li:nth-child(3) button');
    await spokenBecomes(panel, 'going on for a long time');
    await session.setPictureInPicture(page, false);
    await followed(page, panel, EXTENDED_CUT_ID);
  });

  it('follows a video on the full screen', async () => {
    const { session, page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await session.focusPage(page);
    await page.evaluate(() => document.querySelector('#movie_player')?.requestFullscreen());
    await page.waitForFunction(() => document.fullscreenElement);
    await playFrom(page, 70.95);
    await spokenBecomes(panel, 'for example if you ask');
    await page.evaluate(() => document.exitFullscreen());
    await page.waitForFunction(() => !document.fullscreenElement);
    await followed(page, panel, EXTENDED_CUT_ID);
  });
}

/** Chromium only: Firefox has no windows that hold a document of the page. */
export function documentWindowScenarios(world: () => World): void {
  it('follows a player that an extension has moved into a small window of its own', async () => {
    const { page, panel, spoilTab } = world();
    spoilTab();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(async () => {
      interface DocumentWindows {
        readonly documentPictureInPicture: { requestWindow(): Promise<Window> };
      }
      const player = document.querySelector('#movie_player');
      const home = player?.parentElement;
      const small = await (window as unknown as DocumentWindows).documentPictureInPicture.requestWindow();
      if (player) small.document.body.append(player);
      small.addEventListener('pagehide', () => player && home?.append(player), { once: true });
      Object.assign(window, { smallWindow: small });
    });
    await panel.waitFor(() => document.documentElement.dataset.state === 'talk');
    await playFrom(page, 70.95);
    await spokenBecomes(panel, 'for example if you ask');
    await page.evaluate(() => (window as unknown as { smallWindow: Window }).smallWindow.close());
    await page.waitForFunction(() => document.querySelector('#movie_player'));
    await followed(page, panel, EXTENDED_CUT_ID);
  });
}
