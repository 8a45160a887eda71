import { expect, it } from 'vitest';
import { paste } from '../harness/paste.ts';
import { EXTENDED_CUT_ID } from '../watch-page/videos.ts';
import { bannerSays, chaptersFrom, pauseAt, spokenBecomes, stateShown, textShown } from './steps.ts';
import type { World } from './world.ts';

const LONGER = `https://www.youtube.com/watch?v=${EXTENDED_CUT_ID}&standin=longer`;

/** The video is not as long as the one that the text was made from. */
export function lengthScenarios(world: () => World): void {
  it('says how much longer the video is, and takes a shift of the times by keyboard, which stays', async () => {
    const { session, page, panel } = world();
    await page.goto(LONGER);
    await textShown(panel, EXTENDED_CUT_ID);
    await bannerSays(panel, '0:12 longer');
    expect(await panel.axe()).toEqual([]);
    await panel.press('v');
    await panel.waitFor(() => document.activeElement?.id === 'shift-seconds');
    await panel.type('12');
    await panel.press('Enter');
    await bannerSays(panel, '+12');
    expect(await panel.axe()).toEqual([]);
    await panel.press('Escape');
    await pauseAt(page, 72.5);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await panel.close();
    const again = await session.openPanel(page);
    await bannerSays(again, '+12');
    await spokenBecomes(again, 'so what is reasoning anyway');
  });

  it('marks a quote that is made then', async () => {
    const { page, panel } = world();
    await page.goto(LONGER);
    await bannerSays(panel, '0:12 longer');
    await pauseAt(page, 75);
    await panel.press('s');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await panel.press('c', 'Control');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer'));
    expect((await paste(page)).text).toContain('the video is 0:12 longer than the one the text was made from');
  });

  it('offers the shift that the chapters of the page speak for', async () => {
    const { page, panel } = world();
    await page.goto(`${LONGER}-chapters`);
    await bannerSays(panel, '0:12 longer');
    await panel.waitFor(() => document.querySelector('.banner button')?.textContent?.includes('+12'));
    await panel.click('.banner button');
    await bannerSays(panel, '+12');
    await pauseAt(page, 72.5);
    await spokenBecomes(panel, 'so what is reasoning anyway');
  });

  it('shifts the times to what is being said, and takes them back', async () => {
    const { page, panel } = world();
    await page.goto(LONGER);
    await bannerSays(panel, '0:12 longer');
    await pauseAt(page, 60.3);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await panel.press('s');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await pauseAt(page, 72.3);
    await panel.waitFor(() =>
      document.querySelector('.chapters [aria-current] .length')?.textContent?.startsWith('1:1'),
    );
    await panel.press('h');
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await panel.press('v');
    await panel.waitFor(() => document.querySelector('#shift'));
    await panel.click('#shift .choices button:last-child');
    await bannerSays(panel, '0:12 longer');
    await stateShown(panel, 'talk');
    await chaptersFrom(panel, 'bundled');
  });
}
