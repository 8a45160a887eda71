import { defineConfig } from 'vitest/config';

/** Tests in a real browser share one machine and one clipboard: one file at a time, and one browser after the other. */
const inBrowser = (name: 'chromium' | 'firefox', groupOrder: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    globalSetup: [`tests/harness/setup-${name}.ts`],
    fileParallelism: false,
    sequence: { groupOrder },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/harness/tally-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,tools,browser}/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'components',
          include: ['components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          sequence: { groupOrder: 0 },
        },
      },
      inBrowser('chromium', 1),
      inBrowser('firefox', 2),
      {
        test: {
          name: 'bench',
          include: [],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          environment: 'node',
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
