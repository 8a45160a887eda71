import fc from 'fast-check';
import { SAMPLE_NOW, sampleEntry, sampleQuote } from './entry.sample.ts';
import type { Entry } from './entry.ts';
import { normaliseTags } from './tags.ts';

/** Any form that the entry of the nth sentence may have. */
export const anyEntry = (nth: number): fc.Arbitrary<Entry> =>
  fc
    .record({
      note: fc.array(fc.constantFrom('a', 'ab', 'b', 'bc', 'abc', ''), { maxLength: 4 }).map((all) => all.join('\n\n')),
      tags: fc.array(fc.constantFrom('AI', 'ai', 'ещё', 'еще', 'o1'), { maxLength: 3 }).map(normaliseTags),
      laterMs: fc.nat(3),
      heardAtMs: fc.option(fc.integer({ min: SAMPLE_NOW, max: SAMPLE_NOW + 5 })),
      uncertaintyMs: fc.constantFrom(100, 2000),
      madeAtMs: fc.integer({ min: SAMPLE_NOW - 3, max: SAMPLE_NOW }),
      chapter: fc.constantFrom('One', 'Two', null),
      revision: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ note, tags, laterMs, revision, ...quote }) =>
      sampleEntry(nth, {
        quote: sampleQuote(nth, quote),
        note,
        tags,
        changedAtMs: SAMPLE_NOW + nth + laterMs,
        revision,
      }),
    );
