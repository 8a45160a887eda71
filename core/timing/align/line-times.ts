import { layOut, type Moments, PAUSE_MEANS } from './lay-out.ts';
import { linePace } from './line-pace.ts';
import { LAST_SHARE, type SpokenLines } from './spoken-lines.ts';
import type { CaptionTokens } from './text-tokens.ts';
import { COMMA_PAUSE, STOP_PAUSE } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The moments of all tokens of captions: where only the start of a line is known, its words are
 * laid into it at the pace of the lines around it.
 * @param startVariance of the known moments, in s²
 */
export function lineTimes(
  captions: CaptionTokens,
  lines: SpokenLines,
  pauses: Uint8Array,
  vocabulary: Vocabulary,
  startVariance: number,
): Moments {
  const moments = {
    times: captions.times.slice(),
    variances: new Float64Array(captions.count).fill(startVariance),
  };
  const pace = linePace(lines);
  const seconds = (token: number) => vocabulary.secondsOf(captions.ids[token] as number);
  const means = [...PAUSE_MEANS];
  for (let line = 0; line < lines.count; line++) {
    means[COMMA_PAUSE] = pace.commas[line] as number;
    means[STOP_PAUSE] = pace.stops[line] as number;
    const stretch = {
      first: lines.firsts[line] as number,
      after: lines.afters[line] as number,
      start: lines.starts[line] as number,
      end: lines.ends[line] as number,
      lastShare: LAST_SHARE,
    };
    layOut(stretch, { rate: pace.rates[line] as number, means }, pauses, seconds, moments, startVariance);
  }
  return moments;
}
