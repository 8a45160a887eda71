import type { Page } from 'puppeteer-core';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import { EXTENDED_CUT_ID, findVideo, INTERVIEW_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { driveSteps, endNotes, startNotes } from './drive.ts';
import { judge, type Verdict } from './judge.ts';
import { FAST, planOf } from './plan.ts';

export const TALK_IDS: ReadonlySet<string> = new Set([EXTENDED_CUT_ID, SHORT_CUT_ID, INTERVIEW_ID]);

/** Title, as the panel's heading has it, to id. */
export const TALK_TITLES: ReadonlyMap<string, string> = new Map(
  [...TALK_IDS].map((id) => [findVideo(id)?.title ?? '', id] as const),
);

/** After the last step: everything has come to rest. */
export const REST_MS = 500;

/**
 * The thousand navigations of `npm run soak` in little: forty, always the same, in about five seconds. Page and panel
 * are open, and stay usable.
 */
export async function shortSoak(page: Page, panel: Panel): Promise<Verdict> {
  await startNotes(page, panel);
  await driveSteps(page, planOf(4, 40, FAST));
  await wait(REST_MS);
  return judge(await endNotes(page, panel, TALK_TITLES), TALK_IDS);
}
