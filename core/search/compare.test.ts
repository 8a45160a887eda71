import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { locate, type Match } from './locate.ts';
import { readQuotation } from './read-quotation.ts';
import { createSearchIndex } from './search-index.ts';

const TEXT =
  'So, um, reasoning is the ability of turning thinking time into better outcomes, whatever the task you’re doing. ' +
  'We met in a café with GPT-4o. It does not work for OpenAI yet, and that was one of the hardest moments. ' +
  'I remember that we were all in one room when the first model came back. It was a good day for everybody.';
const index = createSearchIndex(TEXT);

const SIGNS = { changed: '*', missing: '-', added: '+', spelling: '~', filler: '°', gap: '|' } as const;
const isSigned = (kind: string): kind is keyof typeof SIGNS => kind in SIGNS;

/** Same words as they are; of others what is pasted, a sign, and what stands there. */
function read(pasted: string, inText = index): string {
  const quotation = readQuotation(pasted);
  const passages = locate(inText, quotation).matches[0]?.passages ?? [];
  return compare(inText.text, quotation, passages, inText.fold)
    .map(({ kind, pasted: ours, found }) => {
      if (kind === 'same') return ours.trim();
      return isSigned(kind) ? `{${ours.trim()}${SIGNS[kind]}${found.trim()}}` : `(${kind} ${ours.trim()})`;
    })
    .join(' ');
}

describe('compare', () => {
  it.each([
    ['turning thinking time into better outcomes', 'turning thinking time into better outcomes'],
    ['“turning thinking\ntime into better outcomes”', '“turning thinking\ntime into better outcomes”'],
    [
      'Turning thinking time into better outcomes.',
      '{Turning~turning} thinking time into better {outcomes.~outcomes,}',
    ],
    ['[T]urning thinking time into', '(insertion [T]urning) thinking time into'],
    ['turning spare time into better outcomes', 'turning {spare*thinking} time into better outcomes'],
    ['turning spare hours into better outcomes', 'turning {spare hours*thinking time} into better outcomes'],
    ['reasoning is ability of turning', 'reasoning is {-the} ability of turning'],
    ['turning all thinking time into better outcomes', 'turning {all+} thinking time into better outcomes'],
    [
      'turning [all] thinking time into better outcomes',
      'turning (insertion [all]) thinking time into better outcomes',
    ],
    ['So reasoning is the ability of turning', '{So~So,} {°um,} reasoning is the ability of turning'],
    [
      'turning thinking time into better outcome, OpenAI says',
      'turning thinking time into better {outcome,*outcomes,} {OpenAI says+}',
    ],
    [
      'turning thinking time into better outcomes, OpenAI says',
      'turning thinking time into better outcomes, {OpenAI says+}',
    ],
    ['thinking time into better results', 'thinking time into better {results+}'],
    ['they say reasoning is the ability of turning', '{they say+} reasoning is the ability of turning'],
    ["it'd a good day for everybody", "{it'd*It was} a good day for everybody"],
    ["it's not work for OpenAI yet", "{it's*It does} not work for OpenAI yet"],
    ['it does not work for open AI yet', '{it~It} does not work for {open AI~OpenAI} yet'],
    ['think-\ning time into better outcomes', '{think-\ning~thinking} time into better outcomes'],
    ['we met in a cafe with GPT-4o', '{we~We} met in a {cafe~café} with GPT-4o'],
    ['the ability of turning […] We met in a café', 'the ability of turning (omission […]) We met in a café'],
    [
      'ability of turning thinking time. It was a good day for everybody.',
      'ability of turning thinking {time.~time} {|} It was a good day for everybody.',
    ],
    ['It was a good day for everybody. We met in a café', 'It was a good day for everybody. {|} We met in a café'],
    [
      'the ability of turning thinking time (OpenAI, 2024, 3:12)',
      'the ability of turning thinking time (source (OpenAI, 2024, 3:12))',
    ],
    ['my dog has not eaten homework', '{my dog has not eaten homework+}'],
    ['', ''],
  ])('%s', (pasted, expected) => expect(read(pasted)).toBe(expected));

  it('marks Chinese by the character', () => {
    const chinese = createSearchIndex('我認為我們從一開始就相信這一方向有潛力,但實際走到今天的路徑並不清晰。');
    expect(read('我們一開始就相信這個方向有潛力，但路徑並清晰', chinese)).toBe(
      '我們 {-從} 一開始就相信這 {個*一} 方向有潛力，但 {-實際走到今天的} 路徑並 {-不} 清晰',
    );
  });

  it('gives back quotation and text, whatever was done to the words', () => {
    const said = TEXT.split(' ');
    const edit = fc.oneof(
      { weight: 8, arbitrary: fc.constant('keep') },
      fc.constantFrom('drop', 'upper', 'omit', 'sic', 'other', 'twice', 'join', 'quote'),
    );
    fc.assert(
      fc.property(fc.nat(said.length - 1), fc.array(edit, { minLength: 1, maxLength: 40 }), (first, edits) => {
        const done = edits.map((how, i) => {
          const word = said[first + i] ?? 'elsewhere';
          const forms: Readonly<Record<string, string>> = {
            keep: `${word} `,
            drop: '',
            upper: `${word.toUpperCase()} `,
            omit: '[…] ',
            sic: `${word} [sic] `,
            other: 'zebra ',
            twice: `${word} ${word} `,
            join: word,
            quote: `“${word}” `,
          };
          return forms[how] ?? '';
        });
        const quotation = readQuotation(done.join(''));
        const { matches, nearest } = locate(index, quotation);
        for (const { passages } of [...matches, ...(nearest ? [nearest] : [])] as Match[]) {
          const marks = compare(TEXT, quotation, passages, index.fold);
          expect(marks.map(({ pasted }) => pasted).join('')).toBe(quotation.pasted);
          expect(marks.map(({ found }) => found).join('')).toBe(
            passages.map(({ span }) => TEXT.slice(span.start, span.end)).join(''),
          );
          for (const { kind, pasted, found } of marks) {
            if (kind === 'missing' || kind === 'filler') expect(pasted).toBe('');
            if (kind === 'added') expect(found).toBe('');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
