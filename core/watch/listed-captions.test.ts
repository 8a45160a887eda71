import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaptions } from '../captions/read-captions.ts';
import { listedCaptions } from './listed-captions.ts';

const MINUTE = 60_000;
const row = (time: string, text = `words at ${time}`) => ({ time, text });
const WHOLE = ['0:03', '1:00', '1:58', '2:40', '3:30', '4:20'].map((time) => row(time));

describe('listedCaptions', () => {
  it('makes lines of rows that the reader of captions takes', () => {
    const lines = listedCaptions([row('\n 0:03 ', ' good\n evening '), ...WHOLE.slice(1)], 5 * MINUTE) ?? '';
    expect(lines.split('\n').slice(0, 2)).toEqual(['0:03\tgood evening', '1:00\twords at 1:00']);
    const read = readCaptions(lines);
    expect(read.ok && [read.value.grain, read.value.cues.length]).toEqual(['second', 6]);
  });

  it('reads times beyond an hour, and times with dots', () => {
    const rows = Array.from({ length: 64 }, (_, i) => row(`${i > 59 ? '1.0' : ''}${i % 60}.07`));
    expect(
      listedCaptions(rows, 64 * MINUTE)
        ?.split('\n')
        .at(-1),
    ).toMatch(/^1:03:07\t/);
  });

  it.each([
    ['a list that ends early', WHOLE.slice(0, 4), 5 * MINUTE],
    ['a list that begins late', WHOLE.slice(2), 5 * MINUTE],
    ['a list with a hole', [...WHOLE.slice(0, 2), ...WHOLE.slice(4)], 5 * MINUTE],
    ['a list of a longer video', WHOLE, 4 * MINUTE],
    ['rows out of order', [...WHOLE].reverse(), 5 * MINUTE],
    ['a row without a time', [...WHOLE.slice(0, 2), row('soon'), ...WHOLE.slice(2)], 5 * MINUTE],
    ['a single row', [row('0:01')], MINUTE],
    ['no rows', [], MINUTE],
    ['a video of no known length', WHOLE, Number.NaN],
  ])('does not take %s for the whole', (_, rows, durationMs) => expect(listedCaptions(rows, durationMs)).toBeNull());

  it('reads any rows without throwing', () => {
    const rows = fc.array(
      fc.record({ time: fc.oneof(fc.string(), fc.constantFrom('0:01', '9.59')), text: fc.string() }),
    );
    fc.assert(fc.property(rows, fc.double(), (some, ms) => void listedCaptions(some, ms)));
  });
});
