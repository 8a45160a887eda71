import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './tests/harness/long-files-first.ts';

/** No test takes this long; how long it does take is the machine's affair, which may have other things to do. */
const HANGS_MS = 30_000;

/**
 * Tests in a real browser mostly wait, so two files run side by side, each with a browser, a profile and, as it has no
 * window on the desktop, a clipboard of its own. More of them would take each other's time.
 */
const inBrowser = (name: 'chromium' | 'firefox') => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    globalSetup: [`tests/harness/setup-${name}.ts`],
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
    testTimeout: HANGS_MS,
    hookTimeout: 60_000,
    // A browser may lose one event in thousands; what fails twice is broken. The tally names what passed the second time.
    retry: 1,
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/harness/tally-reporter.ts'],
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,tools,browser}/**/*.test.ts', 'tests/soak/**/*.test.ts'],
          environment: 'node',
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          testTimeout: HANGS_MS,
        },
      },
      {
        test: {
          name: 'components',
          include: ['components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          testTimeout: HANGS_MS,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
      {
        test: {
          name: 'bench',
          include: [],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          environment: 'node',
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
