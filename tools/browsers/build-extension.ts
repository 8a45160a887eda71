import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browser-kind.ts';
import { BrowserError } from './find.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

/** What `npm run build` does for each browser. */
const BUILDS = { chromium: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] } as const;

/** Where the build of each browser is. */
export const BUILT_EXTENSION = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
} as const;

/** Builds the extension for one browser, in silence. What the build wrote is shown when it fails. */
export async function buildExtension(browser: BrowserName): Promise<void> {
  const build = spawn(process.execPath, [wxt, 'build', ...BUILDS[browser]], { cwd: root });
  const written: Buffer[] = [];
  build.stdout.on('data', (part: Buffer) => written.push(part));
  build.stderr.on('data', (part: Buffer) => written.push(part));
  const [code] = await once(build, 'close');
  if (code === 0) return;
  process.stderr.write(Buffer.concat(written));
  throw new BrowserError(`The extension could not be built for ${browser}: see what the build says above.`);
}
