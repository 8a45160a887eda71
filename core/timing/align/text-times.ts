import { INSTEAD, type Pairs, UNMATCHED } from './align-stretch.ts';
import { layOut, type Moments, PAUSE_MEANS } from './lay-out.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** True where a token of the text takes its moment from the captions' own word. */
export const isHeard = ({ kinds }: Pairs, i: number): boolean => kinds[i] !== UNMATCHED && kinds[i] !== INSTEAD;

const USUAL = { rate: 1, means: PAUSE_MEANS };

/**
 * The moments of all tokens of a text: those of the captions' words that are paired with them, and in between laid out
 * by expected speech and pauses. NaN before the first pair and after the last one.
 */
export function textTimes(text: Tokens, pairs: Pairs, captions: Moments, vocabulary: Vocabulary): Moments {
  const times = new Float64Array(text.count).fill(Number.NaN);
  const variances = new Float64Array(text.count);
  const seconds = (token: number) => vocabulary.secondsOf(text.ids[token] as number);
  let last = -1;
  for (let i = 0; i < text.count; i++) {
    if (!isHeard(pairs, i)) continue;
    const j = pairs.to[i] as number;
    const end = captions.times[j] as number;
    times[i] = end;
    variances[i] = captions.variances[j] as number;
    if (last >= 0 && i - last > 1) {
      const stretch = { first: last, after: i, start: times[last] as number, end, lastShare: 1 };
      layOut(stretch, USUAL, text.pauses, seconds, { times, variances }, variances[i] as number);
    }
    last = i;
  }
  return { times, variances };
}
