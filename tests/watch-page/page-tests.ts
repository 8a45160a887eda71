import { expect, it } from 'vitest';
import { type Context, type PlayerElement, pageUnderTest, playing, watchPath } from './page-under-test.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, LECTURE_ID, SHORT_ID } from './videos.ts';

/** What the stand-in page itself must do, the same in both browsers. */
export function standInPageTests(context: Context): void {
  const under = pageUnderTest(context);

  it('plays a video of the real length', async () => {
    await under.load(watchPath(EXTENDED_CUT_ID));
    await playing(under.page);
    const seen = await under.page.evaluate(() => {
      const player = document.querySelector<PlayerElement>('#movie_player');
      return [player?.getVideoData().video_id, player?.getPlayerState(), player?.getDuration(), document.title];
    });
    expect(seen).toEqual([EXTENDED_CUT_ID, 1, 1333, 'Building OpenAI o1 (Extended Cut) - YouTube']);
  });

  it('seeks by byte ranges', async () => {
    await under.load(watchPath(EXTENDED_CUT_ID));
    await playing(under.page);
    const at = await under.page.evaluate(async () => {
      const video = document.querySelector<HTMLVideoElement>('#movie_player video');
      if (!video) return null;
      video.currentTime = 1200.5;
      await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
      return video.currentTime;
    });
    expect(at).toBeGreaterThanOrEqual(1200.4);
    const range = await under.page.evaluate(async () => {
      const answer = await fetch('/videoplayback?id=tEzs3VHyBDM', { headers: { range: 'bytes=100-199' } });
      return [
        answer.status,
        (await answer.arrayBuffer()).byteLength,
        answer.headers.get('content-range')?.slice(0, 14),
      ];
    });
    expect(range).toEqual([206, 100, 'bytes 100-199/']);
  });

  it('publishes its data in the shapes of the real page', async () => {
    await under.load(watchPath(EXTENDED_CUT_ID));
    const seen = await under.page.evaluate(() => {
      const { ytInitialData, ytInitialPlayerResponse } = window as unknown as Record<string, Record<string, never>>;
      return JSON.parse(JSON.stringify({ ytInitialData, ytInitialPlayerResponse }));
    });
    expect(seen).toMatchObject({
      ytInitialData: {
        currentVideoEndpoint: { watchEndpoint: { videoId: EXTENDED_CUT_ID } },
        playerOverlays: { playerOverlayRenderer: {} },
      },
      ytInitialPlayerResponse: { videoDetails: { videoId: EXTENDED_CUT_ID, lengthSeconds: '1333' } },
    });
  });

  it('navigates within the page, with YouTube’s events in their order and the same video element', async () => {
    await under.load(watchPath(EXTENDED_CUT_ID));
    await playing(under.page);
    const seen = await under.page.evaluate(async (id) => {
      const names = ['yt-navigate-start', 'yt-page-data-fetched', 'yt-page-data-updated', 'yt-navigate-finish'];
      const events: string[] = [];
      for (const name of names) document.addEventListener(name, () => events.push(name));
      const before = document.querySelector('video');
      await window.standIn?.navigate(`/watch?v=${id}`);
      const player = document.querySelector<PlayerElement>('#movie_player');
      return {
        events,
        sameElement: document.querySelector('video') === before,
        address: location.pathname + location.search,
        player: player?.getVideoData().video_id,
        data: player?.getWatchNextResponse()?.currentVideoEndpoint.watchEndpoint.videoId,
        marked: document.querySelector('ytd-watch-flexy')?.getAttribute('video-id'),
      };
    }, INTERVIEW_ID);
    expect(seen).toEqual({
      events: ['yt-navigate-start', 'yt-page-data-fetched', 'yt-page-data-updated', 'yt-navigate-finish'],
      sameElement: true,
      address: `/watch?v=${INTERVIEW_ID}`,
      player: INTERVIEW_ID,
      data: INTERVIEW_ID,
      marked: INTERVIEW_ID,
    });
  });

  it('goes back, to the home page and to a Short', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    await page.evaluate((id) => window.standIn?.navigate(`/shorts/${id}`), SHORT_ID);
    expect(await page.$eval('#shorts-player video', (video) => video.classList.contains('html5-main-video'))).toBe(
      true,
    );
    await page.evaluate(() => window.standIn?.navigate('/'));
    expect(await page.evaluate(() => [window.standIn?.video() ?? null, location.pathname])).toEqual([null, '/']);
    await page.evaluate(() => history.go(-2));
    await page.waitForFunction(() => document.title.startsWith('Building OpenAI o1 (Extended'));
    await playing(page);
  });

  it('follows a link in the column beside the video', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    await page.click(`#secondary a#video-title[href="/watch?v=${LECTURE_ID}"]`);
    await page.waitForFunction(() => document.title.startsWith('How a lighthouse lens'));
    const rows = '[target-id$="-description-chapters"] ytd-macro-markers-list-item-renderer h3';
    expect(await page.$$eval(rows, (found) => found.map((row) => row.textContent))).toEqual([
      'Blank',
      'Rough {grinding}',
      'Polish',
    ]);
  });

  it('lets no string become markup and no script make a policy that would', async () => {
    under.provoke(/trusted-types/);
    await under.load(watchPath(EXTENDED_CUT_ID));
    const messages = await under.page.evaluate(() => {
      const attempts = [
        () => document.body.insertAdjacentHTML('beforeend', '<b>no</b>'),
        () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes.createPolicy('mine', { createHTML: String }),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'allowed';
        } catch (error) {
          return String(error);
        }
      });
    });
    expect(messages).toEqual([expect.stringMatching(/^TypeError/), expect.stringMatching(/^TypeError/)]);
  });

  it.each([
    ['missing', [null, null]],
    ['malformed', ['object', 'object']],
    ['truncated', [null, 'object']],
    ['other-video', ['object', 'object']],
  ])('can publish spoilt data: %s', async (fault, expected) => {
    if (fault === 'truncated') under.provoke(/SyntaxError/);
    await under.load(`${watchPath(EXTENDED_CUT_ID)}&standin=${fault}`);
    await playing(under.page);
    const seen = await under.page.evaluate(() => {
      const { ytInitialData = null } = window as unknown as { ytInitialData?: unknown };
      const next = document.querySelector<PlayerElement>('#movie_player')?.getWatchNextResponse() ?? null;
      const named = JSON.stringify(next)?.includes('"videoId":"tEzs3VHyBDM"');
      return { kinds: [ytInitialData, next].map((value) => value && typeof value), named };
    });
    expect(seen).toEqual({ kinds: expected, named: false });
  });
}
