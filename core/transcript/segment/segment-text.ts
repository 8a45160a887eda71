import type { Spans } from '../transcript.ts';
import { breathCuts } from './breaths.ts';
import { readingBreaks } from './reading-breaks.ts';
import { isUnspaced, OPENING } from './scripts.ts';
import { sentenceStarts } from './sentence-starts.ts';
import { type SpanList, spanList } from './span-list.ts';
import { wordFinder } from './words.ts';

export interface Segments {
  readonly paragraphs: Spans;
  readonly sentences: Spans;
  readonly words: Spans;
}

/** A sentence that weighs more is cut like text without punctuation. */
const RUN_ON = 45;
/** This many ideographs are read in the time of one English word. */
const IDEOGRAPHS_A_WORD = 2.2;

const weigh = (word: string): number => (isUnspaced(word) ? word.length / IDEOGRAPHS_A_WORD : 1);

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a unit that begins with a word begins: after the white space before it, or before its opening marks. */
function unitStart(text: string, previousEnd: number, wordStart: number): number {
  const gap = text.slice(previousEnd, wordStart);
  const space = gap.search(/\s\S*$/);
  if (space >= 0) return previousEnd + space + 1;
  const opening = gap.search(OPENING);
  return opening >= 0 ? previousEnd + opening : wordStart;
}

/** The first words of the units that make one stretch: its sentences by punctuation, run-ons cut further. */
function unitStarts(text: string, words: readonly Word[], isEnglish: boolean): number[] {
  const starts: number[] = [];
  const ends = [...sentenceStarts(text), text.length];
  let first = 0;
  for (const end of ends) {
    let after = first;
    let weight = 0;
    for (; after < words.length && (words[after]?.start ?? 0) < end; after++) weight += weigh(words[after]?.text ?? '');
    if (after === first) continue;
    starts.push(first);
    if (weight > RUN_ON) {
      const sentence = words.slice(first, after);
      const gaps = sentence.map((word, i) => text.slice(sentence[i - 1]?.end ?? word.start, word.start));
      const run = { words: sentence.map((word) => word.text), gaps, weights: sentence.map((word) => weigh(word.text)) };
      for (const cut of breathCuts(run, isEnglish)) starts.push(first + cut);
    }
    first = after;
  }
  return starts;
}

/**
 * Cuts a text into words, sentences and reading paragraphs. No sentence crosses a paragraph, and no paragraph a line
 * feed or one of `cuts` (the ascending starts of turns and sections).
 * @param language BCP 47, of the text
 */
export function segmentText(text: string, language: string, cuts: readonly number[]): Segments {
  const findWords = wordFinder(language);
  const isEnglish = /^en\b/i.test(language);
  const lists = { paragraphs: spanList(), sentences: spanList(), words: spanList() };
  const add = (list: SpanList, from: number, to: number) => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (start < end) list.add(start, end);
  };

  const stretch = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const words: Word[] = [];
    findWords(piece, (start, end) => words.push({ start, end, text: piece.slice(start, end) }));
    for (const word of words) lists.words.add(from + word.start, from + word.end);
    const units = unitStarts(piece, words, isEnglish);
    const begins = units.map((first, unit) => {
      const word = words[first]?.start ?? 0;
      return from + (unit === 0 ? 0 : unitStart(piece, words[first - 1]?.end ?? 0, word));
    });
    const weights = units.map((first, unit) => {
      const inUnit = words.slice(first, units[unit + 1] ?? words.length);
      return inUnit.reduce((sum, word) => sum + weigh(word.text), 0);
    });
    const openers = units.map((first) => words.slice(first, first + 4).map((word) => word.text));
    const breaks = readingBreaks(weights, openers, isEnglish);
    const starts = begins.length > 0 ? begins : [from];
    for (const [unit, start] of starts.entries()) add(lists.sentences, start, starts[unit + 1] ?? to);
    const paragraphs = [from, ...breaks.map((unit) => starts[unit] ?? to)];
    for (const [index, start] of paragraphs.entries()) add(lists.paragraphs, start, paragraphs[index + 1] ?? to);
  };

  let from = 0;
  let nextCut = 0;
  while (from < text.length) {
    while (nextCut < cuts.length && (cuts[nextCut] ?? 0) <= from) nextCut++;
    const line = text.indexOf('\n', from);
    const to = Math.min(line < 0 ? text.length : line + 1, cuts[nextCut] ?? text.length);
    stretch(from, to);
    from = to;
  }
  const { paragraphs, sentences, words } = lists;
  return { paragraphs: paragraphs.spans(), sentences: sentences.spans(), words: words.spans() };
}
