import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Panel } from '../harness/panel.ts';
import { readLog, startLog } from '../harness/panel-log.ts';
import { wait } from '../harness/poll.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import {
  bannerSays,
  chapterBecomes,
  followed,
  go,
  mediaSeconds,
  noBanner,
  pauseAt,
  playFrom,
  playingBecomes,
  setRate,
  spoken,
  spokenBecomes,
  textShown,
} from './steps.ts';
import type { World } from './world.ts';

const AHA = '.chapters li:nth-child(3) button';
const AHA_WORDS = 'going on for a long time';

/** An advertisement begins that lasts until it is ended. */
const beginAdvertisement = (world: World) => world.page.evaluate(() => void window.standIn?.advertise(60));
const endAdvertisement = (world: World) => world.page.evaluate(() => window.standIn?.advertise(0));

/** Waits until what plays, content or not, has come to a moment of its own. */
const elementReaches = (world: World, seconds: number) =>
  world.page.waitForFunction((at) => (window.standIn?.video()?.currentTime ?? 0) > at, {}, seconds);

const play = (page: Page) => page.evaluate(() => window.standIn?.video()?.play());

const word = (panel: Panel) => spoken(panel, 'word');

/** The text waits for advertisements, and is not carried along by them. */
export function advertisementScenarios(world: () => World): void {
  it('carries out after an advertisement what was asked for while it played', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await beginAdvertisement(world());
    await bannerSays(panel, 'advertisement');
    const frozen = await word(panel);
    await panel.click(AHA);
    await elementReaches(world(), 0.8);
    expect(await mediaSeconds(page)).toBeLessThan(30);
    expect(await word(panel)).toBe(frozen);
    await endAdvertisement(world());
    await spokenBecomes(panel, AHA_WORDS);
    await noBanner(panel);
    expect(await mediaSeconds(page)).toBeGreaterThanOrEqual(147);
  });

  it('waits while an advertisement plays, and goes on after it', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await beginAdvertisement(world());
    await bannerSays(panel, 'advertisement');
    const frozen = await word(panel);
    await elementReaches(world(), 0.8);
    expect(await word(panel)).toBe(frozen);
    expect(await panel.axe()).toEqual([]);
    await endAdvertisement(world());
    await noBanner(panel);
    await playingBecomes(panel, true);
    expect(await spoken(panel)).toMatch(/^so (?:what is|one way)/);
  });

  it('waits for an advertisement before the talk', async () => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await startLog(panel);
    await go(page, `/watch?v=${SHORT_CUT_ID}&standin=preroll`);
    await textShown(panel, SHORT_CUT_ID);
    await bannerSays(panel, 'advertisement');
    await panel.click('.paragraph:nth-child(4) button.time');
    await endAdvertisement(world());
    await noBanner(panel);
    await spokenBecomes(panel, "and you don't really have to");
    const log = await readLog(panel);
    expect(log.filter(({ banner, spoken: said }) => banner !== '' && said !== '')).toEqual([]);
  });
}

/** Whatever the player does, what is lit is what is being said. */
export function clockScenarios(world: () => World): void {
  it('reads the content’s own time where advertisements are part of the stream, and goes to it', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => window.standIn?.stitch(40));
    await playFrom(page, 40 + 70.95);
    await spokenBecomes(panel, 'for example if you ask');
    await panel.click(AHA);
    await spokenBecomes(panel, AHA_WORDS);
    expect(Math.abs((await mediaSeconds(page)) - 40 - 147)).toBeLessThan(3);
    await playFrom(page, 10);
    await bannerSays(panel, 'advertisement');
    await playFrom(page, 40 + 60.2);
    await noBanner(panel);
    await spokenBecomes(panel, 'so what is reasoning anyway');
  });

  it('keeps step at four times the speed', async () => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await setRate(page, 4);
    await startLog(panel);
    await playFrom(page, 57.5);
    await chapterBecomes(panel, 'What is reasoning');
    // Where the video was when the chapter changed in the panel, from where it is now.
    const entry = (await readLog(panel)).find(({ chapter }) => chapter === 'What is reasoning');
    const mediaThen = await page.evaluate((atMs) => {
      const agoMs = performance.timeOrigin + performance.now() - atMs;
      return (window.standIn?.video()?.currentTime ?? 0) - (agoMs / 1000) * 4;
    }, entry?.atMs ?? 0);
    expect(Math.abs(mediaThen - 60)).toBeLessThan(0.4);
  });

  it('stands while the player has nothing to play, and goes on with it', async () => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await page.evaluate(() => window.standIn?.starve(66));
    await setRate(page, 8);
    await playFrom(page, 60.2);
    await page.waitForFunction(() => {
      const { currentTime = 0, readyState = 0 } = window.standIn?.video() ?? {};
      return currentTime > 65 && readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
    });
    await playingBecomes(panel, false);
    const last = await word(panel);
    expect(last).not.toBe('');
    await wait(200);
    expect(await word(panel)).toBe(last);
    await page.evaluate(() => window.standIn?.starve(null));
    await playingBecomes(panel, true);
    await spokenBecomes(panel, 'for example if you ask');
  });

  it('stands at the end, and begins again with the video', async () => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await pauseAt(page, 1330);
    await chapterBecomes(panel, 'Conclusion');
    await playFrom(page, 1332.5);
    await page.waitForFunction(() => window.standIn?.video()?.ended);
    await playingBecomes(panel, false);
    await play(page);
    await chapterBecomes(panel, 'Introduction');
    await playingBecomes(panel, true);
  });

  it('goes round with a video in a loop', async () => {
    const { page, panel } = world();
    await textShown(panel, EXTENDED_CUT_ID);
    await page.evaluate(() => {
      const video = window.standIn?.video();
      if (video) video.loop = true;
    });
    await pauseAt(page, 1330);
    await chapterBecomes(panel, 'Conclusion');
    await playFrom(page, 1332.5);
    await chapterBecomes(panel, 'Introduction');
    await playingBecomes(panel, true);
  });

  it('lights nothing of a live stream, and follows it when it has ended', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => window.standIn?.setLive(true));
    await bannerSays(panel, 'live');
    await playingBecomes(panel, false);
    await page.evaluate(() => window.standIn?.setLive(false));
    await noBanner(panel);
    await followed(page, panel, EXTENDED_CUT_ID);
  });

  it('goes on with the new element when the page exchanges its video', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await page.evaluate(() => window.standIn?.swapVideo());
    await followed(page, panel, EXTENDED_CUT_ID);
    await panel.click(AHA);
    await spokenBecomes(panel, AHA_WORDS);
    expect(await mediaSeconds(page)).toBeGreaterThanOrEqual(147);
  });

  it('takes the right one among several videos, for reading and for going', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    // What other extensions and the page itself leave about: a preview that plays, an empty element, a hidden one.
    await page.evaluate(async (id) => {
      await window.standIn?.preview(id);
      document.body.prepend(document.createElement('video'));
      const hidden = document.createElement('video');
      hidden.className = 'html5-main-video';
      hidden.hidden = true;
      hidden.src = `/videoplayback?id=${id}`;
      document.body.prepend(hidden);
    }, INTERVIEW_ID);
    await page.waitForFunction(() => document.querySelectorAll('video').length >= 4);
    await startLog(panel);
    await pauseAt(page, 75);
    await spokenBecomes(panel, 'for example if you ask');
    await panel.click(AHA);
    await chapterBecomes(panel, 'Aha moment');
    expect(await mediaSeconds(page)).toBeGreaterThanOrEqual(147);
    expect(new Set((await readLog(panel)).map(({ banner }) => banner))).toEqual(new Set(['']));
  });
}
