import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { readPlace, writePlace } from './kept-place.ts';

const TEXT =
  'One two three four five six seven. The same words again here. Eight nine ten. The same words again here. End.';
const transcript = sampleTranscript(TEXT);
const SECOND = TEXT.lastIndexOf('The same');
const edited = (text: string) => sampleTranscript(text, { version: 'fedcba9876543210' });
const place = (position: number) => ({ following: false, top: { position, offsetPx: -7 } });
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a kept place', () => {
  it.each([
    ['following', { following: true, top: null }],
    ['somewhere else', place(SECOND)],
    ['following, and somewhere before that', { following: true, top: { position: 3, offsetPx: 40 } }],
  ])('comes back as it was: %s', (_, one) =>
    expect(readPlace(stored(writePlace(one, transcript)), transcript)).toEqual(one),
  );

  it('is found again in a text that was edited before it', () => {
    const longer = edited(`Some new words stand first. ${TEXT}`);
    const found = readPlace(writePlace(place(SECOND), transcript), longer);
    expect(found?.top?.position).toBe(longer.text.lastIndexOf('The same'));
  });

  it('is dropped where its words are gone, but a reader who followed goes on following', () => {
    const other = edited('Nothing of that.');
    expect(readPlace(writePlace(place(SECOND), transcript), other)).toBeNull();
    const following = { following: true, top: { position: SECOND, offsetPx: 0 } };
    expect(readPlace(writePlace(following, transcript), other)).toEqual({ following: true, top: null });
  });

  it('is never outside of the text, whatever is stored', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({
        version: fc.constantFrom(transcript.version, 'other'),
        following: fc.boolean(),
        position: fc.oneof(fc.double(), fc.integer(), fc.string()),
        offsetPx: fc.oneof(fc.double(), fc.string()),
        sample: fc.oneof(fc.constant(TEXT.slice(5, 40)), fc.string(), fc.anything()),
      }),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const found = readPlace(value, transcript);
        if (!found?.top) return;
        expect(Number.isSafeInteger(found.top.position)).toBe(true);
        expect(TEXT.charAt(found.top.position)).not.toBe('');
        expect(Math.abs(found.top.offsetPx)).toBeLessThanOrEqual(20_000);
      }),
      { numRuns: 2000 },
    );
  });
});
