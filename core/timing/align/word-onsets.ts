import type { CaptionTokens } from './text-tokens.ts';
import { NO_PAUSE } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that takes this much longer than expected holds a pause, in seconds. */
const SWALLOWED = 0.4;
/** With a pause of this length before it, the word has lost nothing. */
const PAUSED = 0.7;

/**
 * Moves the onsets of words that swallowed the pause before them: recognisers that know only where words end begin the
 * first word of a sentence where the last one ended. Such a word is much too long although no mark follows it, and none
 * of the pause is left before it; it is really spoken right before the next.
 *
 * Where the onsets of single words are known; in place.
 */
export function mendOnsets(captions: CaptionTokens, pauses: Uint8Array, vocabulary: Vocabulary): void {
  const { times, ids, count } = captions;
  const excess = (t: number) =>
    (times[t + 1] as number) - (times[t] as number) - vocabulary.secondsOf(ids[t] as number);
  for (let t = 1; t + 1 < count; t++) {
    if (pauses[t - 1] === NO_PAUSE || pauses[t] !== NO_PAUSE) continue;
    // Not a number, hence false, where one of them has no onset of its own.
    if (excess(t) > SWALLOWED && excess(t - 1) < PAUSED) times[t] = (times[t] as number) + excess(t);
  }
}
