import type { Page } from 'puppeteer-core';
import { randomNumbers } from '../../core/base/random.sample.ts';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import { litWords, logLitWords, setPlayer, TIMES } from './word-log.ts';

/** Milliseconds from the player's `seeking` event to the word, as set and as drawn with the next frame. */
export interface Latency {
  readonly set: readonly number[];
  readonly drawn: readonly number[];
  readonly missed: number;
}

const BETWEEN_MS = 350;
/** Where the Extended Cut is spoken without long pauses. */
const [FROM_SECONDS, TO_SECONDS] = [70, 1250];

/** Jumps to moments all over the talk, while it plays or stands, and waits for the word each time. */
export async function measureLatency(page: Page, panel: Panel, jumps: number, playing: boolean): Promise<Latency> {
  const random = randomNumbers(jumps);
  await setPlayer(page, FROM_SECONDS, 1, playing);
  await wait(1000);
  await logLitWords(panel);
  const begun: { atMs: number; mediaMs: number }[] = [];
  for (let i = 0; i < jumps; i++) {
    const seconds = FROM_SECONDS + random() * (TO_SECONDS - FROM_SECONDS);
    const atMs = await page.evaluate(
      (to) =>
        new Promise<number>((resolve, reject) => {
          const video = window.standIn?.video();
          if (!video) return reject(new Error('the page has no video'));
          // When the event was made; the content script hears it first.
          const heard = ({ timeStamp }: Event) => resolve(Math.floor(performance.timeOrigin + timeStamp));
          video.addEventListener('seeking', heard, { once: true, capture: true });
          video.currentTime = to;
        }),
      seconds,
    );
    begun.push({ atMs, mediaMs: seconds * 1000 });
    await wait(BETWEEN_MS);
  }
  const words = await litWords(panel);
  const found = begun.map(({ atMs, mediaMs }) => {
    const meant = (position: number) => {
      const startMs = TIMES.timeline.timeAt(position);
      return startMs <= mediaMs + BETWEEN_MS && startMs > mediaMs - 5000;
    };
    return {
      atMs,
      word: words.find((word) => word.atMs >= atMs && word.atMs <= atMs + BETWEEN_MS && meant(word.position)),
    };
  });
  return {
    set: found.flatMap(({ atMs, word }) => (word ? [word.atMs - atMs] : [])),
    drawn: found.flatMap(({ atMs, word }) => (word?.drawnMs ? [word.drawnMs - atMs] : [])),
    missed: found.filter(({ word }) => !word).length,
  };
}
