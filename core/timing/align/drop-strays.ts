import { type Pairs, UNMATCHED } from './align-stretch.ts';
import { isHeard } from './text-times.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** So few words agree by chance somewhere, and are given up where both ways to their neighbours are implausible. */
const STRAY_WORDS = 8;
/** Pauses take about as long as this share of speech. */
const PAUSING = 0.4;
/** Much longer than expected: there is speech, or silence, that the text does not know of. */
const [MUCH_LONGER, LONGER_SECONDS] = [3, 12] as const;
/** Much shorter: there is text that nobody said. */
const [MUCH_SHORTER, SHORTER_SECONDS] = [2.2, 2.5] as const;

/**
 * Gives up short runs of pairs that lie far from both neighbours, if the neighbours agree without them: a few words of
 * a passage that is not there, found by chance where they were said on another occasion.
 * @param times of the captions' tokens, in seconds
 */
export function dropStrays(text: Tokens, pairs: Pairs, times: Float64Array, vocabulary: Vocabulary): void {
  const heard: number[] = [];
  for (let i = 0; i < text.count; i++) if (isHeard(pairs, i)) heard.push(i);
  const expected = new Float64Array(text.count + 1);
  for (let i = 0; i < text.count; i++) {
    expected[i + 1] = (expected[i] as number) + (1 + PAUSING) * vocabulary.secondsOf(text.ids[i] as number);
  }
  const lengths = (from: number, to: number): readonly [should: number, does: number] => [
    (expected[to] as number) - (expected[from] as number),
    (times[pairs.to[to] as number] as number) - (times[pairs.to[from] as number] as number),
  ];
  const hasTime = (from: number, to: number): boolean => {
    const [should, does] = lengths(from, to);
    return should <= MUCH_SHORTER * does + SHORTER_SECONDS;
  };
  const isPlausible = (from: number, to: number): boolean => {
    const [should, does] = lengths(from, to);
    return does <= MUCH_LONGER * should + LONGER_SECONDS && hasTime(from, to);
  };
  const giveUp = (from: number, to: number): void => {
    for (let n = from; n < to; n++) {
      pairs.to[heard[n] as number] = -1;
      pairs.kinds[heard[n] as number] = UNMATCHED;
    }
  };
  // Captions that end before the text does find words of the rest where there is no time left to say it; so do captions
  // that begin after it.
  const after = lastOfEnd(heard, hasTime);
  giveUp(after, heard.length);
  heard.length = after;
  const before = firstOfBeginning(heard, hasTime);
  giveUp(0, before);
  heard.splice(0, before);
  let last = -1;
  for (let first = 0; first < heard.length; ) {
    let end = first + 1;
    while (end < heard.length && isPlausible(heard[end - 1] as number, heard[end] as number)) end++;
    const [previous, next] = [heard[last], heard[end]];
    const isStray =
      end - first < STRAY_WORDS && previous !== undefined && next !== undefined && isPlausible(previous, next);
    if (isStray) giveUp(first, end);
    else last = end - 1;
    first = end;
  }
}

/** How many are left when runs that are short and have no time before them are taken off the end. */
function lastOfEnd(heard: readonly number[], hasTime: (from: number, to: number) => boolean): number {
  let left = heard.length;
  for (let n = left - 1; n > 0 && left - n <= STRAY_WORDS; n--)
    if (left - n < STRAY_WORDS && !hasTime(heard[n - 1] as number, heard[n] as number)) left = n;
  return left;
}

/** The same from the beginning: how many are taken off. */
function firstOfBeginning(heard: readonly number[], hasTime: (from: number, to: number) => boolean): number {
  let off = 0;
  for (let n = 1; n < heard.length && n - off <= STRAY_WORDS; n++)
    if (n - off < STRAY_WORDS && !hasTime(heard[n - 1] as number, heard[n] as number)) off = n;
  return off;
}
