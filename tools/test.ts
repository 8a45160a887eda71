import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CHROMIUM, FIREFOX } from './browsers/browser-kind.ts';
import { buildExtension } from './browsers/build-extension.ts';
import { ensureBrowsers } from './browsers/ensure.ts';
import { BrowserError } from './browsers/find.ts';

/* `npm test`: makes sure that both browsers and both builds are there, then runs every test but the benchmarks. */

const PROJECTS = ['unit', 'components', 'chromium', 'firefox'] as const;
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

async function timed(name: string, step: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await step();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** `--project` of the caller replaces the list of projects; everything else goes to Vitest as it is. */
function runVitest(args: readonly string[]): number {
  const projects = args.some((arg) => arg.startsWith('--project')) ? [] : PROJECTS.map((name) => `--project=${name}`);
  const run = spawnSync(process.execPath, [vitest, 'run', ...projects, ...args], {
    stdio: 'inherit',
    env: { ...process.env, VERBATIM_READY: '1' },
  });
  return run.status ?? 1;
}

try {
  await timed('Browsers', () => ensureBrowsers([CHROMIUM, FIREFOX], console.log));
  await timed('Build for Chromium', () => buildExtension('chromium'));
  await timed('Build for Firefox', () => buildExtension('firefox'));
  process.exitCode = runVitest(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BrowserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
