import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseTags } from './tags.ts';

describe('normaliseTags', () => {
  it.each([
    [['#AI, reasoning;  o1 '], ['AI', 'o1', 'reasoning']],
    [['ai', 'AI', 'Ai'], ['AI']],
    [
      ['тест，ещё', 'еще'],
      ['еще', 'тест'],
    ],
    [['', ' ', '#', '# #'], []],
    [
      ['two words', 'c#', '##x'],
      ['c#', 'two words', 'x'],
    ],
    [
      ['ünder', 'zeit', 'ander'],
      ['ander', 'ünder', 'zeit'],
    ],
  ])('%j', (typed, tags) => {
    expect(normaliseTags(typed)).toEqual(tags);
  });

  it('keeps none longer than 80 characters, and cuts no character in two', () => {
    expect(normaliseTags(['🧠'.repeat(90)])).toEqual(['🧠'.repeat(80)]);
  });

  it('changes nothing the second time, and does not mind in which order they come', () => {
    const some = fc.array(fc.string({ unit: fc.constantFrom(...'aAäÄéёе#, ;\n🧠й'), maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(some, (tags) => {
        const once = normaliseTags(tags);
        expect(normaliseTags(once)).toEqual(once);
        expect(normaliseTags(tags.toReversed())).toEqual(once);
      }),
    );
  });
});
