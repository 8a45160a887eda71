import { describe, expect, it } from 'vitest';
import { chapterProgress } from './chapter-progress.ts';

const CHAPTERS = [0, 60_000, 147_000].map((startMs) => ({
  title: `at ${startMs}`,
  startMs,
  uncertaintyMs: 0,
  position: null,
}));

describe('chapterProgress', () => {
  it.each([
    ['at the start', 0, 1, 0, 0, 60_000],
    ['on a boundary', 60_000, 1, 1, 0, 87_000],
    ['at twice the speed', 60_000, 2, 1, 0, 43_500],
    ['half through the last', 173_500, 1, 2, 0.5, 26_500],
    ['beyond the end', 250_000, 1, 2, 1, 0],
    ['at no speed', 0, 0, 0, 0, 60_000],
  ])('%s', (_, mediaMs, rate, index, share, leftMs) => {
    expect(chapterProgress({ chapters: CHAPTERS, durationMs: 200_000 }, mediaMs, rate)).toEqual({
      index,
      share,
      leftMs,
    });
  });

  it('has no current chapter where there are none', () => {
    expect(chapterProgress({ chapters: [], durationMs: 200_000 }, 50_000, 1)).toEqual({
      index: -1,
      share: 0.25,
      leftMs: 150_000,
    });
  });
});
