import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../tests/bench/growth.ts';
import { loadSeeds } from '../../tools/seeds/load.ts';
import { randomNumbers } from '../base/random.sample.ts';
import type { Talk } from '../transcript/talk.ts';
import { damagedQuotations } from './damaged.sample.ts';
import { wordFolder } from './fold-word.ts';
import { locate } from './locate.ts';
import { onlyWords, readQuotation } from './read-quotation.ts';
import { createSearchIndex } from './search-index.ts';

const TEXT =
  'So reasoning is the ability of turning thinking time into better outcomes, whatever the task you’re doing. ' +
  'We met in a café with GPT-4o. It does not work for me yet, and that was one of the hardest moments. ' +
  'I remember that we were all in one room when the first model came back. It was a good day for everybody.';
const index = createSearchIndex(TEXT);
const at = (quotation: string, inText = index) => locate(inText, readQuotation(quotation));
const places = (quotation: string, inText = index) =>
  at(quotation, inText).matches.map(({ spans }) =>
    spans.map(({ start, end }) => inText.text.slice(start, end)).join(' | '),
  );

const talks = loadSeeds(fileURLToPath(new URL('../../seeds', import.meta.url))).flatMap(({ talk }) => talk ?? []);
const talkOf = (id: string) => talks.find(({ videoId }) => videoId === id) as Talk;
const extended = talkOf('tEzs3VHyBDM').transcript;
const chinese = talkOf('jPluSXJpdrA').transcript;

describe('locate', () => {
  it.each([
    ['turning thinking time into better outcomes', 'turning thinking time into better outcomes'],
    ['“Turning  THINKING time,\n into better outcomes.”', 'turning thinking time into better outcomes,'],
    ["whatever the task you're doing", 'whatever the task you’re doing'],
    ['we met in a cafe with gpt 4o', 'We met in a café with GPT-4o'],
    ['we met in a ｃａｆé with GPT-4o', 'We met in a café with GPT-4o'],
    ['turning thinking time in better outcomes', 'turning thinking time into better outcomes'],
    ['turning spare time into better outcomes', 'turning thinking time into better outcomes'],
    ['turning thinking time into better outcome, OpenAI says', 'turning thinking time into better outcomes,'],
    ['thinking time into better results', 'thinking time into better'],
    ['they say reasoning is the ability of turning', 'reasoning is the ability of turning'],
    ['one of the really hardest moments', 'one of the hardest moments'],
    ['it does work for me yet', 'It does not work for me yet'],
    ['So reasoning is the ability […] whatever the task', 'So reasoning is the ability | whatever the task'],
    ['reasoning is the ability ... good day for everybody', 'reasoning is the ability | good day for everybody'],
    [
      'It was a good day for everybody. We met in a café with GPT-4o.',
      'We met in a café with GPT-4o. | It was a good day for everybody.',
    ],
    ['So reasoning is the ability […] GPT-4o', 'So reasoning is the ability | GPT-4o'],
    ['[T]he first model came back', 'the first model came back'],
    ['the first model [of them] came back (OpenAI, 2024, 3:12)', 'the first model came back'],
  ])('%s', (quotation, place) => expect(places(quotation)).toEqual([place]));

  it.each([
    ['', ''],
    ['[…]', ''],
    ['my dog has eaten all of the homework again', ''],
    ['ich habe das alles nicht gesagt', ''],
    ['我們稱之為推理', ''],
  ])('does not find %s', (quotation) => expect(at(quotation).matches).toEqual([]));

  it('says how often the very same words are said', () => {
    const again = createSearchIndex('and so it is. '.repeat(12));
    expect(at('so it is', again)).toMatchObject({ times: 12 });
    expect(at('so it is', again).matches).toHaveLength(5);
  });

  it('gives the nearest place where less than enough agrees, if half of it does', () => {
    const { matches, nearest } = at('we met in some house with people');
    expect(matches).toEqual([]);
    expect(nearest?.score).toBeGreaterThanOrEqual(0.5);
  });

  it('folds traditional characters where it is told how', () => {
    const forms = new Map([
      ['們', '们'],
      ['稱', '称'],
      ['為', '为'],
    ]);
    const fold = wordFolder((character) => forms.get(character) ?? character);
    const folded = createSearchIndex('我們稱之為「回退」。', fold);
    expect(places('我们称之为回退', folded)).toEqual(['我們稱之為「回退']);
  });

  it('finds whatever is said, as it is said', () => {
    for (const { text, words } of [extended, chinese]) {
      const inText = createSearchIndex(text);
      fc.assert(
        fc.property(fc.nat(words.starts.length - 12), fc.integer({ min: 6, max: 11 }), (first, count) => {
          const span = { start: words.starts[first] as number, end: words.ends[first + count] as number };
          const { matches } = locate(inText, onlyWords(text.slice(span.start, span.end)));
          expect(matches[0]?.score).toBe(1);
          expect(matches.flatMap(({ spans }) => spans)).toContainEqual(span);
        }),
      );
    }
  });

  it.each([
    ['English', extended, 0.2, 0.97],
    ['English, nearly half wrong', extended, 0.4, 0.8],
    ['Chinese', chinese, 0.2, 0.95],
  ])('finds what was copied badly: %s', (_, transcript, wrongShare, least) => {
    const inText = createSearchIndex(transcript.text);
    const quotations = damagedQuotations(transcript, { words: 10, wrongShare, count: 100, random: randomNumbers(5) });
    const found = quotations.filter(({ words, span }) =>
      locate(inText, onlyWords(words)).matches.some(({ spans }) =>
        spans.some(({ start, end }) => start < span.end && end > span.start),
      ),
    );
    expect(found.length).toBeGreaterThanOrEqual(least * quotations.length);
  });

  it('takes time in proportion to the text', () => {
    const quotation = onlyWords('so reasoning is a sort of ability for turning time to think into better results');
    const texts = new Map([4, 32].map((n) => [n, createSearchIndex(`${extended.text} `.repeat(n))]));
    const work = (n: number) => {
      for (let i = 0; i < 20; i++) locate(texts.get(n) ?? index, quotation);
    };
    expect(growth(work, 4)).toBeLessThan(LINEAR);
  });

  it('takes time in proportion to the quotation', () => {
    const inText = createSearchIndex(extended.text);
    const { text } = talkOf('3k89FMJhZ00').transcript;
    const work = (size: number) => void locate(inText, onlyWords(text.repeat(4).slice(0, size)));
    expect(growth(work, 1500)).toBeLessThan(LINEAR);
  });
});
