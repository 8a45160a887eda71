import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../quote/passage.ts';
import type { Quote } from '../quote/quote.ts';
import { sampleQuote } from './entry.sample.ts';
import { quoteKey, sameQuote } from './same-quote.ts';

const quote = sampleQuote(3);
const passage = quote.passages[0] as Passage;
const moved = { ...passage, start: passage.start + 5, end: passage.end + 5 };
const edited = { version: 'fedcba9876543210' };

describe('sameQuote', () => {
  it.each<[string, boolean, Partial<Quote>]>([
    ['with other times', true, { startMs: 5, uncertaintyMs: 7 }],
    ['that was listened to', true, { heardAtMs: 5 }],
    ['moved within an edited text', true, { ...edited, passages: [moved] }],
    ['elsewhere in the same text', false, { passages: [moved] }],
    ['beside other words in an edited text', false, { ...edited, passages: [{ ...moved, before: 'Not so: ' }] }],
    ['with other words', false, { passages: [{ ...passage, words: 'Sentence 3.' }] }],
    ['with more passages', false, { passages: [passage, { ...moved, start: 900, end: 950 }] }],
    ['of another video', false, { videoId: sampleQuote(1, { videoId: 'jPluSXJpdrA' as Quote['videoId'] }).videoId }],
    ['in another language', false, { language: 'de' }],
  ])('one %s: %s', (_, same, changes) => {
    const other = { ...quote, ...changes };
    expect([sameQuote(quote, other), sameQuote(other, quote)]).toEqual([same, same]);
    if (same) expect(quoteKey(other)).toBe(quoteKey(quote));
  });
});

describe('quoteKey', () => {
  it('is a whole number, and seldom that of other words', () => {
    const keys = Array.from({ length: 200 }, (_, nth) => quoteKey(sampleQuote(nth)));
    expect(new Set(keys).size).toBe(200);
    fc.assert(
      fc.property(fc.string(), (words) => {
        const key = quoteKey({ ...quote, passages: [{ ...passage, words }] });
        expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true);
      }),
    );
  });
});
