import { describe, expect, it } from 'vitest';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { keptWith, keptWithout, passagesKey } from './keeping.ts';

const TEXT = 'One two three. Four five six. Seven eight.';
const transcript = sampleTranscript(TEXT);
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const keep = (...turns: readonly (readonly string[])[]) =>
  turns.reduce<readonly { start: number; end: number }[]>(
    (kept, words) => keptWith(transcript, kept, words.map(span)),
    [],
  );
const words = (spans: readonly { start: number; end: number }[]) => spans.map((s) => TEXT.slice(s.start, s.end));

describe('keptWith', () => {
  it.each([
    ['in the order in which they came', [['eight'], ['two']], ['eight', 'two']],
    ['several at once, in the order of the text', [['eight', 'two']], ['two', 'eight']],
    ['one within another', [['two three'], ['three']], ['two three']],
    ['overlapping ones as one, the latest', [['two three'], ['eight'], ['three. Four']], ['eight', 'two three. Four']],
    ['touching ones as one', [['two three.'], ['Four five']], ['two three. Four five']],
    ['nothing of what is no word', [['two'], ['. ']], ['two']],
  ])('keeps %s', (_, turns, expected) => {
    expect(words(keep(...turns))).toEqual(expected);
  });

  it('gives one back, and tells which they are', () => {
    const kept = keep(['two'], ['five']);
    expect(words(keptWithout(kept, span('two')))).toEqual(['five']);
    expect(passagesKey(kept)).toBe('4-7,20-24');
    expect(passagesKey([])).toBe('');
  });
});
