import type { Captions } from '../../captions/captions.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import { createTokenList, type Tokens, TURN_PAUSE } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** English has a word every six characters; lists grow where there are more. */
const CHARACTERS_A_TOKEN = 5;

/** The tokens of a transcript, their starts as positions in its text. */
export function transcriptTokens({ text, turns }: Transcript, vocabulary: Vocabulary): Tokens {
  const list = createTokenList(vocabulary, Math.ceil(text.length / CHARACTERS_A_TOKEN));
  let from = 0;
  for (const { start } of turns) {
    list.add(text.slice(from, start), from);
    list.pause(TURN_PAUSE);
    from = start;
  }
  list.add(text.slice(from), from);
  return list.done();
}

/** The tokens of captions, with what is known of their times. */
export interface CaptionTokens extends Tokens {
  /** Moments in seconds of media time; NaN for a token that has none of its own. */
  readonly times: Float64Array;
  /** In seconds, for the last token of a cue: when the line is taken away at the latest. NaN for all others. */
  readonly gone: Float64Array;
}

/** A moment cut to the full second lies half a second later on average. */
const HALF_SECOND_MS = 500;

export function captionTokens({ cues, grain }: Captions, vocabulary: Vocabulary): CaptionTokens {
  const characters = cues.reduce((sum, cue) => sum + cue.text.length + 1, 0);
  const list = createTokenList(vocabulary, Math.ceil(characters / CHARACTERS_A_TOKEN));
  const firsts = new Int32Array(cues.length + 1);
  cues.forEach((cue, i) => {
    firsts[i] = list.count;
    list.add(cue.text, 0);
  });
  firsts[cues.length] = list.count;
  const tokens = list.done();
  const times = new Float64Array(tokens.count).fill(Number.NaN);
  const gone = new Float64Array(tokens.count).fill(Number.NaN);
  const lateMs = grain === 'second' ? HALF_SECOND_MS : 0;
  cues.forEach(({ startMs, endMs, offsets, timesMs }, i) => {
    const first = firsts[i] as number;
    const after = firsts[i + 1] as number;
    if (first === after) return;
    gone[after - 1] = (endMs + lateMs) / 1000;
    times[first] = (startMs + lateMs) / 1000;
    let piece = 0;
    for (let t = first; t < after && piece < offsets.length; t++) {
      // The first token at or after a piece's beginning is the piece's first.
      if ((tokens.starts[t] as number) < (offsets[piece] as number)) continue;
      while (piece + 1 < offsets.length && (offsets[piece + 1] as number) <= (tokens.starts[t] as number)) piece++;
      times[t] = (timesMs[piece++] as number) / 1000;
    }
  });
  return { ...tokens, times, gone };
}
