import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as page from './contract.ts';
import { CALLED, CONTRACT, OF_SAVED_PAGES } from './contract-table.ts';
import { COUNTED } from './count-contract.ts';
import * as data from './paths.ts';

const ALL = [...CONTRACT, ...CALLED, ...OF_SAVED_PAGES];

/** Titles of all tests: what stands first in a call of `it` or `it.each(…)`, or in a row of the latter's table. */
function testTitles(): ReadonlySet<string> {
  const files = globSync(['{core,browser,components,tools}/**/*.test.{ts,tsx}', 'tests/**/*.ts']);
  const titles = files
    .filter((file) => !file.endsWith('contract-table.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:\bit\(|\)\(|\[)\s*(['"`])((?:\\.|(?!\1).)*)\1/g)]);
  return new Set(titles.map(([, , title = '']) => title));
}

describe('the contract with the page', () => {
  it('has each thing once', () => {
    // METHODS lists others that are there by themselves.
    const names = Object.keys({ ...page, ...data }).filter((name) => name !== 'METHODS');
    expect(ALL.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it('counts what can be counted, each as what it is', () => {
    const counted = Object.entries(COUNTED).flatMap(([kind, values]) =>
      Object.keys(values).map((name) => [name, kind]),
    );
    expect(counted.sort()).toEqual(CONTRACT.map(({ name, kind }) => [name, kind]).sort());
  });

  it('says of each when it was seen and which test covers it', () => {
    const titles = testTitles();
    expect(titles.size).toBeGreaterThan(300);
    for (const { name, seen, covers } of ALL) {
      expect([name, seen]).toEqual([name, expect.stringMatching(/\b20\d\d-(?:0[1-9]|1[0-2])\b/)]);
      expect([name, covers, titles.has(covers)]).toEqual([name, covers, true]);
    }
  });

  it('holds nothing that one of its kind cannot be', () => {
    for (const { name, kind, value } of ALL) {
      const parts = [value].flat(2) as string[];
      expect([name, parts.length > 0 && parts.every((part) => typeof part === 'string' && part !== '')]).toEqual([
        name,
        true,
      ]);
      if (kind === 'method' || kind === 'field' || kind === 'path' || kind === 'class') {
        for (const part of parts) expect([name, part]).toEqual([name, expect.stringMatching(/^[\w-]+$/)]);
      }
    }
  });
});
