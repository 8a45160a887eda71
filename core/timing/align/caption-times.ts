import type { Captions } from '../../captions/captions.ts';
import type { Pairs } from './align-stretch.ts';
import type { Moments } from './lay-out.ts';
import { lineTimes } from './line-times.ts';
import { sharedPauses, spokenLines } from './spoken-lines.ts';
import type { CaptionTokens } from './text-tokens.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { mendOnsets } from './word-onsets.ts';

/** Of a moment that was cut to the full second (s²): less than 1/12, because the lines around it say something too. */
export const SECOND_VARIANCE = 0.06;

/** The moments of all tokens of captions, however finely those are timed, with the help of the text's punctuation. */
export function captionTimes(
  grain: Captions['grain'],
  text: Tokens,
  captions: CaptionTokens,
  pairs: Pairs,
  vocabulary: Vocabulary,
): Moments {
  const pauses = sharedPauses(text, captions, pairs);
  if (grain === 'word') mendOnsets(captions, pauses, vocabulary);
  const startVariance = grain === 'second' ? SECOND_VARIANCE : 0;
  return lineTimes(captions, spokenLines(captions, pauses, vocabulary), pauses, vocabulary, startVariance);
}
