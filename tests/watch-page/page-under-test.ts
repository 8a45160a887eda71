import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BrowserSession } from '../harness/session.ts';
import type { StandIn } from './server.ts';

export type Context = () => { readonly session: BrowserSession; readonly standIn: StandIn };

/** The page as its own scripts see it: `standIn` is the test hook, the rest is what YouTube has. */
export type PlayerElement = HTMLElement & {
  getVideoData(): { video_id: string | null; title: string; isLive: boolean };
  getWatchNextResponse(): { currentVideoEndpoint: { watchEndpoint: { videoId: string } } } | null;
  getPlayerResponse(): { videoDetails: { isLive?: boolean; lengthSeconds: string } } | null;
  getPlayerState(): number;
  getCurrentTime(): number;
  getDuration(): number;
  getPresentingPlayerType(): number;
  isInline(): boolean;
  seekTo(seconds: number): void;
};

export interface PageUnderTest {
  readonly page: Page;
  /** Loads a page of the site. */
  load(path: string): Promise<void>;
  /** Names what a test provokes on purpose. A browser may report it only during a later one. */
  provoke(errors: RegExp): void;
}

/** One tab for all tests of a group. No test may leave an error on the page. */
export function pageUnderTest(context: Context): PageUnderTest {
  let page: Page;
  const errors: string[] = [];
  const provoked: RegExp[] = [];
  const under: PageUnderTest = {
    get page() {
      return page;
    },
    provoke: (expected) => void provoked.push(expected),
    async load(path) {
      await page.goto(`${context().standIn.origin}${path}`);
    },
  };
  beforeAll(async () => {
    page = await context().session.open('/standin-consent');
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterEach(() => {
    const seen = errors.splice(0);
    expect(seen.filter((error) => !provoked.some((expected) => expected.test(error)))).toEqual([]);
  });
  afterAll(() => page?.close());
  return under;
}

export const watchPath = (id: string): string => `/watch?v=${id}`;

/** Waits until the video that the reader sees plays and has gone beyond a moment. */
export const playing = (page: Page, beyondSeconds = 0.2): Promise<unknown> =>
  page.waitForFunction(
    (seconds) => {
      const video = window.standIn?.video();
      return video && video.currentTime > seconds && !video.paused;
    },
    {},
    beyondSeconds,
  );

/** The ids that the reader saw playing, in order. */
export const played = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() => (window.standIn?.changes() ?? []).map((change) => change.videoId));
