import { CHROMIUM, FIREFOX } from '../../tools/browsers/browser-kind.ts';
import { BUILT_EXTENSION, buildExtension } from '../../tools/browsers/build-extension.ts';
import { ensureBrowsers } from '../../tools/browsers/ensure.ts';
import { launchChromium } from '../harness/chromium.ts';
import { launchFirefox } from '../harness/firefox.ts';
import type { Panel } from '../harness/panel.ts';
import { startStandIn } from '../watch-page/server.ts';
import { INTERVIEW_ID } from '../watch-page/videos.ts';
import { quantile } from './quantile.ts';

/*
 * How long the copy command takes in the real panels: from the event until both flavours are there. A sentence, and all
 * of the 45-minute interview, with the source line and in APA.
 */

const RUNS = 25;

/** Milliseconds for each copy of what is selected. */
const copies = (panel: Panel, everything: boolean): Promise<number[]> =>
  panel.evaluate(
    (all, runs) => {
      const text = document.querySelector('.content > div');
      const first = document.querySelector('p[data-start]')?.firstChild;
      if (!text || !first) return [];
      if (all) document.getSelection()?.selectAllChildren(text);
      else document.getSelection()?.setBaseAndExtent(first, 0, first, 40);
      return Array.from({ length: runs }, () => {
        const clipboardData = new DataTransfer();
        const from = performance.now();
        document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return performance.now() - from;
      });
    },
    everything,
    RUNS,
  );

async function report(panel: Panel, what: string): Promise<void> {
  for (const everything of [false, true]) {
    const times = await copies(panel, everything);
    const [middle, longest] = [quantile(times, 0.5), Math.max(...times)].map((ms) => ms.toFixed(1));
    console.log(`${what}, ${everything ? 'the whole talk' : 'a sentence'}: ${middle} ms, longest ${longest} ms`);
  }
}

await ensureBrowsers([CHROMIUM, FIREFOX], console.log);
const standIn = await startStandIn();
for (const [name, launch] of [
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const) {
  await buildExtension(name);
  const session = await launch({ extensionDir: BUILT_EXTENSION[name], standIn });
  const page = await session.open(`/watch?v=${INTERVIEW_ID}`);
  const panel = await session.openPanel(page);
  await panel.waitFor(() => document.querySelector('p[data-start]'));
  await report(panel, `copying in ${name}`);
  await panel.press('g', 'Shift');
  await panel.waitFor(() => document.activeElement?.matches('dialog[open] input[type=radio]'));
  await panel.press('ArrowDown');
  await panel.press('Escape');
  await panel.waitFor(() => !document.querySelector('dialog'));
  await report(panel, `copying in ${name}, in APA`);
  await session.close();
}
await standIn.close();
