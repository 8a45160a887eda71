import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { badgeOf, speakToBackground } from '../harness/extension-api.ts';
import { paste } from '../harness/paste.ts';
import { poll } from '../harness/poll.ts';
import { EXTENDED_CUT_ID } from '../watch-page/videos.ts';
import { followed, pauseAt, playFrom, talkShown } from './steps.ts';
import type { World } from './world.ts';

/** Waits until the page shows Verbatim's line over it, or no more; its words are out of the page's reach. */
const lineShown = (page: Page, on: boolean): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('div[style*="2147483647"]')].some((line) => !line.shadowRoot) ===
      wanted,
    { timeout: 5000 },
    on,
  );

/** The last sentence by a shortcut, without the panel. */
export function shortcutScenarios(world: () => World): void {
  it('copies the last complete sentence while the panel is closed and the video in full screen', async () => {
    const { page, panel, session } = world();
    await talkShown(panel);
    await panel.close();
    await session.focusPage(page);
    await playFrom(page, 90);
    await page.evaluate(() =>
      document
        .querySelector('#movie_player')
        ?.requestFullscreen()
        .catch(() => undefined),
    );
    await pauseAt(page, 92);
    await session.pressSentenceShortcut(page);
    await lineShown(page, true);
    expect(
      await page.evaluate(() => {
        const line = document.querySelector('div[style*="2147483647"]');
        return [line?.textContent, line?.parentElement === (document.fullscreenElement ?? document.documentElement)];
      }),
    ).toEqual(['', true]);
    await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
    await lineShown(page, false);
    const { text, html } = await paste(page);
    expect(text.replace(/\r/g, '')).toMatch(
      /^“you probably want to think about it .*the outcome”\n— “Building OpenAI o1 \(Extended Cut\)”, OpenAI, /,
    );
    expect(text).toMatch(/https:\/\/www\.youtube\.com\/watch\?v=tEzs3VHyBDM&t=\d+s/);
    expect(html).toContain('<blockquote');
    expect(await session.extensionRequests()).toEqual([]);
  });

  it('says what it came to at the toolbar button, and takes that away; in an advertisement it copies nothing', async () => {
    const { page, panel, session } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await session.focusPage(page);
    await session.pressSentenceShortcut(page);
    await poll(async () => (await badgeOf(panel)) === '✓', 5000);
    const { text } = await paste(page);
    expect(text).toContain('https://www.youtube.com/watch?v=tEzs3VHyBDM');
    expect(await poll(async () => (await badgeOf(panel)) === '❝', 5000)).toBe(true);
    await session.killBackground();
    await speakToBackground(panel);
    await page.evaluate(() => void window.standIn?.advertise(60));
    await panel.waitFor(() => document.querySelector('.banner')?.textContent?.includes('advertisement'));
    await session.pressSentenceShortcut(page);
    expect(await poll(async () => (await badgeOf(panel)) === '!', 5000)).toBe(true);
    await lineShown(page, true);
    expect((await paste(page)).text).toBe(text);
  });

  it('cites in the reader’s style', async () => {
    const { page, panel, session } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await panel.evaluate(async () => {
      const { storage } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser;
      await storage.local.set({ 'settings:1': { style: 'apa7' } });
    });
    await session.focusPage(page);
    await session.pressSentenceShortcut(page);
    expect(await poll(async () => (await badgeOf(panel)) === '✓', 5000)).toBe(true);
    expect((await paste(page)).text).toContain('[Video]. YouTube. https://www.youtube.com/watch?v=tEzs3VHyBDM');
  });
}
