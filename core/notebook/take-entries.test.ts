import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEntry } from './any-entry.sample.ts';
import { SAMPLE_NOW, sampleEntry, sampleId, sampleQuote } from './entry.sample.ts';
import type { Entry } from './entry.ts';
import { type Row, rowOf } from './row.ts';
import { takeEntries } from './take-entries.ts';

const NONE: ReadonlySet<string> = new Set();

function taking(stored: readonly Row[], entries: readonly Entry[], unreadable = NONE) {
  let made = 900;
  const plan = takeEntries(stored, unreadable, entries, { nowMs: SAMPLE_NOW, newId: () => sampleId(made++) });
  const after = new Map([...stored, ...plan.rows].map((row) => [row.id, row]));
  return { ...plan, after: [...after.values()] };
}

const live = (rows: readonly Row[]) => rows.filter((row) => row.removedAtMs === null).map(({ entry }) => entry);

describe('takeEntries', () => {
  it('adds what is not there, as it is', () => {
    const entries = [sampleEntry(1, { note: 'a', revision: 7 }), sampleEntry(2)];
    const { taken, after } = taking([], entries);
    expect(taken).toEqual({ added: 2, same: 0, merged: 0 });
    expect(live(after)).toEqual(entries);
  });

  it('brings a notebook back just as it was, also after all of it was deleted', () => {
    const some = fc.tuple(anyEntry(1), anyEntry(2), anyEntry(3));
    fc.assert(
      fc.property(some, (entries) => {
        expect(live(taking([], entries).after)).toEqual(entries);
        const removed = entries.map((entry) => rowOf(entry, SAMPLE_NOW));
        expect(live(taking(removed, entries).after)).toEqual(entries);
        expect(taking(removed, entries).taken).toEqual({ added: 3, same: 0, merged: 0 });
      }),
    );
  });

  it('does nothing the second time', () => {
    const some = fc.array(fc.oneof(anyEntry(1), anyEntry(2), anyEntry(3)), { maxLength: 6 });
    fc.assert(
      fc.property(some, some, (stored, entries) => {
        const first = taking(taking([], stored).after, entries);
        const second = taking(first.after, entries);
        expect(second.taken).toEqual({ added: 0, same: entries.length, merged: 0 });
        expect(second.rows).toEqual([]);
      }),
    );
  });

  it('merges one with the same id as the next revision, so that windows that saw the one before do not undo it', () => {
    const { taken, rows } = taking([rowOf(sampleEntry(1, { note: 'here' }))], [sampleEntry(1, { note: 'there' })]);
    expect(taken).toEqual({ added: 0, same: 0, merged: 1 });
    expect(rows).toMatchObject([{ entry: { note: 'here\n\nthere', revision: 2 }, since: { note: 2, tags: 1 } }]);
  });

  it('merges one with the same quote into the entry that is there', () => {
    const other = sampleEntry(1, { id: sampleId(50), tags: ['new'], quote: sampleQuote(1, { heardAtMs: 5 }) });
    const { taken, rows } = taking([rowOf(sampleEntry(1))], [other]);
    expect(taken).toEqual({ added: 0, same: 0, merged: 1 });
    expect(rows).toMatchObject([{ id: sampleId(1), entry: { tags: ['new'], quote: { heardAtMs: 5 } } }]);
  });

  it('keeps two entries of the same quote apart that an export has apart', () => {
    const twice = [sampleEntry(1), sampleEntry(1, { id: sampleId(50), note: 'again' })];
    expect(live(taking([], twice).after)).toEqual(twice);
  });

  it('gives one a new id whose own belongs to another quote, or to something that nothing can be made of', () => {
    const other = sampleEntry(2, { id: sampleId(1) });
    expect(taking([rowOf(sampleEntry(1))], [other]).rows).toMatchObject([{ id: sampleId(900) }]);
    expect(taking([], [other], new Set([sampleId(1)])).rows).toMatchObject([{ id: sampleId(900) }]);
  });

  it('does not lose anything that was there', () => {
    const some = fc.array(fc.oneof(anyEntry(1), anyEntry(2)), { maxLength: 4 });
    fc.assert(
      fc.property(some, some, (stored, entries) => {
        const before = taking([], stored).after;
        const after = live(taking(before, entries).after);
        for (const { id, note } of live(before)) {
          const now = after.find((entry) => entry.id === id);
          for (const part of note.split('\n\n')) expect(now?.note).toContain(part);
        }
      }),
    );
  });
});
