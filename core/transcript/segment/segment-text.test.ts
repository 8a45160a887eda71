import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spans } from '../transcript.ts';
import { segmentText } from './segment-text.ts';

const texts = (text: string, { starts, ends }: Spans) => Array.from(starts, (start, i) => text.slice(start, ends[i]));
const sentences = (text: string, language = 'en') => texts(text, segmentText(text, language, []).sentences);
const paragraphs = (text: string, language = 'en', cuts: number[] = []) =>
  texts(text, segmentText(text, language, cuts).paragraphs);

describe('text without punctuation', () => {
  const TALK =
    'there are times where we ask questions and we need answers immediately because there are simple questions for example if you ask what is the capital of Italy you know the answer is Rome and you do not really have to think about it much so how long have you guys been working on this early on we were inspired by the results of others but it took us years to get there';
  const units = sentences(TALK);

  it.each([['for example if you ask'], ['so how long have you guys been'], ['but it took us years'], ['early on we']])(
    'begins a unit at "%s"',
    (start) => expect(units.filter((unit) => unit.startsWith(start))).toHaveLength(1),
  );

  it('has units of the length of a sentence, none ended by a word that cannot end one', () => {
    for (const unit of units) {
      const words = unit.split(' ');
      expect(words.length).toBeGreaterThanOrEqual(4);
      expect(words.length).toBeLessThanOrEqual(38);
      expect(unit).not.toMatch(/ (?:a|the|of|to|and|you|we)$/);
    }
    expect(units.join(' ')).toBe(TALK);
  });

  it('cuts a run-on at its commas in a language it has no lists for', () => {
    const run = `${'wir gehen heute in die Stadt und kaufen dort ein, '.repeat(8)}fertig.`;
    const parts = sentences(run, 'de');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/);
  });

  it('cuts any text by length alone', () => {
    const parts = sentences(Array.from({ length: 400 }, (_, i) => `w${i}`).join(' '), 'fi');
    for (const part of parts) expect(part.split(' ').length).toBeLessThanOrEqual(38);
  });
});

describe('reading paragraphs', () => {
  it('leaves a short paragraph whole', () => {
    const text = `${'One two three four five. '.repeat(12)}`.trim();
    expect(paragraphs(text)).toEqual([text]);
  });

  it.each([
    ['en', 'One two three four five six seven. ', 30, 60],
    ['zh-Hant', '我們今天要說一說這件事情的經過。', 60, 140],
  ])('breaks a wall of %s text at ends of sentences', (language, sentence, least, most) => {
    const parts = paragraphs(sentence.repeat(60).trim(), language);
    for (const part of parts) {
      const size = language === 'en' ? part.split(' ').length : part.length;
      expect(size).toBeGreaterThanOrEqual(least);
      expect(size).toBeLessThanOrEqual(most);
      expect(part).toMatch(/[.。]$/);
    }
  });

  it('never crosses a line feed or a cut, even in mid-sentence', () => {
    const text = 'one two three.\nfour five six seven';
    expect(paragraphs(text, 'en', [20])).toEqual(['one two three.', 'four', 'five six seven']);
    const { sentences: units } = segmentText(text, 'en', [20]);
    expect(texts(text, units)).toEqual(['one two three.', 'four', 'five six seven']);
  });
});

describe('segmentText', () => {
  const character = fc.constantFrom(...'ab .,!?’"()\n 。？「」我們的1—…'.split(''));
  const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: character, maxLength: 400 }));

  it('gives tables that are ordered, nested and lose nothing', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.nat(400), { maxLength: 5 }),
        fc.constantFrom('en', 'zh-Hant'),
        (text, numbers, language) => {
          const cuts = numbers.filter((cut) => cut <= text.length).sort((a, b) => a - b);
          const segments = segmentText(text, language, cuts);
          for (const spans of [segments.paragraphs, segments.sentences, segments.words]) {
            spans.starts.forEach((start, i) => {
              expect(start).toBeGreaterThanOrEqual(spans.ends[i - 1] ?? 0);
              expect(spans.ends[i]).toBeGreaterThan(start);
            });
          }
          const visible = text.replace(/\s/g, '');
          expect(texts(text, segments.paragraphs).join('').replace(/\s/g, '')).toBe(visible);
          expect(texts(text, segments.sentences).join('').replace(/\s/g, '')).toBe(visible);
          const within = (inner: Spans, outer: Spans) =>
            inner.starts.forEach((start, i) => {
              const o = outer.starts.findLastIndex((s) => s <= start);
              expect(inner.ends[i]).toBeLessThanOrEqual(outer.ends[o] ?? -1);
            });
          within(segments.sentences, segments.paragraphs);
          for (const cut of cuts)
            for (const part of [segments.paragraphs, segments.words]) {
              expect(part.starts.some((start, i) => start < cut && (part.ends[i] ?? 0) > cut)).toBe(false);
            }
          within(segments.words, segments.sentences);
        },
      ),
    );
  });
});
