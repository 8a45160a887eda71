import { describe, expect, it } from 'vitest';
import type { Captions } from '../../captions/captions.ts';
import { captionTokens } from './text-tokens.ts';
import { createVocabulary } from './vocabulary.ts';
import { mendOnsets } from './word-onsets.ts';

/** The onsets of words after mending, in seconds; their marks are those of the words. */
function mended(...words: readonly (readonly [word: string, seconds: number])[]): number[] {
  const text = words.map(([word]) => word).join(' ');
  const offsets = words.map((_, i) => words.slice(0, i).reduce((sum, [word]) => sum + word.length + 1, 0));
  const cue = { startMs: 0, endMs: 60_000, text, offsets, timesMs: words.map(([, seconds]) => seconds * 1000) };
  const captions: Captions = { grain: 'word', cues: [cue] };
  const vocabulary = createVocabulary();
  const tokens = captionTokens(captions, vocabulary);
  mendOnsets(tokens, tokens.pauses, vocabulary);
  return [...tokens.times].map((seconds) => Math.round(seconds * 100) / 100);
}

describe('mendOnsets', () => {
  it('moves a word that swallowed the pause before it to the next', () => {
    const [, , moved] = mended(['it', 1], ['is.', 1.2], ['So', 1.5], ['now', 3], ['we', 3.3]);
    expect(moved).toBeGreaterThan(2.5);
    expect(moved).toBeLessThan(3);
  });

  it.each([
    [
      'a mark follows it',
      [
        ['is.', 1.2],
        ['So,', 1.5],
        ['now', 3],
      ],
    ],
    [
      'none is before it',
      [
        ['is', 1.2],
        ['so', 1.5],
        ['now', 3],
      ],
    ],
    [
      'there is a pause before it',
      [
        ['is.', 1.2],
        ['So', 3.5],
        ['now', 5],
      ],
    ],
    [
      'it is not long',
      [
        ['is.', 1.2],
        ['So', 1.5],
        ['now', 2],
      ],
    ],
  ] as const)('leaves a word where it is when %s', (_, words) => {
    expect(mended(...words)).toEqual(words.map(([, seconds]) => seconds));
  });
});
