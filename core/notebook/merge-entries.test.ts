import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEntry } from './any-entry.sample.ts';
import { SAMPLE_NOW, sampleEntry, sampleQuote } from './entry.sample.ts';
import type { Entry } from './entry.ts';
import { mergeEntries } from './merge-entries.ts';

const any = anyEntry(3);

/** A note as what it says, whatever the order. */
const saidIn = (note: string): readonly string[] => [...new Set(note.split('\n\n'))].filter(Boolean).sort();

const unordered = (entry: Entry) => ({ ...entry, note: saidIn(entry.note) });

describe('mergeEntries', () => {
  it.each([
    ['', 'mine', 'mine'],
    ['mine', 'mine', 'mine'],
    ['here', 'there', 'here\n\nthere'],
    ['first', 'second', 'first\n\nsecond'],
    ['first\n\nsecond', 'second\n\nthird', 'first\n\nsecond\n\nthird'],
    ['first\n\nfirst', 'first', 'first\n\nfirst'],
  ])('puts the notes %j and %j together', (earlier, later, together) => {
    const a = sampleEntry(1, { note: earlier });
    const b = sampleEntry(1, { note: later, changedAtMs: SAMPLE_NOW + 9 });
    expect([mergeEntries(a, b).note, mergeEntries(b, a).note]).toEqual([together, together]);
  });

  it('takes the surer times, and does not forget that somebody listened', () => {
    const rough = sampleEntry(1, { quote: sampleQuote(1, { uncertaintyMs: 5000, heardAtMs: 7 }) });
    const sure = sampleEntry(1, { quote: sampleQuote(1, { uncertaintyMs: 200, startMs: 4321, heardAtMs: null }) });
    expect(mergeEntries(rough, sure).quote).toEqual({ ...sure.quote, heardAtMs: 7 });
  });

  it('is the same whichever comes first', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
      }),
    );
  });

  it('leaves an entry that is merged with itself, and does nothing the second time', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const merged = mergeEntries(a, b);
        expect(mergeEntries(a, a)).toEqual(a);
        expect(mergeEntries(merged, a)).toEqual(merged);
        expect(mergeEntries(merged, b)).toEqual(merged);
      }),
    );
  });

  it('is the same whichever two of three are merged first, but for the order of the notes', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(unordered(mergeEntries(mergeEntries(a, b), c))).toEqual(unordered(mergeEntries(a, mergeEntries(b, c))));
      }),
    );
  });

  it('loses no tag and no word of a note', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const { note, tags } = mergeEntries(a, b);
        for (const part of [...a.note.split('\n\n'), ...b.note.split('\n\n')]) expect(note).toContain(part);
        const fold = (tag: string) => tag.toLowerCase().replace('ё', 'е');
        expect(new Set(tags.map(fold))).toEqual(new Set([...a.tags, ...b.tags].map(fold)));
      }),
    );
  });
});
