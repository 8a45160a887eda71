import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuotation } from './read-quotation.ts';

/** What is taken for words, and what for something else. */
function read(pasted: string, names?: readonly string[]): readonly string[] {
  const { words, asides } = readQuotation(pasted, names);
  const plain = words.replace(/\s+/g, ' ').trim();
  return [plain, ...asides.map(({ kind, start, end }) => `${kind}: ${pasted.slice(start, end).trim()}`)];
}

describe('readQuotation', () => {
  it.each([
    ['so it is', ['so it is']],
    ['we hope […] it works', ['we hope it works', 'omission: […]']],
    ['we hope [...] it (…) works', ['we hope it works', 'omission: [...]', 'omission: (…)']],
    ['we hope... it …… works . . . now', ['we hope it works now', 'omission: ...', 'omission: ……', 'omission: . . .']],
    ['мы <…> надеемся', ['мы надеемся', 'omission: <…>']],
    ['“[T]he model” is', ['“The model” is']],
    ['it [sic] is [the model] so', ['it is so', 'insertion: [sic]', 'insertion: [the model]']],
    ['so it is.[12]¹', ['so it is.', 'insertion: [12]', 'insertion: ¹']],
    ['> so it\n> is', ['so it is', 'mark: >', 'mark: >']],
    ['> [!quote] Note\n> so', ['Note so', 'mark: >', 'insertion: [!quote]', 'mark: >']],
    ['“so it is” (OpenAI, 2024, 3:12)', ['“so it is”', 'source: (OpenAI, 2024, 3:12)']],
    ['so it is (OpenAI, 2024, 3:12).', ['so it is .', 'source: (OpenAI, 2024, 3:12)']],
    ['it (the big one) is', ['it (the big one) is']],
    ['“so it is” — OpenAI, 3:12', ['“so it is”', 'source: — OpenAI, 3:12']],
    ['“so it is” — that was it, he said.', ['“so it is” — that was it, he said.']],
    ['so it is\n— Noam Brown', ['so it is', 'source: — Noam Brown']],
    ['— Да. Это так.\n— Нет, это не так.', ['— Да. Это так. — Нет, это не так.']],
    ['so it is https://youtu.be/tEzs3VHyBDM?t=12', ['so it is', 'source: https://youtu.be/tEzs3VHyBDM?t=12']],
    [
      '“so it is”\n— Building (X), OpenAI, September 20, 2024, ≈ 3:12–3:15\nhttps://www.youtube.com/watch?v=a',
      [
        '“so it is”',
        'source: — Building (X), OpenAI, September 20, 2024, ≈ 3:12–3:15',
        'source: https://www.youtube.com/watch?v=a',
      ],
    ],
    [
      'so it is\n\nOpenAI. (2024). Building [Video]. YouTube. https://youtu.be/a',
      ['so it is', 'source: OpenAI. (2024). Building [Video]. YouTube. https://youtu.be/a'],
    ],
    ['0:12\nso it is\n0:15 and so', ['so it is and so', 'source: 0:12', 'source: 0:15']],
    ['Noam Brown: “so it is”', ['“so it is”', 'source: Noam Brown:']],
    ['the question: what is it', ['the question: what is it']],
    ['<b>so</b> it is', ['<b>so</b> it is']],
    ['', ['']],
  ])('%s', (pasted, expected) => expect(read(pasted)).toEqual(expected));

  it('knows the names of speakers', () => {
    expect(read('Ilge:so it is\nNobody: no', ['Ilge Akkaya'])).toEqual(['so it is Nobody: no', 'source: Ilge:']);
  });

  it('keeps every word where it stands, and takes everything else for one thing', () => {
    const piece = fc.constantFrom(
      ...'so|it|[…]|...|[sic]|[T]he|(2024)|— A B|\n|> |https://a.b/c|3:12|“|”|A:|¹|[|]|('.split('|'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom('', ' '))), (pieces) => {
        const pasted = pieces.flat().join('');
        const { words, asides } = readQuotation(pasted);
        expect(words.length).toBe(pasted.length);
        let last = 0;
        for (const { start, end } of asides) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(words.slice(start, end).trim()).toBe('');
          last = end;
        }
      }),
    );
  });
});
