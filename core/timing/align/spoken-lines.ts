import type { Pairs } from './align-stretch.ts';
import type { CaptionTokens } from './text-tokens.ts';
import { COMMA_PAUSE, STOP_PAUSE, type Tokens, TURN_PAUSE } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The marks after the tokens of captions: their own, and those of the text where it says the same. Recognisers write
 * few, or none.
 */
export function sharedPauses(text: Tokens, captions: Tokens, pairs: Pairs): Uint8Array {
  const pauses = captions.pauses.slice();
  for (let i = 0; i < text.count; i++) {
    const j = pairs.to[i] as number;
    if (j >= 0) pauses[j] = Math.max(pauses[j] as number, text.pauses[i] as number);
  }
  return pauses;
}

/**
 * Of the pause before the next line, this much falls to this one: some recognisers give part of it to the next word.
 */
export const LAST_SHARE = 0.8;

/**
 * Stretches of captions of which only the first token's moment is known: for captions timed by lines, the lines.
 * Parallel lists; times in seconds.
 */
export interface SpokenLines {
  readonly count: number;
  /** First token, and the one after the last. */
  readonly firsts: Int32Array;
  readonly afters: Int32Array;
  readonly starts: Float64Array;
  /** When the next line begins, or this one is taken away. */
  readonly ends: Float64Array;
  /** Expected seconds of speech, without pauses. */
  readonly speech: Float64Array;
  /** How many pauses of each kind lie in it; the one at its end counts {@link LAST_SHARE}. */
  readonly commas: Float64Array;
  readonly stops: Float64Array;
  readonly turns: Float64Array;
}

/** Lines of at least two tokens; a line of one has nothing to be laid out. */
export function spokenLines(captions: CaptionTokens, pauses: Uint8Array, vocabulary: Vocabulary): SpokenLines {
  const { count: tokens, ids, times } = captions;
  let most = 0;
  for (let t = 1; t < tokens; t++)
    if (Number.isNaN(times[t] as number) && !Number.isNaN(times[t - 1] as number)) most++;
  const numbers = () => new Float64Array(most);
  const [starts, ends, speech, commas, stops, turns] = [
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
  ];
  const [firsts, afters] = [new Int32Array(most), new Int32Array(most)];
  const counters = [];
  counters[COMMA_PAUSE] = commas;
  counters[STOP_PAUSE] = stops;
  counters[TURN_PAUSE] = turns;
  let line = 0;
  for (let first = 0; first < tokens; ) {
    let after = first + 1;
    while (after < tokens && Number.isNaN(times[after] as number)) after++;
    if (after - first > 1) {
      for (let t = first; t < after; t++) {
        speech[line] = (speech[line] as number) + vocabulary.secondsOf(ids[t] as number);
        const counter = counters[pauses[t] as number];
        if (counter) counter[line] = (counter[line] as number) + (t + 1 === after ? LAST_SHARE : 1);
      }
      firsts[line] = first;
      afters[line] = after;
      starts[line] = times[first] as number;
      const next = after < tokens ? (times[after] as number) : Number.POSITIVE_INFINITY;
      const gone = captions.gone[after - 1] as number;
      ends[line] = Math.max(starts[line] as number, Math.min(next, Number.isNaN(gone) ? next : gone));
      line++;
    }
    first = after;
  }
  return { count: line, firsts, afters, starts, ends, speech, commas, stops, turns };
}
