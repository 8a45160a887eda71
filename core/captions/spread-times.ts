import type { Cue } from './captions.ts';

/** Steps that differ by less are even: times are rounded to the millisecond, some to the hundredth. */
const EVEN_MS = 12;
const SPREAD_SHARE = 0.8;
const FEWEST_STEPS = 3;

/**
 * True where the words' times are not measured but spread evenly over their lines, as in YouTube's translated tracks:
 * such a track is timed by lines only.
 */
export function hasSpreadTimes(cues: readonly Pick<Cue, 'timesMs'>[]): boolean {
  let even = 0;
  let all = 0;
  for (const { timesMs } of cues) {
    if (timesMs.length <= FEWEST_STEPS) continue;
    all++;
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let i = 1; i < timesMs.length; i++) {
      const step = (timesMs[i] as number) - (timesMs[i - 1] as number);
      least = Math.min(least, step);
      most = Math.max(most, step);
    }
    if (most - least <= EVEN_MS) even++;
  }
  return all > 0 && even >= all * SPREAD_SHARE;
}
