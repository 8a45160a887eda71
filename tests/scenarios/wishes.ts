import { expect, it } from 'vitest';
import { wait } from '../harness/poll.ts';
import { EXTENDED_CUT_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import {
  bannerSays,
  beginToGo,
  chapterBecomes,
  followed,
  go,
  mediaSeconds,
  playFrom,
  playingBecomes,
  textShown,
} from './steps.ts';
import type { World } from './world.ts';

const AHA = '.chapters li:nth-child(3) button';

/** Where a reader wants to be while the video cannot go there. */
export function wishScenarios(world: () => World): void {
  it('takes the reader to a moment of the video that is named, not of the one that still plays', async () => {
    const { page, panel } = world();
    await go(page, `/watch?v=${SHORT_CUT_ID}`);
    await followed(page, panel, SHORT_CUT_ID);
    await page.evaluate(() => window.standIn?.setDelays({ playerMs: 1200 }));
    await beginToGo(page, `/watch?v=${EXTENDED_CUT_ID}`);
    await textShown(panel, EXTENDED_CUT_ID);
    await panel.click(AHA);
    await wait(200);
    expect(await page.evaluate(() => window.standIn?.changes().at(-1)?.videoId)).toBe(SHORT_CUT_ID);
    expect(await mediaSeconds(page)).toBeLessThan(80);
    await page.waitForFunction((id) => window.standIn?.changes().at(-1)?.videoId === id, {}, EXTENDED_CUT_ID);
    await chapterBecomes(panel, 'Aha moment');
    await playingBecomes(panel, true);
    expect(await mediaSeconds(page)).toBeGreaterThanOrEqual(147);
  });

  it('goes nowhere for what was asked of a panel that has been closed since', async () => {
    const { session, page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => void window.standIn?.advertise(60));
    await bannerSays(panel, 'advertisement');
    await panel.click(AHA);
    await panel.close();
    await page.evaluate(() => window.standIn?.advertise(0));
    await playFrom(page, 61);
    const again = await session.openPanel(page);
    await playingBecomes(again, true);
    await chapterBecomes(again, 'What is reasoning');
    expect(await mediaSeconds(page)).toBeLessThan(100);
  });
}
