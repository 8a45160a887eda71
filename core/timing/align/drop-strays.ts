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
  const isPlausible = (from: number, to: number): boolean => {
    const should = (expected[to] as number) - (expected[from] as number);
    const does = (times[pairs.to[to] as number] as number) - (times[pairs.to[from] as number] as number);
    return does <= MUCH_LONGER * should + LONGER_SECONDS && should <= MUCH_SHORTER * does + SHORTER_SECONDS;
  };
  let last = -1;
  for (let first = 0; first < heard.length; ) {
    let after = first + 1;
    while (after < heard.length && isPlausible(heard[after - 1] as number, heard[after] as number)) after++;
    const [before, next] = [heard[last], heard[after]];
    const isStray =
      after - first < STRAY_WORDS && before !== undefined && next !== undefined && isPlausible(before, next);
    if (isStray) {
      for (let n = first; n < after; n++) {
        pairs.to[heard[n] as number] = -1;
        pairs.kinds[heard[n] as number] = UNMATCHED;
      }
    } else last = after - 1;
    first = after;
  }
}
