import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../tests/bench/growth.ts';
import { matchChapters, median, type TextChapter } from './match-chapters.ts';

/** Chapters of a text, as `[title, seconds]`; without seconds nothing is bundled of them. */
const texts = (...chapters: readonly (readonly [title: string, seconds?: number])[]): TextChapter[] =>
  chapters.map(([title, seconds], i) => {
    const position = 100 * i;
    const bundled = seconds === undefined ? null : { title, startMs: seconds * 1000, uncertaintyMs: 3000, position };
    return { title, position, bundled };
  });

const page = (...chapters: readonly (readonly [title: string, seconds: number])[]) =>
  chapters.map(([title, seconds]) => ({ title, startMs: seconds * 1000 }));

const TEXT = texts(['Introduction', 0], ['What is reasoning', 60], ['Aha moment', 147], ['Q&A', 300], ['Q&A', 500]);

/** `title of the text → second of the page`, with `?` where only the time fits. */
const pairs = (text: readonly TextChapter[], list: ReturnType<typeof page>, lengthDifferenceMs = 0): string[] =>
  matchChapters(text, list, lengthDifferenceMs).map(
    ({ text: { title }, page: { startMs }, named }) => `${title} → ${startMs / 1000}${named ? '' : '?'}`,
  );

describe('matchChapters', () => {
  it.each<readonly [string, ReturnType<typeof page>, string[]]>([
    ['nothing', [], []],
    [
      'the same list',
      page(['Introduction', 0], ['What is reasoning', 60], ['Aha moment', 147], ['Q&A', 300], ['Q&A', 500]),
      ['Introduction → 0', 'What is reasoning → 60', 'Aha moment → 147', 'Q&A → 300', 'Q&A → 500'],
    ],
    [
      'titles written in another way',
      page(['introduction ', 0], ['WHAT IS REASONING?', 61], ['“Aha”-moment!', 147]),
      ['Introduction → 0', 'What is reasoning → 61', 'Aha moment → 147'],
    ],
    [
      'one chapter moved far: its title says which it is',
      page(['Introduction', 0], ['What is reasoning', 60], ['Aha moment', 200]),
      ['Introduction → 0', 'What is reasoning → 60', 'Aha moment → 200'],
    ],
    [
      'another title at the same time',
      page(['Hello', 0], ['Thinking', 64], ['Aha moment', 147]),
      ['Introduction → 0?', 'What is reasoning → 64?', 'Aha moment → 147'],
    ],
    ['another title at another time', page(['Hello', 30], ['Aha moment', 147]), ['Aha moment → 147']],
    ['the nearest of two of the same title', page(['Q&A', 290], ['Q&A', 505]), ['Q&A → 290', 'Q&A → 505']],
    ['one where the text has two', page(['Q&A', 505]), ['Q&A → 505']],
    [
      'more chapters than the text has',
      page(['What is reasoning', 60], ['Sponsor', 100], ['Aha moment', 147], ['Chess', 200]),
      ['What is reasoning → 60', 'Aha moment → 147'],
    ],
    [
      'titles in another order: as many as keep theirs',
      page(['Aha moment', 60], ['What is reasoning', 147], ['Q&A', 300]),
      ['What is reasoning → 147', 'Q&A → 300'],
    ],
    ['a title at a time that cannot be', page(['Aha moment', 550]), []],
    ['titles without a letter', page(['…', 0], ['🌊', 60]), ['Introduction → 0?', 'What is reasoning → 60?']],
  ])('%s', (_, list, expected) => expect(pairs(TEXT, list)).toEqual(expected));

  const later = page(['Hello', 200], ['What is reasoning', 260], ['Aha moment', 347], ['Chess', 505]);

  it('finds chapters that have all moved by as much as the video has become longer', () => {
    expect(pairs(TEXT, later, 200_000)).toEqual([
      'Introduction → 200?',
      'What is reasoning → 260',
      'Aha moment → 347',
      'Q&A → 505?',
    ]);
  });

  it('does not believe it of a video of the same length', () => expect(pairs(TEXT, later)).toEqual(['Q&A → 505?']));

  it('takes a heading of which nothing is bundled by its title alone', () => {
    const text = texts(['One'], ['Two'], ['Three']);
    expect(pairs(text, page(['Two', 900], ['Other', 1000]))).toEqual(['Two → 900']);
  });

  it('pairs hundreds with a thousand, in time that grows with the list', () => {
    const many = texts(...Array.from({ length: 400 }, (_, i) => [`Part ${i % 7}`, 30 * i] as const));
    const match = (length: number) =>
      matchChapters(many, page(...Array.from({ length }, (_, i) => [`Part ${i % 7}`, 12 * i] as const)), 0);
    expect(growth((length) => void match(length), 125)).toBeLessThan(LINEAR);
    const found = match(1000);
    const positions = found.map(({ text }) => text.position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    expect(found.length).toBeGreaterThan(100);
  });
});

describe('median', () => {
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1], 5],
    [[9, 1, 2], 2],
  ] as const)('of %j is %s', (values, expected) => expect(median(values)).toBe(expected));
});
