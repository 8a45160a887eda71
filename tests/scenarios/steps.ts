import type { Page } from 'puppeteer-core';
import type { Panel } from '../harness/panel.ts';
import type { NavigateOptions } from '../watch-page/page/navigation.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';

/* What scenarios do in a page and its panel, and what they wait for. */

export const talkShown = (panel: Panel): Promise<unknown> =>
  panel.waitFor(() => document.documentElement.dataset.state === 'talk');

export const stateShown = (panel: Panel, state: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.documentElement.dataset.state === wanted, state);

/** Follows a link within the page, and settles with YouTube's last event. */
export const go = (page: Page, path: string, options: NavigateOptions = {}): Promise<void> =>
  page.evaluate((to, how) => window.standIn?.navigate(to, how), path, options as { mini?: boolean });

/** Begins to follow a link within the page. */
export const beginToGo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => void window.standIn?.navigate(to), path);

/** Waits until the text of this talk is shown. */
export const textShown = (panel: Panel, videoId: string): Promise<unknown> =>
  panel.waitFor(
    (wanted) => document.documentElement.dataset.state === 'talk' && document.documentElement.dataset.video === wanted,
    videoId,
  );

/** Moments of the talks, in seconds, and the words that are said then. */
const KNOWN_MOMENTS: Readonly<Record<string, readonly [seconds: number, words: string]>> = {
  [EXTENDED_CUT_ID]: [60.2, 'so what is reasoning anyway'],
  [SHORT_CUT_ID]: [60, 'you probably want to think'],
  [INTERVIEW_ID]: [266, '我知道你們出於很好的理由'],
};

/** Plays a talk from a moment at which it is known what is said, and waits until the panel lights that. */
export async function followed(page: Page, panel: Panel, videoId: string): Promise<void> {
  const [seconds, words] = KNOWN_MOMENTS[videoId] ?? [Number.NaN, ''];
  // The player may still have the video before.
  await page.waitForFunction((id) => window.standIn?.changes().at(-1)?.videoId === id, { timeout: 5000 }, videoId);
  await playFrom(page, seconds);
  await panel.waitFor(
    (said) => [...(CSS.highlights.get('spoken') ?? [])].some((range) => String(range).includes(said)),
    words,
  );
}

/** The page may be on its way: a video that is there in a moment is waited for. */
const videoThere = (page: Page) => page.waitForFunction(() => window.standIn?.video() ?? false, { timeout: 5000 });

/** Plays from a moment of the video. */
export async function playFrom(page: Page, seconds: number): Promise<void> {
  await videoThere(page);
  await page.evaluate(async (at) => {
    const video = window.standIn?.video();
    if (!video) throw new Error('the page has no video');
    video.currentTime = at;
    await video.play();
  }, seconds);
}

/** How fast the video plays; 1 is as it was spoken. */
export const setRate = (page: Page, rate: number): Promise<void> =>
  page.evaluate((wanted) => {
    const video = window.standIn?.video();
    if (!video) throw new Error('the page has no video');
    video.playbackRate = wanted;
  }, rate);

/** Opens the list of what is said, as a reader does. */
export async function openTranscript(page: Page): Promise<void> {
  await page.click('ytd-video-description-transcript-section-renderer button');
  await page.waitForFunction(
    () =>
      (document.querySelector('ytd-engagement-panel-section-list-renderer.transcript #content')?.childElementCount ??
        0) > 5,
  );
}

/** Pauses at a moment of the video. */
export async function pauseAt(page: Page, seconds: number): Promise<void> {
  await videoThere(page);
  await page.evaluate((at) => {
    const video = window.standIn?.video();
    if (!video) throw new Error('the page has no video');
    video.pause();
    video.currentTime = at;
  }, seconds);
}

export const bannerSays = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelector('.banner')?.textContent?.includes(wanted), words);

/** Shifts the times of the talk by so many seconds, by keyboard. */
export async function shiftTimes(panel: Panel, seconds: string): Promise<void> {
  await panel.press('v');
  await panel.waitFor(() => document.activeElement?.id === 'shift-seconds');
  await panel.press('a', 'Control');
  await panel.type(seconds);
  await panel.press('Enter');
  await panel.press('Escape');
}

export const noBanner = (panel: Panel): Promise<unknown> => panel.waitFor(() => !document.querySelector('.banner'));

/** Waits until the panel has done with scrolling: a reader waits for that, too, before going elsewhere. */
export const scrollRests = (panel: Panel): Promise<unknown> =>
  panel.waitFor(async () => {
    const top = () => document.querySelector('.reader')?.scrollTop;
    const before = top();
    await new Promise((resolve) => setTimeout(resolve, 350));
    return before === top();
  });

/** Waits until the panel's clock runs, or stands. */
export const playingBecomes = (panel: Panel, playing: boolean): Promise<unknown> =>
  panel.waitFor((wanted) => document.documentElement.dataset.playing === String(wanted), playing);

/** Waits until this is the chapter that plays. */
export const chapterBecomes = (panel: Panel, title: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelector('.chapters [aria-current] .title')?.textContent === wanted, title);

const CHAPTERS_FROM = {
  page: '· chapters from the page',
  'page-automatic': '· automatic chapters',
  bundled: '',
} as const;

/** Waits until the foot of the panel says whose chapters these are; of the bundled ones it says nothing. */
export const chaptersFrom = (panel: Panel, source: keyof typeof CHAPTERS_FROM): Promise<unknown> =>
  panel.waitFor((wanted) => {
    const foot = document.querySelector('.foot');
    return foot && (foot.querySelector('.from')?.textContent ?? '') === wanted;
  }, CHAPTERS_FROM[source]);

/** The time of the video element, whatever plays in it. */
export const mediaSeconds = (page: Page): Promise<number> =>
  page.evaluate(() => window.standIn?.video()?.currentTime ?? Number.NaN);

/** The text that is painted as being said, '' while there is none. */
export const spoken = (panel: Panel, highlight: 'spoken' | 'word' = 'spoken'): Promise<string> =>
  panel.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join(' '), highlight);

/** Waits until what is said begins with these words. */
export async function spokenBecomes(panel: Panel, start: string): Promise<void> {
  const begins = (wanted: string) =>
    [...(CSS.highlights.get('spoken') ?? [])].some((range) => String(range).startsWith(wanted));
  await panel.waitFor(begins, start).catch(async () => {
    const chapter = await panel.evaluate(() => document.querySelector('.chapters [aria-current]')?.textContent);
    throw new Error(`"${start}" was not lit, but "${await spoken(panel)}" in the chapter "${chapter}".`);
  });
}

/** Selects words of the transcript as a mouse does, and answers what is selected. */
export async function dragOver(panel: Panel, from: string, to: string): Promise<string> {
  const find = (first: string, last: string) => {
    const point = (words: string, end: boolean) => {
      for (const paragraph of document.querySelectorAll<HTMLElement>('p[data-start]')) {
        const text = paragraph.firstChild as Text;
        const at = text.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, end ? at + words.length - 1 : at);
        range.setEnd(text, end ? at + words.length : at + 1);
        if (!end) paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getBoundingClientRect();
        return { x: end ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
      }
      return null;
    };
    const a = point(first, false);
    const b = point(last, true);
    return a && b ? ([a, b] as const) : null;
  };
  await panel.waitFor(find, from, to);
  await scrollRests(panel);
  const [a, b] = await panel.waitFor(find, from, to);
  await panel.drag(a, b);
  return panel.evaluate(() => String(document.getSelection()));
}

/** Where every paragraph in sight stands on the screen, in whole CSS pixels. */
export const places = (panel: Panel): Promise<readonly (readonly [id: string, top: number])[]> =>
  panel.evaluate(() => {
    const box = document.querySelector('.reader')?.getBoundingClientRect();
    return [...document.querySelectorAll('.paragraph p')].flatMap((text) => {
      const { top, bottom } = text.getBoundingClientRect();
      const isDrawn = text.checkVisibility({ contentVisibilityAuto: true });
      return box && isDrawn && bottom > box.top && top < box.bottom ? [[text.id, Math.round(top)] as const] : [];
    });
  });

/** Waits until the panel says this of quoted words that are played, or that a link led to. */
export const quoteStateSays = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelector('.quote-state')?.textContent?.includes(wanted), words);

export const noQuoteState = (panel: Panel): Promise<unknown> =>
  panel.waitForWithin(9000, () => !document.querySelector('.quote-state'));
