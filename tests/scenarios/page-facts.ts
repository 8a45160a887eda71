import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type PageToPanel, readPageMessage } from '../../browser/messages/protocol.ts';
import { DOCUMENT_BELLS, MEDIA_BELLS, NAVIGATION_BELL, WINDOW_BELLS } from '../../core/watch/contract.ts';
import { AUTO_PANEL } from '../../core/watch/paths.ts';
import { renderPageReport } from '../../core/watch/render-page-report.ts';
import type { Json, Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, PLAYLIST_ID, SHORT_CUT_ID, TRAILER_ID } from '../watch-page/videos.ts';
import { followed, go, textShown } from './steps.ts';
import type { World } from './world.ts';

/** All that the page's content script says to a panel that connects now, and in answer to a message. */
async function told(panel: Panel, message: Json = { kind: 'report' }): Promise<readonly PageToPanel[]> {
  const heard = await panel.evaluate(async (said) => {
    type Api = typeof import('webextension-polyfill');
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs } = browser ?? chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const port = tabs.connect(tab?.id ?? 0, { name: 'verbatim-panel', frameId: 0 });
    const messages: unknown[] = [];
    port.onMessage.addListener((message) => messages.push(message));
    port.postMessage(said);
    // Chapters that are read off the page are believed when they have stayed the same for half a second.
    await new Promise((resolve) => setTimeout(resolve, 900));
    port.disconnect();
    return JSON.parse(JSON.stringify(messages)) as unknown[];
  }, message);
  return heard.flatMap((message) => readPageMessage(message) ?? []);
}

const ofKind = <K extends PageToPanel['kind']>(messages: readonly PageToPanel[], kind: K) =>
  messages.filter((message): message is Extract<PageToPanel, { kind: K }> => message.kind === kind);

const silence = (page: Page): Promise<void> => page.evaluate(() => window.standIn?.failPlayer('no-methods'));

/** From now on the list of chapters has this name as soon as it is drawn, and with `note`, the note of automatic ones. */
const renameList = (page: Page, name: string, note: boolean): Promise<void> =>
  page.evaluate(
    (targetId, noted) => {
      const panel = document.querySelector('ytd-watch-flexy ytd-engagement-panel-section-list-renderer.chapters');
      new MutationObserver(() => {
        if (panel?.getAttribute('target-id') !== targetId) panel?.setAttribute('target-id', targetId);
        const list = panel?.querySelector('ytd-macro-markers-list-renderer');
        const info = 'ytd-macro-markers-info-item-renderer';
        if (noted && !list?.querySelector(info)) list?.prepend(document.createElement(info));
      }).observe(panel as Element, { attributes: true, childList: true, subtree: true });
    },
    name,
    note,
  );

/** What the page says of itself where its player says nothing, and what it says in its report. */
export function pageFactsScenarios(world: () => World): void {
  it('waits for a page that has not caught up, though its player says nothing', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await silence(page);
    await page.evaluate(() => window.standIn?.setDelays({ dataMs: 1500 }));
    const arrived = go(page, `/watch?v=${SHORT_CUT_ID}`);
    await wait(200);
    const [early] = ofKind(await told(panel), 'video');
    expect(early).toEqual({ kind: 'video', videoId: SHORT_CUT_ID, state: 'settling' });
    await arrived;
    const [late] = ofKind(await told(panel), 'video');
    expect(late).toEqual({ kind: 'video', videoId: SHORT_CUT_ID, state: 'unconfirmed' });
    await followed(page, panel, SHORT_CUT_ID);
  });

  it('is sure of a video when its player says so, and then goes where the reader wished to be', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => window.standIn?.setDelays({ playerMs: 1500 }));
    const arrived = go(page, `/watch?v=${SHORT_CUT_ID}`);
    await textShown(panel, SHORT_CUT_ID);
    const asked = told(panel, { kind: 'seek', videoId: SHORT_CUT_ID, mediaMs: 90_000 });
    const states = ofKind(await asked, 'video').map(({ videoId, state }) => `${videoId} ${state}`);
    expect(states).toEqual([`${SHORT_CUT_ID} settling`]);
    // The player that lags must not be sent there in the meantime.
    expect(await page.evaluate(() => window.standIn?.video()?.currentTime ?? 0)).toBeLessThan(85);
    await arrived;
    await page.waitForFunction(() => (window.standIn?.video()?.currentTime ?? 0) >= 90);
    expect(ofKind(await told(panel), 'video')).toEqual([{ kind: 'video', videoId: SHORT_CUT_ID, state: 'confirmed' }]);
  });

  it('knows an embedded list and a trailer by their titles, though their players say nothing', async () => {
    const { page, panel } = world();
    const seenBy = async (address: string) => {
      await page.goto(`https://www.youtube.com${address}`);
      await page.waitForFunction(() => (window.standIn?.video()?.readyState ?? 0) > 0);
      await silence(page);
      await page.evaluate(() => history.replaceState(null, ''));
      const [video] = ofKind(await told(panel), 'video');
      return video && [video.videoId, video.state];
    };
    expect(await seenBy(`/embed/videoseries?list=${PLAYLIST_ID}&index=2`)).toEqual([EXTENDED_CUT_ID, 'unconfirmed']);
    expect(await seenBy('/@standin')).toEqual([TRAILER_ID, 'unconfirmed']);
  });

  it('reads chapters from the list of the page where its player says nothing', async () => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await silence(page);
    await go(page, `/watch?v=${INTERVIEW_ID}`);
    const [found] = ofKind(await told(panel), 'chapters');
    expect(found).toMatchObject({ videoId: INTERVIEW_ID, chapters: { kind: 'creator', source: 'list' } });
    expect(found?.chapters.list).toHaveLength(21);
  });

  it.each([
    ['takes no key moments in that list for chapters', AUTO_PANEL, false, { kind: 'creator', source: 'description' }],
    [
      'takes automatic chapters in that list, which have their note',
      AUTO_PANEL,
      true,
      { kind: 'auto', source: 'list' },
    ],
    [
      'reads chapters from the links of the description where there is no list',
      'engagement-panel-other',
      false,
      { kind: 'creator', source: 'description' },
    ],
  ])('%s', async (_, name, note, expected) => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await silence(page);
    await renameList(page, name, note);
    await go(page, `/watch?v=${INTERVIEW_ID}`);
    const [found] = ofKind(await told(panel), 'chapters');
    expect(found).toMatchObject({ videoId: INTERVIEW_ID, chapters: expected });
    expect(found?.chapters.list).toHaveLength(21);
  });

  it('lives on when the page makes the event by which a newer script of the extension is told', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    const id = await panel.evaluate(
      () => (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome.runtime.id,
    );
    await page.evaluate((name) => {
      const detail = { contentScriptName: 'youtube', messageId: 'newer' };
      document.dispatchEvent(new CustomEvent(name, { detail }));
    }, `${id}:youtube:wxt:content-script-started`);
    await go(page, `/watch?v=${SHORT_CUT_ID}`);
    await followed(page, panel, SHORT_CUT_ID);
  });

  it('hears the bells of the page, and says so in its report', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => window.standIn?.storm(1));
    await go(page, `/watch?v=${SHORT_CUT_ID}`);
    await page.evaluate(() => history.back());
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => {
      window.standIn?.video()?.pause();
      for (const name of ['pagehide', 'pageshow']) window.dispatchEvent(new Event(name));
    });
    await textShown(panel, EXTENDED_CUT_ID);
    const [message] = ofKind(await told(panel), 'report');
    expect(message).toBeDefined();
    if (!message) return;
    const { report } = message;
    const rung = report.bells.filter(({ count }) => count > 0).map(({ name }) => name);
    expect(rung.sort()).toEqual([...DOCUMENT_BELLS, ...WINDOW_BELLS, ...MEDIA_BELLS, NAVIGATION_BELL].sort());
    const text = renderPageReport(report, 'Verbatim');
    expect(text).toContain(`Video: ${EXTENDED_CUT_ID}, confirmed (address and player)`);
    expect(text).toMatch(/^Bridge: answers; the player has getVideoData, .*getPlayerResponse$/m);
    expect(text).toContain('Chapters: creator, 11, from data');
    expect(text).not.toMatch(/Building|youtube\.com|standin/i);
  });
}
