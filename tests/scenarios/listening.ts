import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Panel } from '../harness/panel.ts';
import { poll } from '../harness/poll.ts';
import { spokenWords } from '../watch-page/speech.ts';
import { EXTENDED_CUT_ID } from '../watch-page/videos.ts';
import {
  mediaSeconds,
  noQuoteState,
  pauseAt,
  playingBecomes,
  quoteStateSays,
  setRate,
  spokenBecomes,
  talkShown,
} from './steps.ts';
import type { World } from './world.ts';

/** Learns the times from captions, so that they are known to some hundredths of a second. */
async function sharpened({ page, panel }: World): Promise<void> {
  await talkShown(panel);
  await page.waitForFunction(() => (window.standIn?.video()?.readyState ?? 0) > 1);
  await panel.waitFor(() => document.querySelector('.foot .sharpen'));
  await panel.click('.foot .sharpen');
  await panel.waitForWithin(9000, () =>
    document.querySelector('.foot .line')?.textContent?.includes('Times from captions, ±0.'),
  );
}

/** Selects the sentence that is said at a moment, and answers where it stands. */
async function selectedAt({ page, panel }: World, seconds: number, words: string): Promise<readonly [number, number]> {
  await pauseAt(page, seconds);
  await spokenBecomes(panel, words);
  await panel.press('s');
  return panel.waitFor((start) => {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const paragraph = range?.startContainer.parentElement;
    if (!range || !paragraph || !String(range).startsWith(start)) return null;
    const from = Number(paragraph.dataset.start) + range.startOffset;
    return [from, from + String(range).length] as const;
  }, words);
}

/** When the words between two positions are really said, in seconds. */
function saidBetween(from: number, to: number): readonly [startS: number, endS: number] {
  const words = spokenWords(EXTENDED_CUT_ID).filter(({ position }) => position >= from && position < to);
  return [(words[0]?.startMs ?? Number.NaN) / 1000, (words.at(-1)?.endMs ?? Number.NaN) / 1000];
}

/** Notes where the video comes to when it is sent somewhere, from now on. */
const noteEnds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(window, { noted });
    const video = window.standIn?.video();
    video?.addEventListener('seeked', () => noted.push(video.currentTime));
  });

const notes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as { noted: readonly number[] }).noted);

/** What the bar says that the last thing done with the quote came to. */
const answerSays = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelector('.note.answer')?.textContent?.includes(wanted), words);

/** Reading a quote against the voice. */
export function listeningScenarios(world: () => World): void {
  it('plays exactly the selected words, with half a second before them, then over and over until it is stopped', async () => {
    const { page, panel } = world();
    await sharpened(world());
    const [from, to] = await selectedAt(world(), 61, 'so what is reasoning');
    const [startS, endS] = saidBetween(from, to);
    await noteEnds(page);
    await panel.press('y');
    await quoteStateSays(panel, 'Playing the quote from 1:0');
    await playingBecomes(panel, true);
    expect(await panel.axe()).toEqual([]);
    await noQuoteState(panel);
    await page.waitForFunction(() => window.standIn?.video()?.paused);
    const begun = (await notes(page))[0] ?? Number.NaN;
    // What captions tell of a word's edges is true to 0.2 s; the player is stopped some hundredths after that.
    expect(Math.abs(begun - (startS - 0.5))).toBeLessThan(0.3);
    expect(Math.abs((await mediaSeconds(page)) - endS)).toBeLessThan(0.3);

    await panel.press('y', 'Shift');
    await quoteStateSays(panel, 'over and over');
    await setRate(page, 2);
    await poll(async () => (await notes(page)).length > 3, 15_000);
    await panel.click('.quote-state button');
    await noQuoteState(panel);
    await page.waitForFunction(() => window.standIn?.video()?.paused);
  });

  it('calls nothing listened to that was played while the video was muted, and says so', async () => {
    const { page, panel } = world();
    await sharpened(world());
    await selectedAt(world(), 61, 'so what is reasoning');
    await page.evaluate(() => Object.assign(window.standIn?.video() ?? {}, { muted: true }));
    await panel.press('y');
    await quoteStateSays(panel, 'The video is muted');
    await noQuoteState(panel);
    await answerSays(panel, 'The video was muted');
    await page.evaluate(() => Object.assign(window.standIn?.video() ?? {}, { muted: false }));
    await panel.press('y');
    await quoteStateSays(panel, 'Playing the quote');
    await noQuoteState(panel);
    await answerSays(panel, 'You have listened to these words');
  });

  it('stops at the word of the reader, the player and an advertisement, and leaves the video to them', async () => {
    const { page, panel } = world();
    await selectedAt(world(), 75, 'for example if you ask');
    await panel.press('y');
    // Nothing times these words closely, so more is played, and that is said.
    await quoteStateSays(panel, 'Its time is estimated, so up to');
    await playingBecomes(panel, true);
    await page.evaluate(() => void window.standIn?.advertise(60));
    await noQuoteState(panel);
    await page.evaluate(() => window.standIn?.advertise(0));
    await page.waitForFunction(() => (window.standIn?.video()?.currentTime ?? 0) > 60);
    await selectedAt(world(), 75, 'for example if you ask');
    await panel.press('y');
    await quoteStateSays(panel, 'Playing the quote');
    await playingBecomes(panel, true);
    await page.evaluate(() => Object.assign(window.standIn?.video() ?? {}, { currentTime: 300 }));
    await noQuoteState(panel);
    await page.waitForFunction(() => (window.standIn?.video()?.currentTime ?? 0) > 300.3);
    expect(await page.evaluate(() => window.standIn?.video()?.paused)).toBe(false);
  });
}
