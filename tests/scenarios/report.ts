import { expect, it } from 'vitest';
import type { Panel } from '../harness/panel.ts';
import { paste } from '../harness/paste.ts';
import { EXTENDED_CUT_ID, PLAIN_ID } from '../watch-page/videos.ts';
import { chaptersFrom, stateShown, textShown } from './steps.ts';
import type { World } from './world.ts';

/** Opens the report from the dialog about the talk, and answers its text. */
async function openReport(panel: Panel): Promise<string> {
  await panel.click('.tools button:nth-child(1)');
  await panel.click('dialog[open] .aside');
  return panel.waitFor(() => document.querySelector<HTMLTextAreaElement>('dialog[open] textarea')?.value);
}

/** What a reader can copy into a bug report. */
export function reportScenarios(world: () => World): void {
  it('shows what the page told, and copies just that', async () => {
    const { page, panel } = world();
    await chaptersFrom(panel, 'page');
    const text = await openReport(panel);
    expect(text).toContain(`Video: ${EXTENDED_CUT_ID}, confirmed (address and player)`);
    expect(text).toContain('Chapters: creator, 11, from data');
    expect(text).toMatch(/^Found: .*MAIN_VIDEO 1/m);
    expect(await panel.axe()).toEqual([]);
    await panel.click('dialog[open] button.primary');
    await panel.waitFor(() => document.querySelector('dialog[open] [role=status]')?.textContent === 'Copied');
    expect((await paste(page)).text.replaceAll('\r', '')).toBe(text);
  });

  it('names what is missing on a page that tells nothing', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com/watch?v=${EXTENDED_CUT_ID}&standin=missing`);
    await textShown(panel, EXTENDED_CUT_ID);
    await page.evaluate(() => {
      window.standIn?.failPlayer('no-methods');
      document.querySelector('ytd-watch-flexy')?.removeAttribute('video-id');
    });
    const text = await openReport(panel);
    expect(text).toMatch(/^Bridge: answers; the player misses getVideoData, /m);
    expect(text).toMatch(/^Not found: .*WATCH_MARK \(seen 20/m);
  });

  it('holds nothing of the reader: no address, no title, no name, no other video', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com/watch?v=${PLAIN_ID}&list=PLprivate&t=17s&si=secretshare1`);
    await stateShown(panel, 'no-transcript');
    await panel.click('.notice .aside');
    const text = await panel.waitFor(() => document.querySelector<HTMLTextAreaElement>('dialog[open] textarea')?.value);
    for (const told of [PLAIN_ID, 'PLprivate', 'secretshare1', 'Rain on a tin roof', 'Quiet Channel', 'youtube.com/'])
      expect([told, text.includes(told)]).toEqual([told, false]);
  });
}
