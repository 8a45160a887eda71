import { describe, expect, it } from 'vitest';
import { sampleEntry, sampleQuote } from './entry.sample.ts';
import { countTags, searchEntries } from './search-entries.ts';

const entries = [
  sampleEntry(0, { note: 'Ещё о рассуждении' }),
  sampleEntry(1, { tags: ['o1', 'Größe'] }),
  sampleEntry(2, { quote: sampleQuote(2, { title: '人工智能的對話', chapter: 'Don’t stop' }) }),
  sampleEntry(12, { tags: ['o1'] }),
];

describe('searchEntries', () => {
  it.each([
    ['', [0, 1, 2, 12]],
    ['   ', [0, 1, 2, 12]],
    ['sentence', [0, 1, 2, 12]],
    ['SENTENCE 144', [12]],
    ['"12 says that"', [12]],
    ['“says 12”', []],
    ['еще', [0, 1, 2, 12]],
    ['рассуждений', []],
    ['ЕЩЕ РАССУЖДЕНИИ', [0]],
    ['grosse', [1]],
    ['智能', [2]],
    ["don't", [2]],
    ['ada host channel', [0, 1, 2, 12]],
    ['o1 sentence', [1, 12]],
    ['o1 absent', []],
    ['a.*b [', []],
    ['"', [0, 1, 2, 12]],
  ])('%j', (query, found) => {
    expect(searchEntries(entries, query).map(({ id }) => Number(id.slice(-12)))).toEqual(found);
  });

  it('finds nothing across two parts', () => {
    expect(searchEntries([sampleEntry(1, { note: 'one', tags: ['two'] })], '"one two"')).toEqual([]);
  });
});

describe('countTags', () => {
  it('names those that occur most first', () => {
    expect(countTags(entries)).toEqual([
      ['o1', 2],
      ['Größe', 1],
    ]);
  });
});
