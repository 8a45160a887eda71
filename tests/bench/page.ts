import { CHROMIUM, FIREFOX } from '../../tools/browsers/browser-kind.ts';
import { BUILT_EXTENSION, buildExtension } from '../../tools/browsers/build-extension.ts';
import { ensureBrowsers } from '../../tools/browsers/ensure.ts';
import { launchChromium } from '../harness/chromium.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { startStandIn } from '../watch-page/server.ts';
import { EXTENDED_CUT_ID, KEY_MOMENTS_ID, LECTURE_ID, PLAIN_ID, SHORT_IDS } from '../watch-page/videos.ts';
import { measureDrift } from './drift.ts';
import { measureLatency } from './latency.ts';
import { quantile } from './quantile.ts';
import { measureWork } from './work.ts';

/*
 * What a reader of a page would notice, printed and never asserted: from the player to the lit word, drift, and what
 * the content script costs where it has nothing to do. `npm run bench` runs it last.
 */

const JUMPS = 60;
const NAVIGATIONS = 60;

const spread = (values: readonly number[], digits = 0): string =>
  `half within ${quantile(values, 0.5).toFixed(digits)} ms, 95 % within ${quantile(values, 0.95).toFixed(digits)} ms, longest ${Math.max(...values).toFixed(digits)} ms`;

const WITHOUT_TRANSCRIPT = [
  ...[PLAIN_ID, LECTURE_ID, KEY_MOMENTS_ID].map((id) => `/watch?v=${id}`),
  '/',
  `/shorts/${SHORT_IDS[0]}`,
  '/@standin',
  '/results?search_query=rest',
];

const IDLE = { place: '/@standin', preview: PLAIN_ID };

const standIn = await startStandIn();
await ensureBrowsers([CHROMIUM, FIREFOX], console.log);
for (const [kind, launch] of [
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const) {
  await buildExtension(kind);
  const session = await launch({ extensionDir: BUILT_EXTENSION[kind], standIn });
  const page = await session.open(`/watch?v=${EXTENDED_CUT_ID}`);
  const panel = await session.openPanel(page);
  await panel.waitFor(() => document.documentElement.dataset.playing === 'true');
  for (const playing of [false, true]) {
    const { set, drawn, missed } = await measureLatency(page, panel, JUMPS, playing);
    console.log(
      `${kind}: ${JUMPS} jumps while the video ${playing ? 'plays' : 'stands'}: word set ${spread(set)}; drawn ${spread(drawn)}; ${missed} not found`,
    );
  }
  if (kind === 'chromium') {
    // Ten minutes of media at sixteen times the speed, then two real minutes at twice the speed.
    for (const run of [
      { rate: 16, seconds: 37.5 },
      { rate: 2, seconds: 120 },
    ]) {
      const { words, medianLateMs, p95LateMs, driftMs } = await measureDrift(page, panel, run);
      console.log(
        `${kind}: ${run.seconds} s at ${run.rate} times the speed: ${words} words, lit ${medianLateMs} ms after they were said (95 % within ${p95LateMs} ms), drift ${driftMs} ms of media time`,
      );
    }
    for (const open of [true, false]) {
      if (!open) await panel.close();
      const work = await measureWork(page, WITHOUT_TRANSCRIPT, NAVIGATIONS, IDLE);
      console.log(
        `${kind}: content script without a transcript, panel ${open ? 'open' : 'closed'}: per navigation ${spread(work.perNavigation, 2)}; in ${work.idleSeconds} s on a channel page with previews: ${work.idleTasks} tasks, ${work.idleMs.toFixed(2)} ms`,
      );
    }
  }
  await session.close();
}
await standIn.close();
