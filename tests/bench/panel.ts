import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM } from '../../tools/browsers/browser-kind.ts';
import { BUILT_EXTENSION, buildExtension } from '../../tools/browsers/build-extension.ts';
import { ensureBrowsers } from '../../tools/browsers/ensure.ts';
import { launchChromium } from '../harness/chromium.ts';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import { startStandIn } from '../watch-page/server.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID } from '../watch-page/videos.ts';
import { quantile } from './quantile.ts';

/*
 * How fast the real panel is, in one run against a panel that shows one line of static text: what a browser needs for
 * itself is in both. `npm run bench` prints it after the benchmarks of the core.
 */

const OPENINGS = 9;
const FOLLOW_MS = 8000;

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds from the start of the panel's document until its first text is on the screen, many times. */
async function openings(extensionDir: string, path: string): Promise<number[]> {
  const standIn = await startStandIn();
  const session = await launchChromium({ extensionDir, standIn });
  const page = await session.open(path);
  const paints: number[] = [];
  for (let i = 0; i <= OPENINGS; i++) {
    const panel = await session.openPanel(page);
    const paint = await panel.waitFor(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    // The first opening also starts the extension's process.
    if (i > 0) paints.push(paint);
    await panel.close();
    await wait(200);
  }
  await session.close();
  await standIn.close();
  return paints;
}

/** Intervals between frames while the panel follows at twice the speed, in milliseconds. */
const frames = (panel: Panel): Promise<number[]> =>
  panel.evaluate(
    (lengthMs) =>
      new Promise<number[]>((resolve) => {
        const intervals: number[] = [];
        let last = performance.now();
        const end = last + lengthMs;
        const tick = () => {
          const now = performance.now();
          intervals.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(tick);
          else resolve(intervals);
        };
        requestAnimationFrame(tick);
      }),
    FOLLOW_MS,
  );

await ensureBrowsers([CHROMIUM], console.log);
await buildExtension('chromium');
const empty = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
cpSync(BUILT_EXTENSION.chromium, empty, { recursive: true });
writeFileSync(join(empty, 'sidepanel.html'), '<!doctype html><title>Verbatim</title><p>One line of text</p>');
const base = median(await openings(empty, '/'));
console.log(`one line of static text: on the screen after ${base.toFixed(0)} ms`);
for (const [name, id] of [
  ['the Extended Cut', EXTENDED_CUT_ID],
  ['the interview', INTERVIEW_ID],
] as const) {
  const shown = median(await openings(BUILT_EXTENSION.chromium, `/watch?v=${id}`));
  console.log(`${name}: ${shown.toFixed(0)} ms, ${(shown / base).toFixed(2)} times that`);
}
rmSync(empty, { recursive: true });

const standIn = await startStandIn();
const session = await launchChromium({ extensionDir: BUILT_EXTENSION.chromium, standIn });
const page = await session.open(`/watch?v=${EXTENDED_CUT_ID}`);
const panel = await session.openPanel(page);
await panel.waitFor(() => document.documentElement.dataset.playing === 'true');
await page.evaluate(() => {
  const video = window.standIn?.video();
  if (!video) return;
  video.currentTime = 60;
  video.playbackRate = 2;
});
await wait(500);
const intervals = await frames(panel);
console.log(
  `following at twice the speed: ${intervals.length} frames in ${FOLLOW_MS / 1000} s, half within ${median(intervals).toFixed(1)} ms, 95 % within ${quantile(intervals, 0.95).toFixed(1)} ms, longest ${Math.max(...intervals).toFixed(1)} ms`,
);
await session.close();
await standIn.close();
