import { describe, expect, it } from 'vitest';
import { COMMA_PAUSE, createTokenList, FILLER_PAUSE, NO_PAUSE, STOP_PAUSE, TURN_PAUSE } from './tokens.ts';
import { createVocabulary } from './vocabulary.ts';

function tokensOf(text: string) {
  const vocabulary = createVocabulary();
  const list = createTokenList(vocabulary, 1);
  list.add(text, 0);
  const { count, ids, starts, ends, pauses } = list.done();
  return Array.from({ length: count }, (_, i) => {
    return { word: vocabulary.wordOf(ids[i] as number), text: text.slice(starts[i], ends[i]), pause: pauses[i] };
  });
}

describe('tokens', () => {
  it.each([
    ["Don't say 'No'.", ['dont', 'say', 'no']],
    ['GPT-4o, 241,763', ['gpt', '4o', '241', '763']],
    ['eleven % of Q&A', ['11', 'percent', 'of', 'q', 'and', 'a']],
    ['Okay, Mister', ['ok', 'mr']],
    ['Ça va – ça ira', ['ça', 'va', 'ça', 'ira']],
    ['推理,GPT 4', ['推', '理', 'gpt', '4']],
    ['Привет, мир', ['привет', 'мир']],
    ['re\u0301sume\u0301 naïve', ['résumé', 'naïve']],
    ['हिन्दी', ['हिन्दी']],
    ['constructor __proto__', ['constructor', 'proto']],
    ['…', []],
  ])('%s', (text, words) => expect(tokensOf(text).map(({ word }) => word)).toEqual(words));

  it('know where they stand', () => {
    const text = "So, don't – 推理";
    expect(tokensOf(text).map((token) => token.text)).toEqual(['So', "don't", '推', '理']);
  });

  it.each([
    ['so it', NO_PAUSE],
    ['so, it', COMMA_PAUSE],
    ['so – it', COMMA_PAUSE],
    ['so. It', STOP_PAUSE],
    ['so."\nIt', TURN_PAUSE],
    ['Mr. Lee', NO_PAUSE],
    ['3.5', NO_PAUSE],
    ['um it', FILLER_PAUSE],
    ['um. It', STOP_PAUSE],
    ['好。是', STOP_PAUSE],
    ['好，是', COMMA_PAUSE],
  ])('%s: what lies between the two', (text, pause) => expect(tokensOf(text)[0]?.pause).toBe(pause));
});
