import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { spanAt, spanCount, type Transcript } from '../transcript/transcript.ts';
import { extended, type Selected, selectedFrom, turnedRound, type Unit } from './extend.ts';
import { passageSpans } from './passage.ts';

const TEXT = 'So is it so? It is not. \nHe said “no”, and I agree. Now we know.';
const SECOND = TEXT.indexOf('He said');
const transcript = sampleTranscript(TEXT, {
  speakers: [
    { name: 'Ada Host', role: 'host' },
    { name: 'Ben Guest', role: 'guest' },
  ],
  turns: [
    { start: 0, speaker: 0 },
    { start: SECOND, speaker: 1 },
  ],
});
const chinese = sampleTranscript('我們很期待。系統是自動化的。', { language: 'zh-Hant' });

const wordsOf = ({ text }: Transcript, { anchor, focus }: Selected) =>
  text.slice(Math.min(anchor, focus), Math.max(anchor, focus));

/** `+word` and so on, one after the other. */
function pressed(inText: Transcript, from: Selected, ...presses: readonly string[]): string {
  let selected = from;
  for (const press of presses) {
    const step = press.startsWith('+') ? 1 : -1;
    selected = extended(inText, selected, press.slice(1) as Unit, step) ?? selected;
  }
  return wordsOf(inText, selected);
}

describe('extended', () => {
  const no = { anchor: TEXT.indexOf('no”'), focus: TEXT.indexOf('no”') + 2 };
  it.each([
    [['+word'], 'no”, and'],
    [['+word', '+word', '+word'], 'no”, and I agree.'],
    [['+word', '-word'], 'no'],
    [['-word'], 'said “'],
    [['-word', '-word'], 'He said “'],
    [['-word', '-word', '-word'], 'not. \nHe said “'],
    [['-word', '-word', '+word'], 'said “'],
    [['-word', '+word'], 'no'],
    [['+sentence'], 'no”, and I agree.'],
    [['+sentence', '+sentence'], 'no”, and I agree. Now we know.'],
    [['-sentence', '-sentence'], 'It is not. \nHe said “'],
    [['+paragraph'], 'no”, and I agree. Now we know.'],
    [['-paragraph'], 'He said “'],
    [['-turn', '-turn'], 'So is it so? It is not. \nHe said “'],
    [['+turn', '+turn'], 'no”, and I agree. Now we know.'],
  ])('%j', (presses, words) => {
    expect(pressed(transcript, no, ...presses)).toBe(words);
  });

  it('begins with a sentence, forwards with its first words, backwards with its last', () => {
    expect(pressed(transcript, selectedFrom(transcript, 1, 1), '+word', '+word')).toBe('It is');
    expect(pressed(transcript, selectedFrom(transcript, 1, 1), '+sentence')).toBe('It is not.');
    expect(pressed(transcript, selectedFrom(transcript, 1, -1), '-sentence', '-sentence')).toBe(
      'So is it so? It is not.',
    );
    expect(pressed(transcript, selectedFrom(transcript, 1, 1), '+turn')).toBe('It is not.');
  });

  it('goes by the dictionary in Chinese, and by chapters where nobody is named', () => {
    expect(pressed(chinese, { anchor: 0, focus: 0 }, '+word')).toBe('我們');
    expect(pressed(chinese, { anchor: 0, focus: 2 }, '+sentence')).toBe('我們很期待。');
    const chapters = sampleTranscript('One two. Three.', {
      sections: [
        { start: 0, title: 'A', kind: 'chapter' },
        { start: 9, title: 'B', kind: 'chapter' },
      ],
    });
    expect(pressed(chapters, { anchor: 0, focus: 3 }, '+turn')).toBe('One two.');
    expect(pressed(chapters, { anchor: 0, focus: 3 }, '+turn', '+turn')).toBe('One two. Three.');
  });

  it('moves the other end after turning round', () => {
    expect(pressed(transcript, turnedRound(no), '-word')).toBe('said “no');
  });

  const unit = fc.constantFrom<Unit>('word', 'sentence', 'paragraph', 'turn');
  const step = fc.constantFrom<1 | -1>(1, -1);
  const inTexts = fc.constantFrom(transcript, chinese);

  it('is never empty, never leaves the text, always moves as it was told, and cuts no word', () => {
    const presses = fc.array(fc.tuple(unit, step), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(inTexts, fc.nat({ max: 3 }), presses, (inText, sentence, all) => {
        let selected = selectedFrom(inText, sentence, all[0]?.[1] ?? 1);
        for (const [by, to] of all) {
          const next = extended(inText, selected, by, to);
          if (!next) continue;
          expect(next.anchor).toBe(selected.anchor);
          expect(Math.sign(next.focus - selected.focus)).toBe(to);
          expect(next.focus).not.toBe(next.anchor);
          selected = next;
        }
        const words = {
          start: Math.min(selected.anchor, selected.focus),
          end: Math.max(selected.anchor, selected.focus),
        };
        if (words.start < words.end)
          expect(passageSpans(inText, [words])[0]?.end ?? words.end).toBeLessThanOrEqual(words.end);
      }),
    );
  });

  it('reaches every word from either end of the text', () => {
    for (const inText of [transcript, chinese])
      for (const to of [1, -1] as const) {
        let selected: Selected | null = selectedFrom(inText, to === 1 ? 0 : 99, to);
        for (let i = 0; i < spanCount(inText.words); i++) selected = selected && extended(inText, selected, 'word', to);
        expect(selected && wordsOf(inText, selected)).toBe(inText.text);
        expect(selected && extended(inText, selected, 'word', to)).toBeNull();
        expect(spanAt(inText.words, 0).start).toBe(0);
      }
  });
});
