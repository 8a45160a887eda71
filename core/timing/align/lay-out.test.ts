import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, PAUSE_MEANS } from './lay-out.ts';
import { COMMA_PAUSE, NO_PAUSE, STOP_PAUSE, TURN_PAUSE } from './tokens.ts';

const WORD_SECONDS = 0.4;

/** Moments of words of 0.4 s with marks after them, in a line of so many seconds. */
function lay(seconds: number, ...marks: readonly number[]) {
  const moments = { times: new Float64Array(marks.length), variances: new Float64Array(marks.length) };
  const stretch = { first: 0, after: marks.length, start: 0, end: seconds, lastShare: 1 };
  layOut(stretch, { rate: 1, means: PAUSE_MEANS }, Uint8Array.from(marks), () => WORD_SECONDS, moments, 0);
  return { times: [...moments.times], variances: [...moments.variances] };
}

describe('layOut', () => {
  it('spreads words without marks evenly', () => {
    expect(lay(2, NO_PAUSE, NO_PAUSE, NO_PAUSE, NO_PAUSE).times.map((t) => t.toFixed(2))).toEqual([
      '0.00',
      '0.50',
      '1.00',
      '1.50',
    ]);
  });

  it('gives what is left over to the pause', () => {
    const { times } = lay(4, NO_PAUSE, STOP_PAUSE, NO_PAUSE, NO_PAUSE);
    expect(times[1]).toBeLessThan(0.55);
    expect(times[2]).toBeGreaterThan(2.8);
  });

  it('gives more of it to a change of speaker than to a comma', () => {
    const { times } = lay(6, COMMA_PAUSE, NO_PAUSE, TURN_PAUSE, NO_PAUSE);
    expect((times[1] as number) - WORD_SECONDS).toBeLessThan(0.5);
    expect((times[3] as number) - (times[2] as number)).toBeGreaterThan(3);
  });

  it('has no room for pauses in a short line', () => {
    const { times } = lay(1.5, NO_PAUSE, STOP_PAUSE, NO_PAUSE, NO_PAUSE);
    expect(times.map((t) => t.toFixed(1))).toEqual(['0.0', '0.4', '0.8', '1.1']);
  });

  it('is surest near the ends, and unsure beside a pause', () => {
    const { variances } = lay(4, NO_PAUSE, NO_PAUSE, STOP_PAUSE, STOP_PAUSE);
    expect(variances[0]).toBe(0);
    expect(variances[1]).toBeLessThan(variances[3] as number);
  });

  it('knows little of words beside something that nobody expected', () => {
    const usual = lay(4, NO_PAUSE, NO_PAUSE, STOP_PAUSE, NO_PAUSE).variances[1] as number;
    expect(lay(60, NO_PAUSE, NO_PAUSE, STOP_PAUSE, NO_PAUSE).variances[1]).toBeGreaterThan(20 * usual);
  });

  it('stays in its line and in order, whatever the marks', () => {
    fc.assert(
      fc.property(
        fc.float({ min: 0, max: 60, noNaN: true }),
        fc.array(fc.nat(4), { minLength: 1, maxLength: 20 }),
        (seconds, marks) => {
          const { times, variances } = lay(seconds, ...marks);
          expect(times.every((t, i) => t >= (times[i - 1] ?? 0) && t <= seconds)).toBe(true);
          expect(variances.every((v) => v >= 0 && Number.isFinite(v))).toBe(true);
        },
      ),
    );
  });
});
