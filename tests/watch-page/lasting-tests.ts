import { expect, it } from 'vitest';
import { type Context, pageUnderTest, playing, watchPath } from './page-under-test.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, LECTURE_ID, SHORT_IDS } from './videos.ts';

const ROUNDS = 6;
const PATHS = [
  watchPath(INTERVIEW_ID),
  `/shorts/${SHORT_IDS[1]}`,
  '/@standin',
  watchPath(LECTURE_ID),
  '/results?search_query=lens',
  watchPath(EXTENDED_CUT_ID),
];

/** What the stand-in page is after a long time. */
export function standInLastingTests(context: Context): void {
  const under = pageUnderTest(context);

  it('goes many ways without a wait, and leaves nothing behind', async () => {
    await under.load(watchPath(EXTENDED_CUT_ID));
    const counts = await under.page.evaluate(
      async (paths, rounds) => {
        const count = () => [document.querySelectorAll('*').length, document.querySelectorAll('video').length];
        const round = async () => {
          for (const [index, path] of paths.entries()) await window.standIn?.navigate(path, { mini: index === 3 });
        };
        await round();
        const before = count();
        let timers = 0;
        const { setTimeout: setTimer } = window;
        const counting = (...args: Parameters<typeof setTimer>) => {
          timers++;
          return setTimer(...args);
        };
        Object.assign(window, { setTimeout: counting });
        for (let i = 0; i < rounds; i++) await round();
        Object.assign(window, { setTimeout: setTimer });
        return { before, after: count(), timers };
      },
      PATHS,
      ROUNDS,
    );
    expect(counts.after).toEqual(counts.before);
    expect(counts.timers).toBe(0);
  });
}

/**
 * What the stand-in page is after it was away. These tests want a tab of their own: the driver of Firefox loads nothing
 * more in a tab that has come back from the cache.
 */
export function standInReturnTests(context: Context): void {
  const under = pageUnderTest(context);

  it('comes back from the back/forward cache as it was left', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    await playing(page);
    await page.evaluate(() => {
      const video = window.standIn?.video();
      if (video) video.currentTime = 600;
      Object.assign(window, { left: video, persisted: [] });
      window.addEventListener('pageshow', ({ persisted }) =>
        (window as unknown as { persisted: boolean[] }).persisted.push(persisted),
      );
    });
    await playing(page, 600.3);
    // Firefox keeps no page that is still loading something.
    await page.waitForFunction(() => window.standIn?.video()?.networkState === HTMLMediaElement.NETWORK_IDLE);
    await under.load('/standin-consent');
    // The driver's own way back waits for a load, which there is none of.
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    await page.waitForFunction(() => window.standIn);
    const seen = await page.evaluate(() => {
      const { left, persisted } = window as unknown as { left?: unknown; persisted?: boolean[] };
      return [persisted, left === window.standIn?.video(), Math.floor(window.standIn?.video()?.currentTime ?? 0)];
    });
    expect(seen).toEqual([[true], true, 600]);
    await playing(page, 600.6);
  });
}
