import { describe, expect, it } from 'vitest';
import { SAMPLE_NOW, sampleEntry, sampleId } from './entry.sample.ts';
import { reconcile } from './reconcile.ts';
import { rowOf } from './row.ts';

const [first, second] = [rowOf(sampleEntry(1)), rowOf(sampleEntry(2))];
const later = rowOf(sampleEntry(1, { note: 'later', revision: 2 }));
const removed = rowOf(sampleEntry(1), SAMPLE_NOW);
const odd = { id: sampleId(9), entry: 'half' };

describe('reconcile', () => {
  it.each([
    ['the same in both', [first, second], [second, first], [], []],
    ['all in the store', [first], [], [], [first]],
    ['nothing in the store', [], [first, odd], [first, odd], []],
    ['a later revision in the store', [later], [first], [], [later]],
    ['a later revision in the copy', [first], [later], [later], []],
    ['a removal in the store', [removed], [first], [], [removed]],
    ['a restored one in the store', [first], [removed], [], [first]],
    ['something odd in the store', [odd], [], [], []],
    ['something odd in the store that the copy knows', [{ ...odd, id: sampleId(1) }], [first], [first], []],
    ['something odd in the copy', [first], [{ ...odd, id: sampleId(1) }], [], [first]],
    ['something without an id in the copy', [], ['odd', null], [], []],
  ])('%s', (_, stored, copies, missing, uncopied) => {
    expect(reconcile(stored, copies)).toEqual({ missing, uncopied });
  });
});
