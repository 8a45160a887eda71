import { expect, it } from 'vitest';
import { badgeOf } from '../harness/extension-api.ts';
import { readLog, startLog } from '../harness/panel-log.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, PLAIN_ID, PLAYLIST_ID, SHORT_CUT_ID, SHORT_ID } from '../watch-page/videos.ts';
import { followed, go, playFrom, stateShown, textShown } from './steps.ts';
import type { World } from './world.ts';

const EXTENDED_CUT = `/watch?v=${EXTENDED_CUT_ID}`;
const SHORT_CUT = `/watch?v=${SHORT_CUT_ID}`;

/** However the page comes to a video, the panel shows the text of that video and of no other. */
export function arrivingScenarios(world: () => World): void {
  it('shows a talk without a flicker, however often the page rings', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await startLog(panel);
    await page.evaluate(() => window.standIn?.storm(300));
    await playFrom(page, 70);
    await panel.waitFor(() => String([...(CSS.highlights.get('spoken') ?? [])][0]).startsWith('for example'));
    const log = await readLog(panel);
    expect(new Set(log.map(({ state, video }) => `${state} ${video}`))).toEqual(new Set([`talk ${EXTENDED_CUT_ID}`]));
    expect(log.filter(({ spoken }) => spoken === '')).toEqual([]);
  });

  it('goes back and forward with the reader', async () => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await go(page, SHORT_CUT);
    await go(page, '/');
    await stateShown(panel, 'no-video');
    await page.goBack();
    await textShown(panel, SHORT_CUT_ID);
    await page.goBack();
    await textShown(panel, EXTENDED_CUT_ID);
    await page.goForward();
    await textShown(panel, SHORT_CUT_ID);
    await followed(page, panel, SHORT_CUT_ID);
  });

  it('comes back with a page that the browser had put away whole', async () => {
    const { page, panel, spoilTab } = world();
    // A driver cannot navigate a tab that has come back this way.
    spoilTab();
    await textShown(panel, EXTENDED_CUT_ID);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.body.dataset.persisted = String(persisted);
      });
    });
    await page.goto('https://www.youtube.com/');
    await stateShown(panel, 'no-video');
    // No load follows that a driver could wait for.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await textShown(panel, EXTENDED_CUT_ID);
    expect(await page.evaluate(() => document.body.dataset.persisted)).toBe('true');
    await followed(page, panel, EXTENDED_CUT_ID);
    await expect.poll(() => badgeOf(panel)).toBe('❝');
    await page.evaluate(() => void setTimeout(() => history.forward()));
    await stateShown(panel, 'no-video');
  });

  it('goes on to the talk that comes next by itself', async () => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await page.evaluate((path) => {
      window.standIn?.setAutoplay(path);
      window.standIn?.setDelays({ playerMs: 200 });
    }, SHORT_CUT);
    await playFrom(page, 1332.7);
    await textShown(panel, SHORT_CUT_ID);
    await followed(page, panel, SHORT_CUT_ID);
  });

  it('steps along a list', async () => {
    const { page, panel } = world();
    await go(page, `/watch?v=${PLAIN_ID}&list=${PLAYLIST_ID}&index=1`);
    await stateShown(panel, 'no-transcript');
    await playFrom(page, 29.8);
    await textShown(panel, EXTENDED_CUT_ID);
    await followed(page, panel, EXTENDED_CUT_ID);
    await playFrom(page, 1332.7);
    await textShown(panel, SHORT_CUT_ID);
    expect(page.url()).toContain(`list=${PLAYLIST_ID}&index=3`);
  });
}

/**
 * Where the address does not say enough: Shorts, previews, embedded players, channels, late players, the corner. All of
 * it works without the bridge, too.
 */
export function unnamedScenarios(world: () => World): void {
  it('follows a swipe to the next Short, and back', async () => {
    const { page, panel } = world();
    await go(page, `/shorts/${SHORT_CUT_ID}`);
    await textShown(panel, SHORT_CUT_ID);
    await followed(page, panel, SHORT_CUT_ID);
    await page.evaluate(() => window.standIn?.swipe());
    expect(page.url()).toContain(`/shorts/${SHORT_ID}`);
    await stateShown(panel, 'no-transcript');
    await page.goBack();
    await textShown(panel, SHORT_CUT_ID);
    await followed(page, panel, SHORT_CUT_ID);
  });

  it('takes no preview for the video, neither at home nor over the mini-player', async () => {
    const { page, panel } = world();
    await go(page, '/');
    await stateShown(panel, 'no-video');
    await startLog(panel);
    const previewPlays = async (id: string) => {
      await page.evaluate((video) => window.standIn?.preview(video), id);
      await page.waitForFunction(
        () => (document.querySelector<HTMLVideoElement>('#inline-preview-player video')?.currentTime ?? 0) > 0.3,
      );
    };
    await previewPlays(EXTENDED_CUT_ID);
    expect((await readLog(panel)).map(({ state }) => state)).toEqual(['no-video']);
    await go(page, SHORT_CUT);
    await go(page, '/', { mini: true });
    await followed(page, panel, SHORT_CUT_ID);
    await startLog(panel);
    await previewPlays(INTERVIEW_ID);
    const log = await readLog(panel);
    expect(new Set(log.map(({ video }) => video))).toEqual(new Set([SHORT_CUT_ID]));
    expect(log.every(({ spoken }) => spoken.includes('you probably want'))).toBe(true);
  });

  it('reads along with an embedded player, alone and in a list', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com/embed/${SHORT_CUT_ID}`);
    await textShown(panel, SHORT_CUT_ID);
    await followed(page, panel, SHORT_CUT_ID);
    await page.goto(`https://www.youtube.com/embed/videoseries?list=${PLAYLIST_ID}&index=2`);
    await textShown(panel, EXTENDED_CUT_ID);
    await playFrom(page, 1332.7);
    await textShown(panel, SHORT_CUT_ID);
  });

  it('reads along with what a channel shows by itself: its trailer, its live page', async () => {
    const { page, panel } = world();
    await go(page, '/@standin?standin=talk');
    await textShown(panel, EXTENDED_CUT_ID);
    await followed(page, panel, EXTENDED_CUT_ID);
    await go(page, '/@standin/live?standin=talk');
    await textShown(panel, EXTENDED_CUT_ID);
    await page.goto('https://www.youtube.com/@standin/live?standin=talk');
    await textShown(panel, EXTENDED_CUT_ID);
    await go(page, '/@standin/live');
    await stateShown(panel, 'no-transcript');
  });

  it('shows the new text while the player is two seconds late, and follows only then', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => window.standIn?.setDelays({ playerMs: 2000 }));
    await startLog(panel);
    await go(page, SHORT_CUT);
    await followed(page, panel, SHORT_CUT_ID);
    const log = await readLog(panel);
    const arrived = log.findIndex(({ video }) => video === SHORT_CUT_ID);
    const [, played] = await page.evaluate(() => window.standIn?.changes() ?? []);
    expect(played?.videoId).toBe(SHORT_CUT_ID);
    const waiting = log.slice(arrived).filter(({ atMs }) => atMs < (played?.atMs ?? 0));
    expect((played?.atMs ?? 0) - (log[arrived]?.atMs ?? 0)).toBeGreaterThan(1000);
    expect(waiting.map(({ video, spoken, playing, banner }) => [video, spoken, playing, banner])).toEqual(
      waiting.map(() => [SHORT_CUT_ID, '', false, '']),
    );
    expect(log.slice(arrived).every(({ video }) => video === SHORT_CUT_ID)).toBe(true);
  });

  it('leaves with the reader, and stays with the mini-player until that is closed', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await go(page, '/');
    await stateShown(panel, 'no-video');
    await go(page, EXTENDED_CUT);
    await followed(page, panel, EXTENDED_CUT_ID);
    await startLog(panel);
    // The page needs a moment until it shows the corner; the video plays on.
    await page.evaluate(() => window.standIn?.setDelays({ dataMs: 300 }));
    await go(page, '/', { mini: true });
    await go(page, '/results?search_query=lens');
    await followed(page, panel, EXTENDED_CUT_ID);
    expect(new Set((await readLog(panel)).map(({ state }) => state))).toEqual(new Set(['talk']));
    await page.evaluate(() => window.standIn?.closeMini());
    await stateShown(panel, 'no-video');
  });
}

/** What only the player itself can tell. */
export function playerAheadScenarios(world: () => World): void {
  it('never follows a player that is ahead of the address', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => window.standIn?.setDelays({ playerLeadMs: 400 }));
    await startLog(panel);
    await go(page, SHORT_CUT);
    await followed(page, panel, SHORT_CUT_ID);
    const played = (await page.evaluate(() => window.standIn?.changes() ?? [])).at(-1)?.atMs ?? 0;
    const stale = (await readLog(panel)).filter(
      ({ atMs, video, spoken }) => atMs > played + 250 && video === EXTENDED_CUT_ID && spoken !== '',
    );
    expect(stale).toEqual([]);
  });
}
