import { expect, it } from 'vitest';
import type { Panel } from '../harness/panel.ts';
import { readLog, startLog } from '../harness/panel-log.ts';
import { EXTENDED_CUT_ID, LECTURE_ID } from '../watch-page/videos.ts';
import { chaptersFrom, followed, go, stateShown } from './steps.ts';
import type { World } from './world.ts';

const TALK = `/watch?v=${EXTENDED_CUT_ID}`;

/** Times and titles of the first chapters, as the panel lists them. */
const listed = (panel: Panel): Promise<readonly string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.chapters li')].map((row) =>
      ['.time', '.title'].map((part) => row.querySelector(part)?.textContent).join(' '),
    ),
  );

/** What the panel says of its times when it is asked. */
async function explained(panel: Panel): Promise<string> {
  await panel.click('.foot button');
  const words = await panel.waitFor(() => document.querySelector('#evidence')?.textContent);
  await panel.press('Escape');
  return words;
}

const BUNDLED = ['0:00 Introduction', '1:00 What is reasoning', '≈ 2:27 Aha moment', '≈ 4:17 Spiritual experience'];
const FROM_PAGE = ['0:00 Introduction', '1:00 What is reasoning', '2:27 Aha moment', '4:17 Spiritual experience'];

/** Whose chapters the panel lists, wherever a page has or hides them. What they do to the times: page-times.ts. */
export function chapterScenarios(world: () => World): void {
  it('labels chapters that YouTube has made', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com${TALK}&standin=automatic`);
    await chaptersFrom(panel, 'page-automatic');
    expect(await panel.evaluate(() => document.querySelector('.chapters .made')?.textContent)).toBe(
      'Automatic chapters',
    );
    expect(await explained(panel)).toContain('made by YouTube');
    expect(await panel.axe()).toEqual([]);
  });

  it('keeps the bundled chapters beside key moments', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com${TALK}&standin=key-moments`);
    await followed(page, panel, EXTENDED_CUT_ID);
    expect(await listed(panel)).toEqual(BUNDLED);
    await chaptersFrom(panel, 'bundled');
  });

  it('takes no chapters from the video before, which the page may still have', async () => {
    const { page, panel } = world();
    await go(page, `/watch?v=${LECTURE_ID}`);
    await stateShown(panel, 'no-transcript');
    await startLog(panel);
    await page.evaluate(() => window.standIn?.setDelays({ dataLagMs: 400 }));
    await go(page, TALK);
    await chaptersFrom(panel, 'page');
    expect(await listed(panel)).toEqual(FROM_PAGE);
    const lists = new Set((await readLog(panel)).map(({ chapters }) => chapters));
    lists.delete('');
    expect(lists).toEqual(new Set([BUNDLED.map((row) => row.replace(/^(?:≈ )?[\d:]+ /, '')).join('\n')]));
  });

  it.each([
    ['the list beside the video where the data is missing', 'missing'],
    ['the list beside the video where the data is of another', 'other-video'],
    ['the list beside the video where the data has the wrong shape', 'malformed'],
    ['the list beside the video where the data is cut off', 'truncated'],
    ['the list beside the video where asking for data throws', 'methods-throw'],
    ['the text of the description where the data has no links', 'unlinked'],
  ])('reads the chapters from %s', async (_, fault) => {
    const { page, panel, forgive } = world();
    // A script that is cut off in the middle is an error of the page itself.
    forgive(/SyntaxError/);
    await page.goto(`https://www.youtube.com${TALK}&standin=${fault}`);
    await chaptersFrom(panel, 'page');
    // On a busy machine the list stands there before its times do.
    await expect.poll(() => listed(panel), { timeout: 5000 }).toEqual(FROM_PAGE);
  });
}
