import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock, parseClock } from './time.ts';

describe('formatClock', () => {
  it.each([
    [0, '0:00'],
    [949, '0:00'],
    [950, '0:01'],
    [1000, '0:01'],
    [59_900, '0:59'],
    [59_963, '1:00'],
    [60_000, '1:00'],
    [3_599_900, '59:59'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
    [-5000, '0:00'],
  ])('%d ms reads %s', (ms, text) => expect(formatClock(ms)).toBe(text));
});

describe('parseClock', () => {
  it.each([
    ['0:00', 0],
    ['00:00', 0],
    ['00:00:00', 0],
    [' 1:02 ', 62_000],
    ['75:30', 4_530_000],
    ['1:02:03', 3_723_000],
    ['100:00:00', 360_000_000],
  ])('%j is %d ms', (text, ms) => expect(parseClock(text)).toBe(ms));

  it.each(['', '1', '1:2', '1:60', '1:60:00', '-1:00', '1:00:00:00', '1.02', '1:02s', '٠:٠٠'])('%j is none', (text) =>
    expect(parseClock(text)).toBeNull(),
  );

  it('reads what formatClock wrote, to the second', () => {
    fc.assert(
      fc.property(fc.nat(999 * 3600), (seconds) => {
        expect(parseClock(formatClock(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });
});
