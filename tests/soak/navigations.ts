import type { Page } from 'puppeteer-core';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import type { BrowserSession } from '../harness/session.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, SHORT_CUT_ID, SHORT_IDS } from '../watch-page/videos.ts';
import { type Counts, countLeftovers } from './counts.ts';
import { driveSteps, endNotes, startNotes } from './drive.ts';
import { logErrors } from './errors.ts';
import { judge, type Verdict } from './judge.ts';
import { planOf, SLOW } from './plan.ts';
import { REST_MS, TALK_IDS, TALK_TITLES } from './short.ts';

export interface Soaked {
  readonly steps: number;
  readonly seconds: number;
  readonly verdict: Verdict;
  /** After the warm-up, after half of the navigations, and at the end; always at rest in the same place. */
  readonly counts: readonly [before: Counts, half: Counts, after: Counts];
  readonly errors: readonly string[];
}

/** Before the first count: everything that is made once and kept has been made. */
const WARM_UP = 60;

/** Pages that keep something of themselves in the document, so that it is always the same. */
const RESTING_PLACES = [`/shorts/${SHORT_IDS[0]}`, '/@standin', '/results?search_query=rest', '/'];

/** Page and panel at rest, always in the same place. */
async function comeToRest(page: Page, panel: Panel): Promise<void> {
  const goTo = (path: string) =>
    page.evaluate(async (to) => {
      await window.standIn?.preview(null);
      window.standIn?.closeMini();
      await window.standIn?.navigate(to);
    }, path);
  await page.evaluate(() =>
    window.standIn?.setDelays({ dataMs: 0, playerMs: 0, finishMs: 0, dataLagMs: 0, playerLeadMs: 0 }),
  );
  for (const place of RESTING_PLACES) await goTo(place);
  for (const id of [SHORT_CUT_ID, INTERVIEW_ID, EXTENDED_CUT_ID]) {
    await goTo(`/watch?v=${id}`);
    const title = [...TALK_TITLES].find(([, one]) => one === id)?.[0] ?? '';
    await panel.waitFor((wanted) => document.querySelector('h1')?.textContent === wanted, title);
    await page.waitForFunction(() => (window.standIn?.video()?.readyState ?? 0) > 1);
  }
  await page.evaluate(() => window.standIn?.video()?.pause());
  await wait(2000);
}

/** Drives a page through so many navigations beside its panel. */
export async function soakNavigations(
  session: BrowserSession,
  page: Page,
  panel: Panel,
  navigations: number,
  seed: number,
): Promise<Soaked> {
  const begun = performance.now();
  const log = await logErrors(session, page, panel);
  await driveSteps(page, planOf(seed + 1, Math.min(WARM_UP, navigations), SLOW));
  await comeToRest(page, panel);
  const before = await countLeftovers(session, page, panel);

  const plan = planOf(seed, navigations, SLOW);
  const middle = plan.length >> 1;
  const halves: Verdict[] = [];
  const counts: Counts[] = [];
  for (const steps of [plan.slice(0, middle), plan.slice(middle)]) {
    await startNotes(page, panel);
    await driveSteps(page, steps);
    await wait(REST_MS);
    halves.push(judge(await endNotes(page, panel, TALK_TITLES), TALK_IDS));
    await comeToRest(page, panel);
    counts.push(await countLeftovers(session, page, panel));
  }
  const seconds = (performance.now() - begun) / 1000;
  const [half = before, after = before] = counts;
  return {
    steps: plan.length,
    seconds,
    verdict: together(halves),
    counts: [before, half, after],
    errors: await log.read(),
  };
}

const together = (verdicts: readonly Verdict[]): Verdict => ({
  wrong: verdicts.flatMap(({ wrong }) => wrong).sort((a, b) => b.forMs - a.forMs),
  longestTextMs: Math.max(...verdicts.map(({ longestTextMs }) => longestTextMs)),
  longestMovementMs: Math.max(...verdicts.map(({ longestMovementMs }) => longestMovementMs)),
  untilShownMs: verdicts.flatMap(({ untilShownMs }) => untilShownMs),
  neverShown: verdicts.flatMap(({ neverShown }) => neverShown),
});
