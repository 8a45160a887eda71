import { describe, expect, it } from 'vitest';
import { idInAddress, siteCount, siteDate, siteHeading } from './site-values.ts';

describe('siteDate', () => {
  it.each([
    ['12.09.2024', '2024-09-12'],
    ['1.2.2025', '2025-02-01'],
    ['2024-09-12', null],
    ['32.01.2024', null],
  ])('%s → %s', (text, date) => expect(siteDate(text)).toBe(date));
});

describe('siteCount', () => {
  it.each([
    ['241,763', 241_763],
    ['22 665', 22_665],
    ['1\u202f234\u202f567', 1_234_567],
    ['22\u00a0665', 22_665],
    ['459', 459],
    ['many', null],
    ['', null],
  ])('%j → %s', (text, count) => expect(siteCount(text)).toBe(count));
});

describe('idInAddress', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abcdefghij1', 'abcdefghij1'],
    ['https://www.youtube.com/watch?t=5&v=abc-efg_ij1&list=x', 'abc-efg_ij1'],
    ['https://youtu.be/abcdefghij1?t=3', 'abcdefghij1'],
    ['https://example.org/', null],
  ])('%s → %s', (address, id) => expect(idInAddress(address)).toBe(id));
});

const LINK = 'https://www.youtube.com/watch?v=abcdefghij1';

describe('siteHeading', () => {
  it.each([
    ['Segment 1 (00:00 - 05:00) []', 'block', 0, 300_000],
    ['Segment 1 (00:00 - 05:00)', 'block', 0, 300_000],
    ['Segment 13 (1:00:00 - 1:05:00)', 'block', 3_600_000, 3_900_000],
    [`[0:00](${LINK}) Segment 1 (00:00 - 05:00)`, 'block', 0, 300_000],
    [`[5:00](${LINK}&t=300s) Segment 2 (05:00 - 10:00)`, 'block', 300_000, 600_000],
    ['Segment 4', 'block', null, null],
  ])('takes apart the clock block %s', (text, kind, startMs, endMs) => {
    expect(siteHeading(text)).toMatchObject({ kind, startMs, endMs });
  });

  it.each([
    ['Aha moment', 'Aha moment', null],
    [`[2:27](${LINK}&t=147s) Aha moment`, 'Aha moment', 147_000],
    [`[2:27](${LINK}&t=147) Aha moment`, 'Aha moment', 147_000],
    [`[1:00:05](${LINK}&t=1h0m5s) Late`, 'Late', 3_605_000],
    [`[2:27](${LINK}) Aha moment`, 'Aha moment', 147_000],
    ['[2:27] Aha moment', 'Aha moment', 147_000],
    [`Aha moment [2:27](${LINK}&t=147)`, 'Aha moment', 147_000],
    ['Arrays [a, b]', 'Arrays [a, b]', null],
    ['Segment of one', 'Segment of one', null],
  ])('takes apart the chapter %s', (text, title, startMs) => {
    expect(siteHeading(text)).toEqual({ title, kind: 'chapter', startMs, endMs: null });
  });
});
