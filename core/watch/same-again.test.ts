import { expect, it } from 'vitest';
import { NOT_SEEN, sightAgain } from './same-again.ts';

it('believes what a page draws when it has stayed the same for half a second', () => {
  let sighting = NOT_SEEN;
  const steps: readonly (readonly [number, string | null, boolean, number | null])[] = [
    [0, null, false, null],
    [900, null, false, null],
    [1000, 'one', false, 500],
    [1200, 'one', false, 300],
    [1400, 'one, two', false, 500],
    [1899.5, 'one, two', false, 0.5],
    [1900, 'one, two', true, null],
    [2000, null, false, null],
    [2600, 'one, two', false, 500],
  ];
  for (const [nowMs, text, believed, againInMs] of steps) {
    const next = sightAgain(sighting, text, nowMs);
    expect([nowMs, next.believed, next.againInMs]).toEqual([nowMs, believed, againInMs]);
    sighting = next.sighting;
  }
});
