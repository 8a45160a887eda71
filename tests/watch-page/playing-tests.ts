import { expect, it } from 'vitest';
import { type Context, type PlayerElement, pageUnderTest, played, playing, watchPath } from './page-under-test.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, LECTURE_ID, LIVE_ID } from './videos.ts';

/** How the player of the stand-in page plays what interrupts a video, and other than plain videos. */
export function standInPlayingTests(context: Context): void {
  const under = pageUnderTest(context);

  /** Loads a video and plays it from a moment. */
  const playFrom = async (id: string, seconds: number) => {
    await under.load(watchPath(id));
    await playing(under.page);
    await under.page.evaluate(
      (at) =>
        new Promise((resolve) => {
          const video = window.standIn?.video();
          video?.addEventListener('seeked', resolve, { once: true });
          if (video) video.currentTime = at;
        }),
      seconds,
    );
  };

  /** What element and player say of the moment. */
  const moment = () =>
    under.page.evaluate(() => {
      const player = document.querySelector<PlayerElement>('#movie_player');
      const video = window.standIn?.video();
      return {
        id: player?.getVideoData().video_id,
        presenting: player?.getPresentingPlayerType(),
        adClasses: ['ad-showing', 'ad-interrupting'].map((name) => player?.classList.contains(name)),
        elementSeconds: video?.currentTime ?? Number.NaN,
        // As text, because Infinity does not come through.
        elementDuration: String(video?.duration),
        seconds: player?.getCurrentTime() ?? Number.NaN,
        duration: player?.getDuration() ?? Number.NaN,
        rate: video?.playbackRate,
      };
    });

  const elementReady = () =>
    under.page.waitForFunction(() => (window.standIn?.video()?.readyState ?? 0) >= HTMLMediaElement.HAVE_METADATA);

  it('lets an advertisement interrupt in the same element, and goes on where it was', async () => {
    const { page } = under;
    await playFrom(LECTURE_ID, 12);
    await page.evaluate(() => {
      const video = window.standIn?.video();
      if (video) video.playbackRate = 1.5;
      Object.assign(window, { before: video, done: window.standIn?.advertise(0.6) });
    });
    await elementReady();
    const during = await moment();
    expect(during).toMatchObject({
      id: 'adStandIn04',
      presenting: 2,
      adClasses: [true, true],
      elementDuration: '15',
      rate: 1,
    });
    expect(during.elementSeconds).toBeLessThan(2);
    await page.evaluate(() => (window as unknown as { done: Promise<void> }).done);
    await elementReady();
    const after = await moment();
    expect(after).toMatchObject({ id: LECTURE_ID, presenting: 1, adClasses: [false, false], elementDuration: '30' });
    expect([Math.floor(after.elementSeconds), after.rate]).toEqual([12, 1.5]);
    expect(
      await page.evaluate(() => (window as unknown as { before: unknown }).before === window.standIn?.video()),
    ).toBe(true);
    await playing(page, 12.2);
    expect(await played(page)).toEqual([LECTURE_ID]);
  });

  it('ends an advertisement with a navigation, and carries out a seek of the element made in between', async () => {
    const { page } = under;
    await playFrom(LECTURE_ID, 12);
    await page.evaluate(async (path) => {
      const cancelled = window.standIn?.advertise(60);
      await window.standIn?.navigate(path);
      await cancelled;
    }, watchPath(EXTENDED_CUT_ID));
    expect(await moment()).toMatchObject({ id: EXTENDED_CUT_ID, presenting: 1, adClasses: [false, false] });
    const at = await page.evaluate(async () => {
      await window.standIn?.advertise(0.05);
      const video = window.standIn?.video();
      if (!video) return null;
      video.currentTime = 700;
      await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
      return Math.floor(video.currentTime);
    });
    expect(at).toBe(700);
  });

  it('plays an advertisement before the video', async () => {
    const { page } = under;
    await under.load(`${watchPath(LECTURE_ID)}&standin=preroll&t=14`);
    await elementReady();
    expect(await moment()).toMatchObject({ presenting: 2, elementDuration: '15' });
    await page.waitForFunction(() => !document.querySelector('.ad-showing'), { timeout: 6000 });
    await elementReady();
    expect(await moment()).toMatchObject({ id: LECTURE_ID, presenting: 1, elementDuration: '30' });
    await playing(page, 14);
    expect(await played(page)).toEqual([LECTURE_ID]);
  });

  it('has advertisements within the stream: the element is ahead of the content, and longer', async () => {
    const { page } = under;
    await playFrom(LECTURE_ID, 12);
    await page.evaluate(() => window.standIn?.stitch(40));
    await playing(page, 52.1);
    const stitched = await moment();
    expect(stitched).toMatchObject({ id: LECTURE_ID, presenting: 1, elementDuration: '70', duration: 30 });
    expect(stitched.elementSeconds - stitched.seconds).toBeCloseTo(40, 1);
    expect(Math.floor(stitched.seconds)).toBe(12);

    await page.evaluate(() => document.querySelector<PlayerElement>('#movie_player')?.seekTo(20));
    await playing(page, 60.1);
    expect(Math.floor((await moment()).seconds)).toBe(20);
    await page.evaluate(() => {
      const video = window.standIn?.video();
      if (video) video.currentTime = 20;
    });
    await page.waitForFunction(() => document.querySelector('#movie_player.ad-showing'));
    expect(await moment()).toMatchObject({ id: LECTURE_ID, presenting: 2, seconds: 0 });
    await page.evaluate((path) => window.standIn?.navigate(path), watchPath(INTERVIEW_ID));
    await elementReady();
    expect(await moment()).toMatchObject({ id: INTERVIEW_ID, presenting: 1, elementDuration: '2722' });
  });

  it('has nothing to play from a moment on, until it is there', async () => {
    const { page } = under;
    await playFrom(EXTENDED_CUT_ID, 60);
    await page.evaluate(() => window.standIn?.starve(61));
    await new Promise((resolve) => setTimeout(resolve, 1300));
    await page.waitForFunction(() => (window.standIn?.video()?.readyState ?? 9) < HTMLMediaElement.HAVE_FUTURE_DATA);
    const starved = await moment();
    expect(starved).toMatchObject({ id: EXTENDED_CUT_ID, presenting: 1, elementDuration: '1333' });
    expect(starved.elementSeconds).toBeLessThan(61.1);
    await page.evaluate(() => window.standIn?.starve(null));
    await playing(page, 61.2);
  });

  it('is longer by an intro when the address asks for it', async () => {
    await under.load(`${watchPath(EXTENDED_CUT_ID)}&standin=longer&t=80`);
    await playing(under.page, 80);
    expect(await moment()).toMatchObject({ presenting: 1, elementDuration: '1345', duration: 1345 });
    expect((await moment()).seconds - (await moment()).elementSeconds).toBeCloseTo(0, 0);
  });

  it('exchanges the element for another that plays on', async () => {
    const { page } = under;
    await playFrom(EXTENDED_CUT_ID, 600);
    const same = await page.evaluate(() => {
      const before = window.standIn?.video();
      window.standIn?.swapVideo();
      return [before === window.standIn?.video(), before?.isConnected, document.querySelectorAll('video').length];
    });
    expect(same).toEqual([false, false, 1]);
    await playing(page, 600.2);
    expect(await moment()).toMatchObject({ id: EXTENDED_CUT_ID, elementDuration: '1333' });
    expect(await played(page)).toEqual([EXTENDED_CUT_ID]);
  });

  it('is live without a length, and has one when the stream has ended', async () => {
    const { page } = under;
    const told = () =>
      page.evaluate(() => {
        const player = document.querySelector<PlayerElement>('#movie_player');
        const { isLive = false, lengthSeconds } = player?.getPlayerResponse()?.videoDetails ?? {};
        return [player?.getVideoData().isLive, isLive, lengthSeconds];
      });
    await playFrom(LECTURE_ID, 12);
    await page.evaluate(() => window.standIn?.setLive(true));
    await playing(page, 12.1);
    expect(await moment()).toMatchObject({ elementDuration: 'Infinity' });
    expect(await told()).toEqual([true, true, '0']);
    await page.evaluate(() => window.standIn?.setLive(false));
    await page.waitForFunction(() => window.standIn?.video()?.duration === 30);
    expect(await told()).toEqual([false, false, '30']);

    await under.load(`/live/${LIVE_ID}`);
    await playing(page);
    expect(await moment()).toMatchObject({ id: LIVE_ID, elementDuration: 'Infinity' });
    expect(await told()).toEqual([true, true, '0']);
  });

  it('fills the screen with the player', async () => {
    const { page } = under;
    await playFrom(LECTURE_ID, 5);
    await page.click('.ytp-fullscreen-button');
    await page.waitForFunction(() => document.fullscreenElement?.id === 'movie_player');
    await page.evaluate(() => document.exitFullscreen());
    await page.waitForFunction(() => document.fullscreenElement === null);
  });

  it('can lose its methods, and can let them throw', async () => {
    await under.load(watchPath(LECTURE_ID));
    const seen = await under.page.evaluate(() => {
      const ask = () => {
        const player = document.querySelector<PlayerElement>('#movie_player');
        if (typeof player?.getVideoData !== 'function') return 'none';
        try {
          return player.getVideoData().video_id;
        } catch {
          return 'throws';
        }
      };
      return (['no-methods', 'throw', null] as const).map((failure) => {
        window.standIn?.failPlayer(failure);
        return ask();
      });
    });
    expect(seen).toEqual(['none', 'throws', LECTURE_ID]);
  });
}
