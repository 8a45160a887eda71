import { expect, it } from 'vitest';
import { keptThings } from '../harness/extension-api.ts';
import type { Panel } from '../harness/panel.ts';
import { poll, wait } from '../harness/poll.ts';
import type { BrowserSession, Launch } from '../harness/session.ts';
import { temporaryFolder } from '../harness/variants.ts';
import { startStandIn } from '../watch-page/server.ts';
import { EXTENDED_CUT_ID } from '../watch-page/videos.ts';
import { bannerSays, followed, pauseAt, scrollRests, shiftTimes, textShown } from './steps.ts';
import type { World } from './world.ts';

const LONGER = `/watch?v=${EXTENDED_CUT_ID}&standin=longer`;
/** The first paragraph that begins in sight, and how far below the edge. */
interface Place {
  readonly paragraph: string;
  readonly top: number;
}

const placeOf = (panel: Panel): Promise<Place | null> =>
  panel.evaluate(() => {
    const edge = document.querySelector('.reader')?.getBoundingClientRect().top ?? 0;
    for (const paragraph of document.querySelectorAll('.paragraph p')) {
      const top = paragraph.getBoundingClientRect().top - edge;
      // Chapters out of sight are not laid out, and their text is nowhere.
      const isDrawn = paragraph.checkVisibility({ contentVisibilityAuto: true });
      if (isDrawn && top >= 0) return { paragraph: paragraph.id, top };
    }
    return null;
  });

/** Reads on from where the video is, by keyboard, and answers where that leads. */
async function readElsewhere(panel: Panel): Promise<Place> {
  await scrollRests(panel);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.reader')?.focus());
  for (let i = 0; i < 3; i++) await panel.press('PageDown');
  return readingThere(panel);
}

/** Where a reader who has just gone elsewhere is, once that is kept. */
async function readingThere(panel: Panel): Promise<Place> {
  await panel.waitFor(() => document.querySelector('.talk:not(.following)'));
  await scrollRests(panel);
  // A place is kept within 300 ms.
  const kept = async () => JSON.stringify((await keptThings(panel))[`place:1:${EXTENDED_CUT_ID}`]);
  const isKept = async () => {
    const before = await kept();
    await wait(350);
    return before?.includes('"following":false') && before === (await kept());
  };
  expect(await poll(isKept, 5000)).toBe(true);
  const place = await placeOf(panel);
  if (!place) throw new Error('No text is in sight');
  return place;
}

/** Waits until the reader is there again, and the panel does not follow the video. */
const readsThere = (panel: Panel, place: Place): Promise<unknown> =>
  panel.waitFor(
    (paragraph, top) => {
      const edge = document.querySelector('.reader')?.getBoundingClientRect().top ?? 0;
      const now = (document.getElementById(paragraph)?.getBoundingClientRect().top ?? Number.NaN) - edge;
      return Math.abs(now - top) < 4 && document.querySelector('.talk:not(.following)') !== null;
    },
    place.paragraph,
    place.top,
  );

/** What a reader finds again. */
export function keptScenarios(world: () => World): void {
  it('finds the place again after the panel was closed', async () => {
    const { session, page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await pauseAt(page, 61);
    const place = await readElsewhere(panel);
    await panel.close();
    const again = await session.openPanel(page);
    await textShown(again, EXTENDED_CUT_ID);
    await readsThere(again, place);
  });

  it('finds the end of a chapter again whose height is not known before it is in sight', async () => {
    const { page, panel } = world();
    await followed(page, panel, EXTENDED_CUT_ID);
    await pauseAt(page, 61);
    for (const [width, chapter] of [
      [240, 3],
      [300, 7],
      [500, 10],
    ] as const) {
      await panel.setWidth(width);
      await scrollRests(panel);
      await panel.evaluate((nth) => {
        const paragraphs = document.querySelectorAll(`.chapter:nth-child(${nth}) .paragraph`);
        paragraphs[paragraphs.length - 4]?.scrollIntoView({ behavior: 'instant' });
      }, chapter);
      const place = await readingThere(panel);
      await panel.reload();
      await textShown(panel, EXTENDED_CUT_ID);
      await readsThere(panel, place);
      // It stays there when the chapters around have got their heights.
      await scrollRests(panel);
      await readsThere(panel, place);
    }
  });
}

/** Three browsers are started one after the other: each may take what a test may take. */
const HANGS = { timeout: 90_000 };

/** What a reader finds again in a browser that was started anew with the same profile. */
export function restartScenarios(launch: Launch, extensionDir: string): void {
  it('finds place, shift and settings again after the browser was closed, and after it was killed', HANGS, async () => {
    const profileDir = temporaryFolder('profile');
    const standIn = await startStandIn();
    const sessions: BrowserSession[] = [];
    const open = async () => {
      const session = await launch({ extensionDir, standIn, profileDir });
      sessions.push(session);
      const panel = await session.openPanel(await session.open(LONGER));
      await textShown(panel, EXTENDED_CUT_ID);
      return { session, panel };
    };
    const hasShift = async (panel: Panel, seconds: string) => {
      await bannerSays(panel, seconds);
      await panel.waitFor(() => document.querySelector('.chapters.all'));
    };
    try {
      const first = await open();
      await bannerSays(first.panel, '0:12 longer');
      await first.panel.click('.chapters .more');
      await shiftTimes(first.panel, '12');
      await hasShift(first.panel, '+12');
      const place = await readElsewhere(first.panel);
      await first.session.close();

      const second = await open();
      await hasShift(second.panel, '+12');
      await readsThere(second.panel, place);
      await shiftTimes(second.panel, '9');
      await hasShift(second.panel, '+9');
      const further = await readElsewhere(second.panel);
      expect(further.paragraph).not.toBe(place.paragraph);
      await second.session.kill();

      const third = await open();
      await hasShift(third.panel, '+9');
      await readsThere(third.panel, further);
    } finally {
      await sessions.at(-1)?.close();
      await standIn.close();
    }
  });
}
