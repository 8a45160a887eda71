import { expect, it } from 'vitest';
import { type Context, type PlayerElement, pageUnderTest, played, playing, watchPath } from './page-under-test.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, LECTURE_ID, PLAIN_ID, SHORT_CUT_ID, SHORT_ID } from './videos.ts';

/** How the stand-in page goes from place to place. */
export function standInNavigationTests(context: Context): void {
  const under = pageUnderTest(context);

  /** Where the visible things stand. */
  const state = () =>
    under.page.evaluate(() => {
      const player = document.querySelector<PlayerElement>('#movie_player');
      const home = player?.closest('ytd-miniplayer[active] .miniplayer, ytd-watch-flexy #player-container');
      return {
        address: location.pathname + location.search,
        player: player?.getVideoData().video_id,
        home: home?.id || home?.className,
        minimized: player?.classList.contains('ytp-player-minimized'),
        hasSource: player?.querySelector('video')?.hasAttribute('src'),
      };
    });

  it('keeps the video playing in the mini-player, and takes it back', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    await playing(page);
    await page.evaluate(async () => {
      const video = window.standIn?.video();
      const interrupted: string[] = [];
      for (const name of ['emptied', 'pause']) video?.addEventListener(name, () => interrupted.push(name));
      (window as unknown as { interrupted: string[] }).interrupted = interrupted;
      await window.standIn?.navigate('/', { mini: true });
      await window.standIn?.navigate('/results?search_query=lens');
    });
    const player = EXTENDED_CUT_ID;
    const mini = { player, home: 'miniplayer', minimized: true, hasSource: true };
    expect(await state()).toEqual({ ...mini, address: '/results?search_query=lens' });
    await page.evaluate(() => history.go(-2));
    await page.waitForFunction(() => !document.querySelector('ytd-watch-flexy')?.hasAttribute('hidden'));
    const address = watchPath(EXTENDED_CUT_ID);
    expect(await state()).toEqual({ player, home: 'player-container', minimized: false, hasSource: true, address });
    await playing(page);
    expect(await page.evaluate(() => (window as unknown as { interrupted: string[] }).interrupted)).toEqual([]);
    expect(await played(page)).toEqual([EXTENDED_CUT_ID]);
  });

  it('empties the player when the mini-player is closed, or was not asked for', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    await page.click('.ytp-miniplayer-button');
    await page.waitForSelector('ytd-miniplayer[active]');
    await page.click('.ytp-miniplayer-close-button');
    const emptied = { address: '/', player: null, home: 'player-container', minimized: false, hasSource: false };
    expect(await state()).toEqual(emptied);
    await page.evaluate((path) => window.standIn?.navigate(path), watchPath(INTERVIEW_ID));
    await page.evaluate(() => window.standIn?.navigate('/'));
    expect(await state()).toEqual(emptied);
    await page.evaluate((path) => window.standIn?.navigate(path), watchPath(LECTURE_ID));
    await page.evaluate(() => window.standIn?.navigate('/results', { mini: true }));
    await page.evaluate(() => window.standIn?.closeMini());
    expect(await state()).toEqual({ ...emptied, address: '/results' });
    expect(await played(page)).toEqual([EXTENDED_CUT_ID, null, INTERVIEW_ID, null, LECTURE_ID, null]);
  });

  it('lets the later navigation win, whatever the delays, back and forward included', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    const paths = [watchPath(INTERVIEW_ID), '/', `/shorts/${SHORT_ID}`, '/@standin', watchPath(LECTURE_ID), '/results'];
    const finishes = await page.evaluate(async (all) => {
      let finished = 0;
      document.addEventListener('yt-navigate-finish', () => finished++);
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      let last: unknown;
      for (let i = 0; i < 24; i++) {
        const delay = () => Math.random() * 20;
        window.standIn?.setDelays({ dataMs: delay(), playerMs: delay(), finishMs: delay(), dataLagMs: delay() });
        if (i % 5 === 4) history.back();
        else last = window.standIn?.navigate(all[i % all.length] ?? '/', { mini: i % 2 === 0 });
        await wait(Math.random() * 25);
      }
      await last;
      await wait(60);
      finished = 0;
      window.standIn?.setDelays({ dataMs: 30, playerMs: 0, finishMs: 0, dataLagMs: 0 });
      const given = [window.standIn?.navigate('/'), window.standIn?.navigate(all[0] ?? '/')];
      await Promise.all(given);
      return finished;
    }, paths);
    expect(finishes).toBe(1);
    expect(await state()).toMatchObject({ address: paths[0], player: INTERVIEW_ID, home: 'player-container' });
    expect((await played(page)).at(-1)).toBe(INTERVIEW_ID);
  });

  it('lets the player lag behind the address, or lead', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    const seen = await page.evaluate(
      async ([lagging, leading]) => {
        const player = document.querySelector<PlayerElement>('#movie_player');
        const now = () => [new URL(location.href).searchParams.get('v'), player?.getVideoData().video_id];
        const atEvent = async (path: string, name: string) => {
          let between: unknown;
          document.addEventListener(name, () => (between = now()), { once: true });
          await window.standIn?.navigate(path);
          return [between, now()];
        };
        window.standIn?.setDelays({ playerMs: 50 });
        const lag = await atEvent(`/watch?v=${lagging}`, 'yt-page-type-changed');
        window.standIn?.setDelays({ playerMs: 0, playerLeadMs: 50 });
        return [lag, await atEvent(`/watch?v=${leading}`, 'yt-navigate-start')];
      },
      [INTERVIEW_ID, SHORT_CUT_ID] as const,
    );
    expect(seen).toEqual([
      [
        [INTERVIEW_ID, EXTENDED_CUT_ID],
        [INTERVIEW_ID, INTERVIEW_ID],
      ],
      [
        [INTERVIEW_ID, SHORT_CUT_ID],
        [SHORT_CUT_ID, SHORT_CUT_ID],
      ],
    ]);
  });

  it('has no data for a moment after the load, and that of the video before after a navigation', async () => {
    const { page } = under;
    const early = await page.evaluateOnNewDocument(() => {
      const seen: unknown[] = [];
      Object.assign(window, { seen });
      document.addEventListener('yt-player-updated', ({ target }) => {
        queueMicrotask(() => seen.push((target as PlayerElement).getWatchNextResponse()));
      });
    });
    await under.load(watchPath(LECTURE_ID));
    await page.removeScriptToEvaluateOnNewDocument(early.identifier);
    await page.waitForFunction(() => document.querySelector<PlayerElement>('#movie_player')?.getWatchNextResponse());
    const seen = await page.evaluate(async (next) => {
      const player = document.querySelector<PlayerElement>('#movie_player');
      const rows = () => document.querySelectorAll('ytd-macro-markers-list-renderer a').length;
      const now = () => [player?.getWatchNextResponse()?.currentVideoEndpoint.watchEndpoint.videoId ?? null, rows()];
      const loaded = now();
      window.standIn?.setDelays({ dataLagMs: 400 });
      let stale: unknown[] = [];
      document.addEventListener('yt-navigate-finish', () => (stale = [...now(), player?.getVideoData().video_id]));
      await window.standIn?.navigate(`/watch?v=${next}`);
      const page = window as unknown as {
        seen: unknown[];
        ytInitialData: ReturnType<PlayerElement['getWatchNextResponse']>;
      };
      const inline = page.ytInitialData?.currentVideoEndpoint.watchEndpoint.videoId;
      return { atLoad: page.seen, loaded, stale, fresh: now(), inline };
    }, EXTENDED_CUT_ID);
    expect(seen).toEqual({
      atLoad: [null],
      loaded: [LECTURE_ID, 3],
      stale: [LECTURE_ID, 3, EXTENDED_CUT_ID],
      fresh: [EXTENDED_CUT_ID, 11],
      inline: LECTURE_ID,
    });
  });

  it('goes on by itself at the end: to what comes next, or along the list', async () => {
    const { page } = under;
    const skipToEnd = async () => {
      await playing(page, 0);
      await page.evaluate(() => {
        const video = window.standIn?.video();
        if (video) video.currentTime = video.duration - 0.1;
      });
    };
    await under.load(watchPath(PLAIN_ID));
    await page.evaluate((path) => window.standIn?.setAutoplay(path), `/watch?v=${LECTURE_ID}&list=PLstandInPlaylist01`);
    await skipToEnd();
    await page.waitForFunction(() => document.title.startsWith('How a lighthouse lens'));
    const listed = () =>
      page.$$eval('ytd-playlist-panel-renderer [selected] a', ([link]) => link?.getAttribute('href'));
    expect(await listed()).toBe(`/watch?v=${LECTURE_ID}&list=PLstandInPlaylist01&index=4`);
    await page.evaluate(() => window.standIn?.navigate('/watch?v=n0chapters4&list=PLstandInPlaylist01&index=1'));
    await skipToEnd();
    await page.waitForFunction(() => document.title.startsWith('Building OpenAI o1 (Extended'));
    expect(await listed()).toBe(`/watch?v=${EXTENDED_CUT_ID}&list=PLstandInPlaylist01&index=2`);
    expect(await played(page)).toEqual([PLAIN_ID, LECTURE_ID, PLAIN_ID, EXTENDED_CUT_ID]);
  });

  it('rings all its bells with nothing changed', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    await playing(page);
    const rung = await page.evaluate(() => {
      const counts: Record<string, number> = {};
      const count = ({ type }: Event) => (counts[type] = (counts[type] ?? 0) + 1);
      for (const name of ['start', 'finish']) document.addEventListener(`yt-navigate-${name}`, count);
      for (const name of ['data-fetched', 'type-changed', 'data-updated'])
        document.addEventListener(`yt-page-${name}`, count);
      window.addEventListener('state-navigateend', count);
      window.standIn?.storm(20);
      return Object.values(counts);
    });
    expect(rung).toEqual([20, 20, 20, 20, 20, 20]);
    expect(await played(page)).toEqual([EXTENDED_CUT_ID]);
  });
}
