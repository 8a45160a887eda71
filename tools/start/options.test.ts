import { describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from './options.ts';

describe('parseOptions', () => {
  it.each([
    [[], { browser: 'chromium', live: false }],
    [['--live'], { browser: 'chromium', live: true }],
    [['--firefox'], { browser: 'firefox', live: false }],
    [['--live', '--firefox'], { browser: 'firefox', live: true }],
  ])('%j', (args, expected) => {
    expect(parseOptions(args)).toEqual(expected);
  });

  it.each(['--lives', 'live', '--firefox=1', ''])('refuses %j and names it', (arg) => {
    expect(() => parseOptions(['--live', arg])).toThrow(UsageError);
    expect(() => parseOptions([arg])).toThrow(`"${arg}"`);
  });
});
