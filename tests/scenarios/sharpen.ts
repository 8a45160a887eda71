import { expect, it } from 'vitest';
import { isKept, keptThings } from '../harness/extension-api.ts';
import type { Panel } from '../harness/panel.ts';
import { paste } from '../harness/paste.ts';
import { type SpokenWord, spokenWords } from '../watch-page/speech.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { openTranscript, pauseAt, places, playFrom, scrollRests, setRate, spokenBecomes, textShown } from './steps.ts';
import type { World } from './world.ts';

const footSays = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelector('.foot .line')?.textContent?.includes(wanted), words);

const stateSays = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitForWithin(9000, (wanted) => document.querySelector('.foot .state')?.textContent?.includes(wanted), words);

/** Comes to a page as a reader does, with the video loaded and the control offered. */
async function at(world: World, address: string, videoId: string): Promise<World> {
  await world.page.goto(`https://www.youtube.com${address}`);
  await textShown(world.panel, videoId);
  await world.page.waitForFunction(() => (window.standIn?.video()?.readyState ?? 0) > 1);
  return world;
}

async function sharpen(panel: Panel): Promise<void> {
  await panel.waitFor(() => document.querySelector('.foot .sharpen'));
  await panel.click('.foot .sharpen');
}

/** Times in sight that are marked as estimated. */
const estimated = (panel: Panel): Promise<number> =>
  panel.evaluate(() => {
    const times = [...document.querySelectorAll('.paragraph .time')];
    return times.filter((time) => time.textContent?.includes('≈') && time.checkVisibility()).length;
  });

/** A word that some sentence begins with, from a place in the talk on, as far from the usual pace as the talk strays. */
const wordAt = (id: string, share: number): SpokenWord => {
  const words = spokenWords(id);
  return words[Math.floor(words.length * share)] as SpokenWord;
};

/** Pauses in the middle of a word, and waits until the panel marks that word. */
async function isSaidThen({ page, panel }: World, { startMs, endMs, position }: SpokenWord): Promise<void> {
  await pauseAt(page, (startMs + endMs) / 2000);
  await panel.waitFor((offset) => {
    const [range] = CSS.highlights.get('word') ?? [];
    const paragraph = (range as Range | undefined)?.startContainer.parentElement;
    return range && paragraph && Number(paragraph.dataset.start) + (range as Range).startOffset === offset;
  }, position);
}

export function sharpenScenarios(world: () => World): void {
  it('learns the times from what the player has, moves no text, and has them at once the next time', async () => {
    const { page, panel, session, standIn } = await at(world(), `/watch?v=${EXTENDED_CUT_ID}`, EXTENDED_CUT_ID);
    await pauseAt(page, 182);
    await panel.waitFor(() => [...(CSS.highlights.get('spoken') ?? [])].length > 0);
    await scrollRests(panel);
    // Back, without any input, as find in page does.
    await panel.evaluate(() => document.querySelector('.reader')?.scrollBy({ top: -400, behavior: 'instant' }));
    await panel.waitFor(() => document.querySelector('.talk:not(.following)'));
    await scrollRests(panel);
    const before = await places(panel);
    expect(await estimated(panel)).toBeGreaterThan(20);
    await sharpen(panel);
    await footSays(panel, 'Times from captions, ±0.');
    expect(await places(panel)).toEqual(before);
    expect(await estimated(panel)).toBe(0);
    expect(await panel.axe()).toEqual([]);
    for (const share of [0.2, 0.55, 0.9]) await isSaidThen(world(), wordAt(EXTENDED_CUT_ID, share));
    await panel.press('s');
    await panel.press('c', 'Control');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer'));
    expect((await paste(page)).text).toMatch(
      /, \d+:\d\d–\d+:\d\d \(automatic captions; timed by the video's captions, ±0\.\d s\)/,
    );
    const asked = () => standIn.askedPaths.filter((path) => path.startsWith('/api/timedtext')).length;
    const [before2, kept] = [asked(), await keptThings(panel)];
    expect(JSON.stringify(kept[`captions:1:${EXTENDED_CUT_ID}`]).length).toBeLessThan(120_000);
    await panel.close();
    const again = await session.openPanel(page);
    await footSays(again, 'Times from captions, ±0.');
    await isSaidThen({ ...world(), panel: again }, wordAt(EXTENDED_CUT_ID, 0.4));
    expect(asked()).toBe(before2);
    await again.click('.foot .line button');
    await again.waitFor(() =>
      document.querySelector('.evidence')?.textContent?.includes("the video's automatic captions (English)"),
    );
    await again.click('.corrections button:last-of-type');
    expect(JSON.parse((await paste(page)).text).anchors.length).toBeGreaterThan(30);
    await again.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.corrections button')];
      all.find(({ textContent }) => textContent === 'Forget the captions')?.click();
    });
    await footSays(again, 'Times estimated');
  });

  it('learns them from lines, by keyboard, while the text follows', async () => {
    const { page, panel } = await at(world(), `/watch?v=${SHORT_CUT_ID}`, SHORT_CUT_ID);
    await panel.waitFor(() => document.querySelector('.foot .sharpen'));
    await pauseAt(page, 60);
    await panel.press('e');
    await footSays(panel, 'Times from captions, ±');
    await panel.waitFor(() =>
      document.querySelector('.foot [role=status]')?.textContent?.startsWith('Times learnt from'),
    );
    const { startMs, text } = wordAt(SHORT_CUT_ID, 0.5);
    await pauseAt(page, startMs / 1000 + 0.5);
    await panel.waitFor(
      (word) => [...(CSS.highlights.get('spoken') ?? [])].some((range) => String(range).includes(word)),
      text,
    );
  });

  it.each(['modern', 'classic'])('learns from the %s list on the page, when the reader has opened it', async (form) => {
    const address = `/watch?v=${EXTENDED_CUT_ID}&standin=captions-empty&transcript=${form}`;
    const { page, panel } = await at(world(), address, EXTENDED_CUT_ID);
    await sharpen(panel);
    await stateSays(panel, 'YouTube did not hand over the captions.');
    await stateSays(panel, "Open the transcript on YouTube's page");
    await openTranscript(page);
    await panel.click('.state button');
    await footSays(panel, 'Times from captions, ±');
    expect(await panel.evaluate(() => document.querySelector('.foot .state'))).toBeNull();
    await panel.click('.foot .line button');
    await panel.waitFor(() =>
      document.querySelector('.evidence')?.textContent?.includes('the transcript that the page lists'),
    );
  });

  it.each([
    ['captions-markup', EXTENDED_CUT_ID, 'These captions say something else'],
    ['captions-other', SHORT_CUT_ID, 'but the video ends at 3:16'],
    ['in another language', INTERVIEW_ID, 'of the text was recognised in them'],
  ])('says why nothing was learnt, what can be done, and leaves the times: %s', async (variant, id, sentence) => {
    const { panel } = await at(world(), `/watch?v=${id}&standin=${encodeURIComponent(variant)}`, id);
    await footSays(panel, 'Times estimated');
    await sharpen(panel);
    await stateSays(panel, sentence);
    expect(await panel.axe()).toEqual([]);
    await footSays(panel, 'Times estimated');
    await panel.press('Escape');
    await panel.waitFor(() => !document.querySelector('.foot .state'));
    expect(Object.keys(await keptThings(panel)).filter((name) => name.startsWith('captions:'))).toEqual([]);
  });

  it('offers nothing where the video has no captions', async () => {
    const { panel } = await at(world(), `/watch?v=${EXTENDED_CUT_ID}&standin=captions-none`, EXTENDED_CUT_ID);
    await panel.click('.foot .line button');
    await panel.waitFor(() => document.querySelector('.evidence')?.textContent?.includes('has no captions to learn'));
    expect(await panel.evaluate(() => document.querySelector('.foot .sharpen'))).toBeNull();
  });

  it('learns from the captions on the screen while they play, until the reader ends that', async () => {
    const { page, panel } = await at(world(), `/watch?v=${EXTENDED_CUT_ID}`, EXTENDED_CUT_ID);
    await page.click('.ytp-subtitles-button');
    await panel.press('a');
    await stateSays(panel, 'Play the video with captions on');
    await setRate(page, 2);
    await playFrom(page, wordAt(EXTENDED_CUT_ID, 0.5).startMs / 1000);
    await stateSays(panel, 'The times are learnt from the captions');
    await panel.click('.foot .line button');
    await panel.waitForWithin(9000, () =>
      document.querySelector('.evidence')?.textContent?.includes('words of its captions'),
    );
    await panel.click('.state button');
    await panel.waitFor(() => !document.querySelector('.foot .state'));
    const kept = await keptThings(panel);
    expect(kept[`captions:1:${EXTENDED_CUT_ID}`]).toMatchObject({ from: { way: 'screen' } });
  });

  it('takes words for being said now, keeps that, and takes it back', async () => {
    const { page, panel, session } = await at(world(), `/watch?v=${EXTENDED_CUT_ID}`, EXTENDED_CUT_ID);
    await pauseAt(page, 60.3);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await panel.press('s');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await pauseAt(page, 66.4);
    await panel.waitFor(() =>
      document.querySelector('.chapters [aria-current] .length')?.textContent?.startsWith('1:20'),
    );
    await panel.press('h');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer')?.textContent?.includes('begin at 1:06'));
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await isKept(panel, `times:1:${EXTENDED_CUT_ID}`, '"heard":[{');
    await panel.close();
    const again = await session.openPanel(page);
    await spokenBecomes(again, 'so what is reasoning anyway');
    await again.press('s');
    await again.waitFor(() => document.querySelector('.quote-bar'));
    await again.press('h');
    await again.waitFor(() => document.querySelector('.quote-bar .answer')?.textContent?.startsWith('These words'));
    await again.press('z');
    await again.waitFor(() => document.querySelector('.quote-bar .answer')?.textContent === 'Taken back');
    await again.press('Escape');
    await again.click('.foot .line button');
    await again.waitFor(() =>
      document.querySelector('.evidence')?.textContent?.includes('1 moment that you set by ear'),
    );
    await again.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.corrections button')];
      all.find(({ textContent }) => textContent === 'Forget what I set by ear')?.click();
    });
    await again.waitFor(() => !document.querySelector('.evidence')?.textContent?.includes('set by ear'));
  });
}
