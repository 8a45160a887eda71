import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { makeQuote } from '../../core/quote/quote.ts';
import { quoteUrl } from '../../core/quote/quote-link.ts';
import { openTalk } from '../../core/timing/open-talk.ts';
import { sampleScheduler } from '../../core/timing/scheduler.sample.ts';
import { loadSeeds } from '../../tools/seeds/load.ts';
import type { Panel } from '../harness/panel.ts';
import { EXTENDED_CUT_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { followed, go, noQuoteState, quoteStateSays, textShown } from './steps.ts';
import type { World } from './world.ts';

const WORDS = 'reasoning is the ability of turning thinking time into better outcomes';

const marked = (panel: Panel): Promise<string> =>
  panel.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map(String).join(' '));
const markedBecomes = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitFor((wanted) => [...(CSS.highlights.get('linked') ?? [])].map(String).join(' ') === wanted, words);

/** Whether the marked words are in sight. */
const markInSight = (panel: Panel): Promise<unknown> =>
  panel.waitFor(() => {
    const [range] = CSS.highlights.get('linked') ?? [];
    const box = document.querySelector('.reader')?.getBoundingClientRect();
    const words = (range as Range | undefined)?.getBoundingClientRect();
    return box && words && words.height > 0 && words.top >= box.top && words.bottom <= box.bottom;
  });

/** The link to some words of a bundled talk, as a path of the site. */
function linkTo(videoId: string, words: string): string {
  const talk = loadSeeds('seeds').find((seed) => seed.talk?.videoId === videoId)?.talk;
  if (!talk) throw new Error(`${videoId} is not bundled`);
  const start = talk.transcript.text.indexOf(words);
  const times = openTalk(talk, sampleScheduler().scheduler).times();
  const quote = makeQuote(talk, times, [{ start, end: start + words.length }], 0);
  if (!quote) throw new Error(`${words} are no quote`);
  return quoteUrl(quote).replace('https://www.youtube.com', '');
}

const spokenIs = (panel: Panel): Promise<unknown> =>
  panel.waitFor(() => [...(CSS.highlights.get('spoken') ?? [])].length > 0);

/** Follows a link that differs in its fragment alone. */
async function goToHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), hash);
  await page.waitForFunction((to) => location.hash === to, {}, hash);
}

/** Links that open at the quoted words. */
export function linkScenarios(world: () => World): void {
  it('marks the words that a link leads to, once, and takes the mark away when told to', async () => {
    const { page, panel } = world();
    const path = linkTo(EXTENDED_CUT_ID, WORDS);
    expect(path).toMatch(/^\/watch\?v=tEzs3VHyBDM&t=9\ds#/);
    await page.goto('about:blank');
    await page.goto(`https://www.youtube.com${path}`);
    await markedBecomes(panel, WORDS);
    await markInSight(panel);
    await quoteStateSays(panel, 'The words you opened are marked');
    expect(await panel.axe()).toEqual([]);
    await page.waitForFunction(() => (window.standIn?.video()?.currentTime ?? 0) > 91);
    // Following stops there: what is said is not brought into view until the reader wants to follow.
    await panel.waitFor(() => document.querySelector('.talk:not(.following)'));
    await panel.press('Escape');
    await markedBecomes(panel, '');
    await noQuoteState(panel);
    // A panel that comes later does not show it again.
    await panel.reload();
    await textShown(panel, EXTENDED_CUT_ID);
    await spokenIs(panel);
    expect(await marked(panel)).toBe('');
    await page.reload();
    await markedBecomes(panel, WORDS);
  });

  it('is told of the link by a panel that is opened later, though YouTube has rewritten the address', async () => {
    const { page, panel, session } = world();
    await panel.close();
    await page.goto('about:blank');
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('DOMContentLoaded', () =>
        history.replaceState(null, '', location.pathname + location.search),
      );
    });
    world().spoilTab();
    await page.goto(`https://www.youtube.com${linkTo(EXTENDED_CUT_ID, WORDS)}`);
    await page.waitForFunction(() => location.hash === '');
    const again = await session.openPanel(page);
    await markedBecomes(again, WORDS);
    await markInSight(again);
  });

  it('is followed within the page, back and forward, and a forged or damaged one is nothing', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    const path = linkTo(SHORT_CUT_ID, 'you probably want to think');
    await go(page, path);
    await markedBecomes(panel, 'you probably want to think');
    await go(page, `/watch?v=${EXTENDED_CUT_ID}`);
    await textShown(panel, EXTENDED_CUT_ID);
    await markedBecomes(panel, '');
    await page.evaluate(() => history.back());
    await textShown(panel, SHORT_CUT_ID);
    await markedBecomes(panel, 'you probably want to think');
    await panel.press('Escape');
    await markedBecomes(panel, '');
    const good = path.slice(path.indexOf('#'));
    const bad = [good.slice(0, -3), good.replace('think', 'thing'), good.replace(/[0-9a-f]{16}/, '0'), '#verbatim=1,%'];
    for (const hash of bad) {
      await goToHash(page, hash);
    }
    // Asked for last, answered last: nothing of what was before has been marked.
    await goToHash(page, good);
    await markedBecomes(panel, 'you probably want to think');
  });
}
