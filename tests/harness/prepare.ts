import type { BrowserKind } from '../../tools/browsers/browser-kind.ts';
import { buildExtension } from '../../tools/browsers/build-extension.ts';
import { ensureBrowsers } from '../../tools/browsers/ensure.ts';

/**
 * Before the tests of one browser: the browser is there and the extension is built for it. `npm test` has seen to both
 * already and says so in `VERBATIM_READY`.
 */
export async function prepare(kind: BrowserKind): Promise<void> {
  if (process.env.VERBATIM_READY === '1') return;
  await ensureBrowsers([kind], (sentence) => process.stderr.write(`${sentence}\n`));
  await buildExtension(kind.name);
}
