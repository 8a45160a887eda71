import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the output with one line that a program can read: `12 passed, 0 failed`, and `, 1 skipped` if any were. Tests
 * that passed only the second time are named before it: each is a defect of the test or of what it tests.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot be loaded and an error outside of any test are failures too.
    const failed = count('failed') + modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = count('skipped') + count('pending');
    const unsteady = tests.filter((test) => test.diagnostic()?.flaky);
    // Written after the summary of Vitest's own reporter, which also prints at the end of the run.
    process.on('exit', () => {
      for (const test of unsteady)
        process.stdout.write(`Passed the second time: ${test.module.relativeModuleId} > ${test.fullName}\n`);
      process.stdout.write(`${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    });
  }
}
