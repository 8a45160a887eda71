import { expect, it } from 'vitest';
import { readInlineData } from '../../core/watch/inline-data.ts';
import { readVideoFacts } from '../../core/watch/video-facts.ts';
import { type Context, type PlayerElement, pageUnderTest, played, playing, watchPath } from './page-under-test.ts';
import {
  AUTOMATIC_ID,
  DESCRIBED_ID,
  EXTENDED_CUT_ID,
  INTERVIEW_ID,
  KEY_MOMENTS_ID,
  LECTURE_ID,
  LIVE_ID,
  PLAIN_ID,
  PLAYLIST_ID,
  SHORT_IDS,
  TRAILER_ID,
} from './videos.ts';

/** The kinds of pages that the stand-in has beside the plain watch page. */
export function standInPlaceTests(context: Context): void {
  const under = pageUnderTest(context);

  /** Id that a player names, and where it stands. */
  const player = (id: string, container: string) =>
    under.page.evaluate(
      (one, within) => {
        const found = document.querySelector<PlayerElement>(`.html5-video-player#${one}`);
        const { video_id } = found?.getVideoData() ?? {};
        return { id: video_id, inline: found?.isInline(), stands: found?.closest(within) !== null };
      },
      id,
      container,
    );

  it('swipes from Short to Short: reels stay, the player moves, no event but the address', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    await page.evaluate((id) => window.standIn?.navigate(`/shorts/${id}`), SHORT_IDS[0]);
    const swiped = await page.evaluate(async () => {
      let events = 0;
      for (const name of ['yt-navigate-start', 'yt-navigate-finish', 'yt-page-data-updated'])
        document.addEventListener(name, () => events++);
      await window.standIn?.swipe();
      await window.standIn?.swipe();
      const reels = [...document.querySelectorAll('ytd-reel-video-renderer')];
      return {
        events,
        active: reels.map((reel) => reel.hasAttribute('is-active')),
        videos: reels.map((reel) => reel.querySelectorAll('video.html5-main-video').length),
        address: location.pathname,
        loop: window.standIn?.video()?.loop,
        leftOver: document.querySelector('#movie_player video')?.hasAttribute('src'),
      };
    });
    expect(swiped).toEqual({
      events: 0,
      active: [false, false, true, false],
      videos: [0, 1, 1, 0],
      address: `/shorts/${SHORT_IDS[2]}`,
      loop: true,
      leftOver: false,
    });
    const active = 'ytd-reel-video-renderer[is-active]';
    expect(await player('shorts-player', active)).toEqual({ id: SHORT_IDS[2], inline: false, stands: true });
    await playing(page);
    await page.evaluate(() => history.go(-2));
    await page.waitForFunction((title) => document.title.startsWith(title), {}, 'One wave');
    expect(await played(page)).toEqual([EXTENDED_CUT_ID, ...SHORT_IDS.slice(0, 3), SHORT_IDS[0]]);
  });

  it('plays a trailer on the channel’s page, in a player of its own', async () => {
    const { page } = under;
    await under.load(watchPath(EXTENDED_CUT_ID));
    await page.evaluate(() => window.standIn?.navigate('/@standin'));
    await playing(page);
    const trailer = { id: TRAILER_ID, inline: false, stands: true };
    expect(await player('c4-player', 'ytd-channel-video-player-renderer')).toEqual(trailer);
    expect(await player('movie_player', 'ytd-watch-flexy[hidden]')).toEqual({ id: null, inline: false, stands: true });
    const link = 'ytd-channel-video-player-renderer a.ytp-title-link';
    expect(await page.$eval(link, (one) => one.getAttribute('href'))).toContain(`v=${TRAILER_ID}`);
    await page.evaluate((path) => window.standIn?.navigate(path), watchPath(EXTENDED_CUT_ID));
    expect(await played(page)).toEqual([EXTENDED_CUT_ID, TRAILER_ID, EXTENDED_CUT_ID]);
  });

  it('embeds a video, a list that goes on by itself, and a live stream', async () => {
    const { page } = under;
    const titleLink = () =>
      page.$eval('a.ytp-title-link[data-sessionlink="feature=player-title"]', (link) => link.getAttribute('href'));
    await under.load(`/embed/${EXTENDED_CUT_ID}`);
    await playing(page);
    expect(await player('movie_player', '#player')).toEqual({ id: EXTENDED_CUT_ID, inline: false, stands: true });
    expect(await titleLink()).toContain(EXTENDED_CUT_ID);

    await under.load(`/embed/videoseries?list=${PLAYLIST_ID}`);
    await playing(page);
    expect(await player('movie_player', '#player')).toMatchObject({ id: PLAIN_ID });
    await page.evaluate(() => {
      const video = window.standIn?.video();
      if (video) video.currentTime = video.duration - 0.1;
    });
    await page.waitForFunction((id) => window.standIn?.changes().at(-1)?.videoId === id, {}, EXTENDED_CUT_ID);
    expect(await titleLink()).toContain(EXTENDED_CUT_ID);
    expect(new URL(page.url()).searchParams.get('list')).toBe(PLAYLIST_ID);

    await under.load('/embed/live_stream?channel=UCstandin');
    expect(await player('movie_player', '#player')).toMatchObject({ id: LIVE_ID });
  });

  it('plays what the address does not name, or names in its path', async () => {
    await under.load('/@standin/live');
    expect(await player('movie_player', 'ytd-watch-flexy:not([hidden])')).toMatchObject({ id: LIVE_ID, stands: true });
    await under.load('/@standin/live?standin=talk');
    expect(await player('movie_player', 'ytd-watch-flexy:not([hidden])')).toMatchObject({ id: EXTENDED_CUT_ID });
    await under.load('/@standin?standin=talk');
    expect(await player('c4-player', 'ytd-browse:not([hidden])')).toMatchObject({ id: EXTENDED_CUT_ID });
    await under.load(`/live/${EXTENDED_CUT_ID}`);
    await playing(under.page);
    expect(await player('movie_player', 'ytd-watch-flexy:not([hidden])')).toMatchObject({ id: EXTENDED_CUT_ID });
    expect(await under.page.evaluate(() => window.standIn?.video()?.duration)).toBe(1333);
  });

  it('previews a video over a page, in a player that is no part of it', async () => {
    const { page } = under;
    await under.load('/');
    await page.evaluate((id) => window.standIn?.preview(id), INTERVIEW_ID);
    await page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('#inline-preview-player video');
      return video && video.currentTime > 0.1 && video.muted;
    });
    const shown = 'ytd-video-preview:not([hidden])';
    expect(await player('inline-preview-player', shown)).toEqual({ id: INTERVIEW_ID, inline: true, stands: true });
    expect(await page.evaluate(() => window.standIn?.video() ?? null)).toBe(null);
    await page.evaluate(() => window.standIn?.preview(null));
    expect(await player('inline-preview-player', shown)).toEqual({ id: null, inline: true, stands: false });
    expect(await played(page)).toEqual([null]);
  });

  it.each([
    [AUTOMATIC_ID, 'auto', 4, 'engagement-panel-macro-markers-auto-chapters', 4],
    [KEY_MOMENTS_ID, 'none', 0, 'engagement-panel-macro-markers-auto-chapters', 3],
    [DESCRIBED_ID, 'creator', 3, null, 0],
    [`${DESCRIBED_ID}&standin=unlinked`, 'creator', 3, null, 0],
    [`${LECTURE_ID}&standin=automatic`, 'auto', 3, 'engagement-panel-macro-markers-auto-chapters', 3],
    [`${LECTURE_ID}&standin=key-moments`, 'none', 0, 'engagement-panel-macro-markers-auto-chapters', 3],
    [`${LECTURE_ID}&standin=longer`, 'none', 0, null, 0],
    [`${LECTURE_ID}&standin=longer-chapters`, 'creator', 3, 'engagement-panel-macro-markers-description-chapters', 3],
  ])('has chapters of every kind, and key moments, which are none: %s', async (id, kind, count, panel, rows) => {
    await under.load(watchPath(id));
    const html = await under.page.evaluate(async () => (await fetch(location.href)).text());
    const data = {
      watchNext: readInlineData(html, 'ytInitialData'),
      player: readInlineData(html, 'ytInitialPlayerResponse'),
    };
    const { chapters } = readVideoFacts(data, null);
    expect([chapters.kind, chapters.list.length]).toEqual([kind, count]);
    const drawn = await under.page.evaluate(() => {
      const panels = document.querySelectorAll('ytd-engagement-panel-section-list-renderer.chapters:not([hidden])');
      const found = document.querySelectorAll('ytd-macro-markers-list-renderer ytd-macro-markers-list-item-renderer');
      return [panels[0]?.getAttribute('target-id') ?? null, found.length];
    });
    expect(drawn).toEqual([panel, rows]);
  });

  it('has a page without any data or player', async () => {
    await under.load('/standin-consent');
    const seen = await under.page.evaluate(() => [
      'ytInitialData' in window,
      document.querySelectorAll('video, ytd-app, script').length,
    ]);
    expect(seen).toEqual([false, 0]);
  });
}
