import { expect, it } from 'vitest';
import { GRACE_MS } from '../soak/judge.ts';
import { shortSoak } from '../soak/short.ts';
import { talkShown } from './steps.ts';
import type { World } from './world.ts';

/** The soak in little; `npm run soak` has a thousand navigations and counts what is left over. */
export function hurryScenario(world: () => World): void {
  it('never shows the wrong text for long, in forty navigations of every kind', async () => {
    const { page, panel, forgive } = world();
    // A video that is left while it loads.
    forgive(/AbortError|interrupted/);
    await talkShown(panel);
    const { wrong, longestTextMs, longestMovementMs, neverShown } = await shortSoak(page, panel);
    const worst = JSON.stringify(wrong.slice(0, 3));
    expect(longestTextMs, worst).toBeLessThanOrEqual(GRACE_MS);
    expect(longestMovementMs, worst).toBeLessThanOrEqual(GRACE_MS);
    expect(neverShown).toEqual([]);
  });
}
