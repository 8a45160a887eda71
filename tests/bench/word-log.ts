import type { Page } from 'puppeteer-core';
import { creator, EXTENDED_CUT, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import type { Panel } from '../harness/panel.ts';

/** When the panel lit a word, and which. Times are `Date.now()`, the same in page and panel. */
export interface LitWord {
  readonly atMs: number;
  /** When the frame after that was being drawn; null while there was none. */
  readonly drawnMs: number | null;
  /** Where the word begins in the transcript. */
  readonly position: number;
}

interface Logging {
  litWords?: { atMs: number; drawnMs: number | null; position: number }[];
}

/** The times by which the panel lights the Extended Cut beside the stand-in, which publishes the same chapters. */
export const TIMES = timesOf(EXTENDED_CUT, {
  pageChapters: creator(EXTENDED_CUT.chapters),
  videoMs: EXTENDED_CUT.durationMs,
});

/** Writes down every word that is lit from now on. */
export const logLitWords = (panel: Panel): Promise<void> =>
  panel.evaluate(() => {
    const log: NonNullable<Logging['litWords']> = [];
    (window as Window & Logging).litWords = log;
    const { add } = Highlight.prototype;
    Highlight.prototype.add = function (range) {
      if (this === CSS.highlights.get('word')) {
        const start = Number(range.startContainer.parentElement?.dataset.start);
        const entry = { atMs: Date.now(), drawnMs: null as number | null, position: start + range.startOffset };
        // Every full second the same word is painted again.
        if (log.at(-1)?.position !== entry.position) {
          log.push(entry);
          requestAnimationFrame(() => {
            entry.drawnMs = Date.now();
          });
        }
      }
      return add.call(this, range);
    };
  });

/** The words that were lit since {@link logLitWords}. */
export const litWords = (panel: Panel): Promise<readonly LitWord[]> =>
  panel.evaluate(() => (window as Window & Logging).litWords ?? []);

/** Plays the video of the page from a moment on, or stands there. */
export const setPlayer = (page: Page, seconds: number, rate: number, playing: boolean): Promise<void> =>
  page.evaluate(
    async (at, speed, plays) => {
      const video = window.standIn?.video();
      if (!video) throw new Error('the page has no video');
      video.muted = true;
      video.playbackRate = speed;
      video.currentTime = at;
      if (plays) await video.play();
      else video.pause();
    },
    seconds,
    rate,
    playing,
  );
