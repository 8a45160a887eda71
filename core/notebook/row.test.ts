import { describe, expect, it } from 'vitest';
import { SAMPLE_NOW, sampleEntry, sampleQuote } from './entry.sample.ts';
import { MAX_NOTE } from './entry.ts';
import type { Change } from './notebook.ts';
import { changeRow, type Row, readRow, rowOf } from './row.ts';

const LATER = SAMPLE_NOW + 60_000;
const row = rowOf(sampleEntry(1, { note: 'first', tags: ['old'] }));

/** What another window did with it, one change after the other. */
function changed(...changes: readonly Change[]): Row {
  return changes.reduce((before, change) => {
    const after = changeRow(before, before.entry.revision, change, LATER);
    if (!after.ok) throw new Error(after.problem.detail);
    return after.value;
  }, row);
}

describe('changeRow', () => {
  it('makes the next revision of an entry, and leaves what is not named', () => {
    const { entry, since } = changed({ note: 'second' });
    expect(entry).toEqual({ ...row.entry, note: 'second', revision: 2, changedAtMs: LATER });
    expect(since).toEqual({ note: 2, tags: 1, quote: 1 });
  });

  it('makes none where nothing differs', () => {
    expect(changed({ note: 'first', tags: [' #OLD'.toLowerCase()] })).toBe(row);
  });

  it('never dates a change before the one before', () => {
    const after = changeRow(changed({ note: 'second' }), 2, { note: 'third' }, SAMPLE_NOW);
    expect(after).toMatchObject({ value: { entry: { changedAtMs: LATER } } });
  });

  const heard = sampleQuote(1, { heardAtMs: LATER });
  const sharper = sampleQuote(1, { uncertaintyMs: 50, startMs: 1234 });
  it.each<[string, Change, Change, object]>([
    ['a note beside tags', { tags: ['theirs'] }, { note: 'mine' }, { note: 'mine', tags: ['theirs'] }],
    ['tags beside a note', { note: 'theirs' }, { tags: ['mine'] }, { note: 'theirs', tags: ['mine'] }],
    ['tags beside tags', { tags: ['theirs'] }, { tags: ['mine'] }, { tags: ['mine', 'theirs'] }],
    ['the same note', { note: 'same' }, { note: 'same' }, { note: 'same' }],
    ['that it was heard beside a note', { note: 'theirs' }, { quote: heard }, { note: 'theirs', quote: heard }],
    [
      'that it was heard beside sharper times',
      { quote: sharper },
      { quote: heard },
      { quote: { ...sharper, heardAtMs: LATER } },
    ],
  ])('takes %s that another window has changed meanwhile', (_, theirs, mine, both) => {
    expect(changeRow(changed(theirs), 1, mine, LATER)).toMatchObject({ ok: true, value: { entry: both } });
  });

  it.each<[string, Change, Change]>([
    ['note', { note: 'theirs' }, { note: 'mine' }],
    ['note, with tags', { note: 'theirs' }, { note: 'mine', tags: ['mine'] }],
    ['words', { quote: sampleQuote(2) }, { quote: sampleQuote(3) }],
  ])('refuses another %s where another window has changed it meanwhile', (_, theirs, mine) => {
    expect(changeRow(changed(theirs), 1, mine, LATER)).toMatchObject({ problem: { code: 'entry-changed' } });
    // Who has seen theirs may change it.
    expect(changeRow(changed(theirs), 2, mine, LATER)).toMatchObject({ ok: true, value: { entry: mine } });
  });

  it('writes half a character so that a file can hold it', () => {
    expect(changed({ note: 'a\ud83e' }).entry.note).toBe('a\ufffd');
  });

  it('refuses one that is gone, and a note that is too long', () => {
    const code = (result: object) => (result as { problem?: { code: string } }).problem?.code;
    expect(code(changeRow(null, 1, {}, LATER))).toBe('entry-gone');
    expect(code(changeRow({ ...row, removedAtMs: LATER }, 1, {}, LATER))).toBe('entry-gone');
    expect(code(changeRow(row, 1, { note: 'a'.repeat(MAX_NOTE + 1) }, LATER))).toBe('note-too-long');
  });
});

describe('readRow', () => {
  it('reads what is stored', () => {
    expect(readRow(JSON.parse(JSON.stringify(row)))).toEqual(row);
    expect(readRow({ ...row, removedAtMs: LATER })).toEqual({ ...row, removedAtMs: LATER });
  });

  it.each([
    ['nothing', undefined],
    ['a number', 5],
    ['another id', { ...row, id: sampleEntry(2).id }],
    ['no revision of a field', { ...row, since: { note: 1, tags: 1 } }],
    ['a date for a moment', { ...row, removedAtMs: new Date() }],
    ['no word of removal', { ...row, removedAtMs: undefined }],
    ['no entry', { ...row, entry: null }],
    ['no id', { ...row, entry: { ...row.entry, id: 'x' } }],
    ['a quote of nothing', { ...row, entry: { ...row.entry, quote: {} } }],
    ['tags that are none', { ...row, entry: { ...row.entry, tags: [5] } }],
    ['a note that is none', { ...row, entry: { ...row.entry, note: null } }],
    ['half a character in a note', { ...row, entry: { ...row.entry, note: '\ud83e' } }],
    ['a moment that no date has', { ...row, entry: { ...row.entry, savedAtMs: 9e15, changedAtMs: 9e15 } }],
    ['a revision before the first', { ...row, entry: { ...row.entry, revision: 0 } }],
    ['a change before it was saved', { ...row, entry: { ...row.entry, changedAtMs: 1 } }],
  ])('makes nothing of %s', (_, value) => {
    expect(readRow(value)).toBeNull();
  });
});
