import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type PageToPanel, readPageMessage } from '../../browser/messages/protocol.ts';
import { readCaptions } from '../../core/captions/read-captions.ts';
import { createRunningLock } from '../../core/timing/running/running-lock.ts';
import { sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import type { CaptionAnswer, ShownCaption } from '../../core/watch/page-captions.ts';
import type { Json, Panel } from '../harness/panel.ts';
import { spokenWords } from '../watch-page/speech.ts';
import { EXTENDED_CUT_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { go, openTranscript, playFrom, setRate, textShown } from './steps.ts';
import type { World } from './world.ts';

type Kind = PageToPanel['kind'];

/** Sends a message to the page's content script, and answers the first of a kind that comes back. */
async function answerTo<K extends Kind>(
  panel: Panel,
  message: Json,
  kind: K,
): Promise<Extract<PageToPanel, { kind: K }>> {
  const value = await panel.evaluate(
    async (said, wanted) => {
      type Api = typeof import('webextension-polyfill');
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs } = browser ?? chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const port = tabs.connect(tab?.id ?? 0, { name: 'verbatim-panel', frameId: 0 });
      const answer = await new Promise<unknown>((resolve) => {
        port.onMessage.addListener((told) => (told as { kind: string }).kind === wanted && resolve(told));
        port.postMessage(said);
      });
      port.disconnect();
      return JSON.parse(JSON.stringify(answer)) as unknown;
    },
    message,
    kind,
  );
  return readPageMessage(value) as Extract<PageToPanel, { kind: K }>;
}

const trackOf = (panel: Panel, videoId: string, languages = ['en']): Promise<CaptionAnswer> =>
  answerTo(panel, { kind: 'captions', videoId, wish: 'track', languages }, 'captions');

/** So many texts that stand on the screen one after the other, as the page's content script tells of them. */
async function shownOnScreen(panel: Panel, videoId: string, count: number): Promise<readonly ShownCaption[]> {
  const told = await panel.evaluate(
    async (id, many) => {
      type Api = typeof import('webextension-polyfill');
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs } = browser ?? chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const port = tabs.connect(tab?.id ?? 0, { name: 'verbatim-panel', frameId: 0 });
      const messages: unknown[] = [];
      await new Promise<void>((resolve) => {
        port.onMessage.addListener((message) => {
          if ((message as { kind: string }).kind === 'shown-caption') messages.push(message);
          if (messages.length === many) resolve();
        });
        port.postMessage({ kind: 'captions', videoId: id, wish: 'screen', languages: ['en'] });
      });
      port.postMessage({ kind: 'captions', videoId: id, wish: 'none', languages: [] });
      port.disconnect();
      return JSON.parse(JSON.stringify(messages)) as unknown[];
    },
    videoId,
    count,
  );
  return told.flatMap((message) => {
    const read = readPageMessage(message);
    return read?.kind === 'shown-caption' ? [read] : [];
  });
}

/** What the page can be told apart by: its own functions, and how its captions are. */
const marksOf = (page: Page) =>
  page.evaluate(() => {
    const player = document.querySelector('#movie_player') as unknown as {
      isSubtitlesOn(): boolean;
      getOption(module: string, name: string): { languageCode?: string; kind?: string } | undefined;
    };
    const { languageCode = '', kind = '' } = player.getOption('captions', 'track') ?? {};
    const natural = [fetch, XMLHttpRequest.prototype.open, Response.prototype.text].map((one) =>
      Function.prototype.toString.call(one),
    );
    return { on: player.isSubtitlesOn(), track: `${languageCode} ${kind}`.trim(), natural: natural.join() };
  });

const automaticChosen = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const player = document.querySelector('#movie_player') as unknown as Record<
      string,
      (...values: unknown[]) => unknown
    >;
    return (player.getOption?.('captions', 'track') as { kind?: string })?.kind === 'asr';
  });

/** Comes to a page as a reader does. */
async function at(world: World, address: string, videoId: string): Promise<World> {
  await world.page.goto(`https://www.youtube.com${address}`);
  await textShown(world.panel, videoId);
  await world.page.waitForFunction(() => (window.standIn?.video()?.readyState ?? 0) > 1);
  return world;
}

/** How the page's captions come to the panel, without a request of our own. */
export function captionScenarios(world: () => World): void {
  it('tells which captions a video offers, and takes nothing unasked', async () => {
    const { page, panel, standIn } = await at(world(), `/watch?v=${SHORT_CUT_ID}`, SHORT_CUT_ID);
    const { tracks } = await answerTo(panel, { kind: 'report' }, 'tracks');
    expect(tracks.map(({ language, kind }) => `${language} ${kind}`)).toEqual(['en manual', 'en asr']);
    expect((await marksOf(page)).on).toBe(false);
    expect(standIn.askedPaths.filter((path) => path.startsWith('/api/timedtext'))).toEqual([]);
  });

  it.each([
    ['xhr', EXTENDED_CUT_ID, 'asr', 'word'],
    ['fetch', SHORT_CUT_ID, 'manual', 'line'],
    ['kept-fetch', EXTENDED_CUT_ID, 'asr', 'word'],
  ] as const)('hears what the player gets by %s, and leaves all as it was', async (via, videoId, kind, grain) => {
    const { page, panel, standIn } = await at(world(), `/watch?v=${videoId}&via=${via}`, videoId);
    const before = await marksOf(page);
    const { found } = await trackOf(panel, videoId);
    expect(found).toMatchObject({ from: 'player', language: 'en', kind, translated: false });
    const read = readCaptions(found?.body ?? '');
    const words = spokenWords(videoId);
    expect(read.ok && [read.value.grain, read.value.cues[0]?.startMs]).toEqual([grain, words[0]?.startMs]);
    await page.waitForFunction(() => document.querySelector('.ytp-subtitles-button')?.ariaPressed === 'false');
    expect(await marksOf(page)).toEqual(before);
    expect(standIn.foreignFetches).toEqual([]);
  });

  it('leaves captions on, with the track that the reader has', async () => {
    const { page, panel } = await at(world(), `/watch?v=${SHORT_CUT_ID}`, SHORT_CUT_ID);
    await page.click('.ytp-subtitles-button');
    await page.waitForFunction(() => document.querySelector('.ytp-subtitles-button')?.ariaPressed === 'true');
    await page.evaluate(() => {
      const player = document.querySelector('#movie_player') as unknown as Record<
        string,
        (...values: unknown[]) => void
      >;
      player.setOption?.('captions', 'track', { languageCode: 'en', kind: 'asr' });
    });
    await automaticChosen(page);
    const before = await marksOf(page);
    expect((await trackOf(panel, SHORT_CUT_ID)).found).toMatchObject({ kind: 'manual' });
    await automaticChosen(page);
    expect(await marksOf(page)).toEqual(before);
  });

  it.each([
    ['an empty answer', 'captions-empty', 'empty'],
    ['too large an answer', 'captions-huge', 'too-large'],
    ['a video without captions', 'captions-none', 'none-offered'],
  ])('says why nothing comes: %s', async (_, variant, why) => {
    const { panel } = await at(world(), `/watch?v=${EXTENDED_CUT_ID}&standin=${variant}`, EXTENDED_CUT_ID);
    expect(await trackOf(panel, EXTENDED_CUT_ID)).toMatchObject({ found: null, why });
  });

  it.each(['modern', 'classic'])('takes the %s list that is open where the player gets nothing', async (form) => {
    const address = `/watch?v=${EXTENDED_CUT_ID}&standin=captions-empty&transcript=${form}`;
    const { page, panel } = await at(world(), address, EXTENDED_CUT_ID);
    await openTranscript(page);
    const { found } = await trackOf(panel, EXTENDED_CUT_ID);
    expect(found).toMatchObject({ from: 'list', language: null, kind: null, translated: false });
    const read = readCaptions(found?.body ?? '');
    const [first] = spokenWords(EXTENDED_CUT_ID);
    const startMs = Math.floor((first?.startMs ?? 0) / 1000) * 1000;
    expect(read.ok && [read.value.grain, read.value.cues[0]?.startMs]).toEqual(['second', startMs]);
  });

  it('takes neither part of a list nor that of the video before', async () => {
    const address = `/watch?v=${EXTENDED_CUT_ID}&standin=captions-empty&rows=20`;
    const { page, panel } = await at(world(), address, EXTENDED_CUT_ID);
    await openTranscript(page);
    expect(await trackOf(panel, EXTENDED_CUT_ID)).toMatchObject({ found: null, why: 'empty' });
    await go(page, `/watch?v=${SHORT_CUT_ID}&standin=captions-empty`);
    await textShown(panel, SHORT_CUT_ID);
    await page.waitForFunction((id) => window.standIn?.changes().at(-1)?.videoId === id, {}, SHORT_CUT_ID);
    expect(await trackOf(panel, SHORT_CUT_ID)).toMatchObject({ found: null, why: 'empty' });
  });

  it('finds the place in the text by nothing but the captions on the screen', async () => {
    const { page, panel, standIn } = await at(world(), `/watch?v=${EXTENDED_CUT_ID}`, EXTENDED_CUT_ID);
    await page.click('.ytp-subtitles-button');
    await setRate(page, 4);
    await playFrom(page, 100);
    const words = spokenWords(EXTENDED_CUT_ID);
    const lock = createRunningLock(sampleTranscript(words.map(({ text, after }) => text + after).join('')), null);
    for (const { text, mediaMs } of await shownOnScreen(panel, EXTENDED_CUT_ID, 40)) lock.shown(text, mediaMs);
    expect(lock.state()).toBe('locked');
    const said = new Map(words.map(({ position, startMs }) => [position - (words[0]?.position ?? 0), startMs]));
    const errorsMs = lock
      .anchors()
      .flatMap(({ position, timeMs }) => Math.abs(timeMs - (said.get(position) ?? timeMs)));
    expect(errorsMs.length).toBeGreaterThan(20);
    expect(errorsMs.sort((a, b) => a - b)[errorsMs.length >> 1]).toBeLessThan(1000);
    expect(standIn.foreignFetches).toEqual([]);
  });

  it('does not ask while an advertisement plays', async () => {
    const { page, panel } = await at(world(), `/watch?v=${EXTENDED_CUT_ID}`, EXTENDED_CUT_ID);
    await page.evaluate(() => void window.standIn?.advertise(3));
    await page.waitForFunction(() => document.querySelector('#movie_player')?.classList.contains('ad-showing'));
    expect(await trackOf(panel, EXTENDED_CUT_ID)).toMatchObject({ found: null, why: 'advertisement' });
  });
}
