import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { bySaving, byTalk } from './by-talk.ts';
import { SAMPLE_NOW, sampleEntry, sampleQuote } from './entry.sample.ts';

const OTHER = asVideoId('jPluSXJpdrA') as VideoId;
const entries = [
  sampleEntry(5, { savedAtMs: SAMPLE_NOW + 1 }),
  sampleEntry(2, { savedAtMs: SAMPLE_NOW + 3, quote: sampleQuote(2, { title: 'Retitled' }) }),
  sampleEntry(9, { savedAtMs: SAMPLE_NOW + 2, quote: sampleQuote(9, { videoId: OTHER, title: 'Another' }) }),
];

describe('byTalk', () => {
  it('puts the talk first that was quoted last, and its quotes in the order of the talk', () => {
    const talks = byTalk(entries).map(({ title, entries: own }) => [title, own.map(({ savedAtMs }) => savedAtMs)]);
    expect(talks).toEqual([
      ['Retitled', [SAMPLE_NOW + 3, SAMPLE_NOW + 1]],
      ['Another', [SAMPLE_NOW + 2]],
    ]);
  });

  it('does not depend on the order in which they come', () => {
    const some = [...entries, sampleEntry(7, { savedAtMs: SAMPLE_NOW + 1 }), sampleEntry(8, { savedAtMs: SAMPLE_NOW })];
    const shuffled = fc.shuffledSubarray(some, { minLength: some.length });
    fc.assert(
      fc.property(shuffled, (any) => {
        expect(byTalk(any)).toEqual(byTalk(some));
        expect([...any].sort(bySaving)).toEqual([...some].sort(bySaving));
      }),
    );
  });
});
