import { expect, it } from 'vitest';
import { DESCRIPTION, LIST_ROW } from '../../core/watch/contract.ts';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import { CHAPTERS_DIFFER_BY_SECONDS } from '../watch-page/faults.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { beginToGo, mediaSeconds, pauseAt, places, playFrom, textShown } from './steps.ts';
import type { World } from './world.ts';

const DIFFERENT = `/watch?v=${EXTENDED_CUT_ID}&standin=chapters-differ`;
const SITE = 'https://www.youtube.com';

const listed = (panel: Panel, ...times: readonly string[]): Promise<unknown> =>
  panel.waitFor((wanted) => {
    const rows = [...document.querySelectorAll('.chapters li .time')].map((time) => time.textContent);
    return wanted.every((time) => rows.includes(time));
  }, times);

const headingTime = (panel: Panel, chapter: number): Promise<string | null | undefined> =>
  panel.evaluate((nth) => document.querySelector(`.chapter:nth-child(${nth}) h2 .time`)?.textContent, chapter);

const explained = async (panel: Panel): Promise<string> => {
  await panel.click('.foot button');
  await panel.waitFor(() => document.querySelector('.evidence'));
  return panel.evaluate(() => document.querySelector('.evidence')?.textContent ?? '');
};

/** The reader goes some lines on with the wheel. */
async function readBelow(panel: Panel): Promise<void> {
  await panel.evaluate(() => void document.querySelector('.reader')?.dispatchEvent(new WheelEvent('wheel')));
  await panel.waitFor(() => document.querySelector('.talk:not(.following)'));
  await panel.evaluate(() => document.querySelector('.reader')?.scrollBy({ top: 150, behavior: 'instant' }));
}

/** From now on the page has its chapters in its data alone, which may come late. */
function drawsNoChapters(lists: string): void {
  const remove = () => {
    for (const list of document.querySelectorAll(lists)) list.remove();
  };
  new MutationObserver(remove).observe(document, { childList: true, subtree: true });
  remove();
}

/** The page's own chapters come while a talk is read, and correct its times. */
export function pageTimesScenarios(world: () => World): void {
  it('shows the chapters of the page, goes to them, and says where the times come from', async () => {
    const { page, panel } = world();
    await page.goto(`${SITE}${DIFFERENT}`);
    await listed(panel, '0:00', '1:07', '2:34', '4:24');
    expect(await headingTime(panel, 3)).toBe('2:34');
    await pauseAt(page, 147 + CHAPTERS_DIFFER_BY_SECONDS - 1);
    await panel.waitFor(
      () => document.querySelector('.chapters [aria-current] .title')?.textContent === 'What is reasoning',
    );
    await panel.click('.chapters li:nth-child(3) button');
    await panel.waitFor(() => document.querySelector('.chapters [aria-current] .title')?.textContent === 'Aha moment');
    expect(await mediaSeconds(page)).toBeCloseTo(147 + CHAPTERS_DIFFER_BY_SECONDS, 0);
    const [, corrected = ''] = /(\d:\d\d)/.exec((await paragraphTimes(panel, 3))[0] ?? '') ?? [];
    expect(Math.abs(147 + CHAPTERS_DIFFER_BY_SECONDS - secondsOf(corrected))).toBeLessThan(4);
    expect(await explained(panel)).toContain(
      'The chapters were read from the page. They replace the ones that came with the text, which differ.',
    );
  });

  it('calls the chapters read from the page where they are what was bundled unverified', async () => {
    const { page, panel } = world();
    await page.goto(`${SITE}/watch?v=${INTERVIEW_ID}`);
    await listed(panel, '0:00', '1:33', '4:24', '5:04');
    const words = await explained(panel);
    expect(words).toContain('The chapters were read from the page.');
    expect(words).not.toContain('may be wrong');
    expect(words).not.toContain('differ');
  });

  it.each(['following', 'reading elsewhere'])('moves no text under a reader who is %s', async (reader) => {
    const { page, panel } = world();
    await page.goto(`${SITE}/watch?v=${SHORT_CUT_ID}`);
    await textShown(panel, SHORT_CUT_ID);
    await page.evaluate(drawsNoChapters, `${DESCRIPTION} a, ${LIST_ROW}`);
    await page.evaluate(() => window.standIn?.setDelays({ dataLagMs: 2500 }));
    await beginToGo(page, DIFFERENT);
    await textShown(panel, EXTENDED_CUT_ID);
    await playFrom(page, 182);
    await pauseAt(page, 182);
    await panel.waitFor(() => [...(CSS.highlights.get('spoken') ?? [])].length > 0);
    if (reader === 'reading elsewhere') {
      await wait(500);
      // Back, without any input, as find in page does.
      await panel.evaluate(() => document.querySelector('.reader')?.scrollBy({ top: -400, behavior: 'instant' }));
      await panel.waitFor(() => document.querySelector('.talk:not(.following)'));
    }
    await wait(600);
    const before = await places(panel);
    expect(await headingTime(panel, 3)).toBe('≈ 2:27');
    await listed(panel, '2:34');
    expect(await headingTime(panel, 3)).toBe('2:34');
    await wait(400);
    expect(await places(panel)).toEqual(before);
    expect(await panel.evaluate(() => document.querySelector('.talk.following') !== null)).toBe(reader === 'following');
    if (reader !== 'following') return;
    await playFrom(page, 700);
    await panel.waitFor(() => {
      const [range] = CSS.highlights.get('spoken') ?? [];
      const box = document.querySelector('.reader')?.getBoundingClientRect();
      const at = (range as Range | undefined)?.getBoundingClientRect();
      return box && at && String(range).length > 0 && at.top >= box.top && at.bottom <= box.bottom;
    });
    expect(await panel.evaluate(() => document.querySelector('.talk.following') !== null)).toBe(true);
  });

  it('the list of chapters takes its room from the text without moving it', async () => {
    const { page, panel } = world();
    await listed(panel, '0:00', '1:00');
    await pauseAt(page, 700);
    await wait(800);
    await readBelow(panel);
    await wait(400);
    const before = new Map(await places(panel));
    await panel.click('.chapters .more');
    await panel.waitFor(() => document.querySelectorAll('.chapters li').length > 4);
    await wait(400);
    const covered = await places(panel);
    expect(covered.length).toBeGreaterThan(0);
    expect(covered.length).toBeLessThan(before.size);
    // Text is scrolled by whole pixels, and what stands above it may be higher by a part of one.
    for (const [id, top] of covered) expect(Math.abs(top - (before.get(id) ?? Number.NaN))).toBeLessThanOrEqual(1);
    await panel.click('.chapters .more');
    await panel.waitFor(() => document.querySelectorAll('.chapters li').length === 4);
    await wait(400);
    const after = await places(panel);
    expect(after.map(([id]) => id)).toEqual([...before.keys()]);
    for (const [id, top] of after) expect(Math.abs(top - (before.get(id) ?? Number.NaN))).toBeLessThanOrEqual(1);
  });
}

const paragraphTimes = (panel: Panel, chapter: number): Promise<readonly (string | null)[]> =>
  panel.evaluate(
    (nth) =>
      [...document.querySelectorAll(`.chapter:nth-child(${nth}) .paragraph .time`)].map((time) => time.textContent),
    chapter,
  );

const secondsOf = (clock: string): number => clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
