import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTranscript } from '../../../transcript/transcript.sample.ts';
import { transcriptTokens } from '../text-tokens.ts';
import { COMMA_PAUSE, NO_PAUSE, STOP_PAUSE, TURN_PAUSE } from '../tokens.ts';
import { createVocabulary } from '../vocabulary.ts';
import { cutClauses } from './clauses.ts';
import { decodeGlossary, encodeGlossary } from './glossary.ts';
import { numeralValue, readings } from './numerals.ts';
import { needsGlossary } from './script.ts';
import { stemOf } from './stems.ts';

describe('stems', () => {
  it.each([
    ['reasons', 'reasoning'],
    ['predicted', 'prediction'],
    ['running', 'ran'],
    ['companies', 'company'],
    ['dont', 'not'],
    ['makes', 'made'],
    ['using', 'use'],
    ['theyre', 'is'],
  ])('%s and %s are one', (first, second) => expect(stemOf(first)).toBe(stemOf(second)));

  it.each([
    ['this', 'the'],
    ['2024', '2025'],
    ['bus', 'but'],
  ])('%s and %s are not', (first, second) => expect(stemOf(first)).not.toBe(stemOf(second)));
});

describe('numerals', () => {
  it.each([
    ['三十五', 35],
    ['两百零三', 203],
    ['二零二四', 2024],
    ['一万五千', 15_000],
    ['三亿', 300_000_000],
    ['十', 10],
    ['一百二十三万四千', 1_234_000],
    ['万', null],
  ])('%s is %s', (numeral, value) => expect(numeralValue(numeral)).toBe(value));

  it.each([
    [35, ['35', 'thirty', '5']],
    [15_000, ['15000', '15', 'thousand']],
    [3_000_000, ['3000000', '3', 'million']],
  ])('%d may be written %s', (value, words) => expect(readings(value)).toEqual(words));
});

describe('clauses', () => {
  const cut = (text: string) => {
    const tokens = transcriptTokens(sampleTranscript(text, { language: 'zh' }), createVocabulary());
    const { count, firsts, marks } = cutClauses(text, tokens);
    return Array.from({ length: count }, (_, c) => {
      const after = firsts[c + 1] ?? tokens.count;
      const from = tokens.starts[firsts[c] as number] as number;
      return [text.slice(from, tokens.ends[after - 1]), marks[c]];
    });
  };

  it.each([
    ['甲乙丙丁戊己庚，甲乙丙丁戊己庚。', ['甲乙丙丁戊己庚', STOP_PAUSE], ['甲乙丙丁戊己庚', COMMA_PAUSE]],
    ['甲，乙丙丁戊己庚辛。', ['甲，乙丙丁戊己庚辛', STOP_PAUSE]],
    ['甲。乙丙丁戊己庚辛', ['甲', STOP_PAUSE], ['乙丙丁戊己庚辛', STOP_PAUSE]],
    ['甲乙丙丁戊己庚 乙丙丁戊己庚辛', ['甲乙丙丁戊己庚', STOP_PAUSE], ['乙丙丁戊己庚辛', COMMA_PAUSE]],
    ['甲乙丙丁 Ann 戊己庚', ['甲乙丙丁 Ann 戊己庚', STOP_PAUSE]],
    ['甲\n乙', ['甲', STOP_PAUSE], ['乙', TURN_PAUSE]],
  ])('%s', (text, ...clauses) => expect(cut(text)).toEqual(clauses));

  it('are cut where they are long', () => {
    const pieces = cut('甲乙丙丁戊己庚辛壬癸'.repeat(4));
    expect(pieces.length).toBe(3);
    expect(pieces.map(([, mark]) => mark)).toEqual([STOP_PAUSE, NO_PAUSE, NO_PAUSE]);
  });

  it('cover every token once', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙丁戊己', 'Ann', ' ', '，', '。', '\n'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const tokens = transcriptTokens(sampleTranscript(written, { language: 'zh' }), createVocabulary());
        const { count, firsts, afters } = cutClauses(written, tokens);
        expect(Array.from(firsts)).toEqual([0, ...Array.from(afters)].slice(0, count));
        if (tokens.count > 0) expect(afters[count - 1]).toBe(tokens.count);
      }),
    );
  });
});

describe('a glossary', () => {
  const about = { source: 'a test', licence: 'none' };

  it('comes back from its asset', () => {
    const words = new Map([
      ['推理', ['reason', 'infer']],
      ['书', ['book']],
    ]);
    const asset = encodeGlossary(words, new Map([['書', '书']]), about);
    const glossary = decodeGlossary(JSON.parse(JSON.stringify(asset)));
    expect(glossary?.stemsOf('推理')).toEqual(['reason', 'infer']);
    expect(glossary?.stemsOf('理')).toBeNull();
    expect([glossary?.fold('書'), glossary?.fold('理'), glossary?.longest]).toEqual(['书', '理', 2]);
  });

  it('is refused when it is something else, and never throws', () => {
    expect(decodeGlossary({ format: 2, words: '', forms: '' })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(decodeGlossary(value)).toBeNull();
      }),
    );
  });
});

it.each([
  ['我們談談 OpenAI 的模型', 'we talk about the model', true],
  ['我們談談 OpenAI 的模型', '我們談談模型', false],
  ['我們談談 OpenAI 的模型', '我们谈谈模型', true],
  ['我们谈谈 OpenAI 的模型', '我們談談模型', true],
  ['we talk about the model', 'we talk about the model', false],
  ['', '', false],
])('whether "%s" needs a glossary for "%s"', (text, said, needs) => {
  const cues = said === '' ? [] : [{ startMs: 0, endMs: 1000, text: said, offsets: [], timesMs: [] }];
  expect(needsGlossary(sampleTranscript(text), { grain: 'line', cues })).toBe(needs);
});
