import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as page from './contract.ts';
import { COVERS } from './contract-covers.sample.ts';
import { SEEN } from './contract-seen.ts';
import { COUNTED } from './count-contract.ts';
import * as data from './paths.ts';

const { METHODS, ...parts } = page;
const VALUES: Readonly<Record<string, unknown>> = { ...parts, ...data };

/** Titles of all tests: what stands first in a call of `it` or `it.each(…)`, or in a row of the latter's table. */
function testTitles(): ReadonlySet<string> {
  const files = globSync(['{core,browser,components,tools}/**/*.test.{ts,tsx}', 'tests/**/*.ts']);
  const titles = files
    .filter((file) => !file.endsWith('contract-covers.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:\bit\(|\)\(|\[)\s*(['"`])((?:\\.|(?!\1).)*)\1/g)]);
  return new Set(titles.map(([, , title = '']) => title));
}

describe('the contract with the page', () => {
  it('says of each thing once which test covers it, and which month it was seen', () => {
    expect(COVERS.flatMap(([, names]) => names).sort()).toEqual(Object.keys(VALUES).sort());
    for (const [name, seen] of Object.entries(SEEN))
      expect([name, seen]).toEqual([name, expect.stringMatching(/\b20\d\d-(?:0[1-9]|1[0-2])\b/)]);
  });

  it('names no test that there is not', () => {
    const titles = testTitles();
    expect(titles.size).toBeGreaterThan(300);
    expect(COVERS.map(([title]) => title).filter((title) => !titles.has(title))).toEqual([]);
  });

  it('counts things by the values that they have', () => {
    for (const kind of Object.values(COUNTED))
      for (const [name, value] of Object.entries(kind)) expect([name, VALUES[name]]).toEqual([name, value]);
  });

  it('holds nothing that one of its kind cannot be', () => {
    for (const [name, value] of [...Object.entries(VALUES), ['METHODS', METHODS] as const]) {
      const steps = [value].flat(2) as string[];
      expect([name, steps.length > 0 && steps.every((step) => typeof step === 'string' && step !== '')]).toEqual([
        name,
        true,
      ]);
      if (name in data || name in COUNTED.class || METHODS.includes(steps.join()))
        for (const step of steps) expect([name, step]).toEqual([name, expect.stringMatching(/^[\w-]+$/)]);
    }
  });
});
