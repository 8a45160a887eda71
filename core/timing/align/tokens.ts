import { APOSTROPHE, BREAK, COMMA, classOf, LETTER, MARK, SINGLE, STOP, WIDE_COMMA, WIDE_STOP } from './marks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What lies between a token and the next one, from nothing to a change of speaker: the strongest counts. */
export const NO_PAUSE = 0;
export const COMMA_PAUSE = 1;
/** After "um": who says it is looking for words. */
export const FILLER_PAUSE = 2;
export const STOP_PAUSE = 3;
export const TURN_PAUSE = 4;

/**
 * A text as it is compared: runs of letters and digits, without apostrophes, in lower case, as numbers of a vocabulary.
 * A word of the transcript may be several tokens ("GPT-4o", "241,763").
 */
export interface Tokens {
  readonly count: number;
  readonly ids: Int32Array;
  /** Offset of the first character in the text, and of what follows the last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** One of the pauses above: the strongest mark between this token and the next. */
  readonly pauses: Uint8Array;
}

/** Tokens in the making; texts are added one after the other. */
export interface TokenList {
  readonly count: number;
  /** Appends the tokens of a text; `offset` is added to their starts. */
  add(text: string, offset: number): void;
  /** Raises the pause after the last token so far. */
  pause(strength: number): void;
  done(): Tokens;
}

export const FILLERS: ReadonlySet<string> = new Set(['um', 'umm', 'uh', 'uhm', 'er', 'erm', 'hmm', 'ah']);

/** A full stop after these ends no sentence. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'jr', 'sr', 'vs']);

export function createTokenList(vocabulary: Vocabulary, capacity: number): TokenList {
  let count = 0;
  let ids = new Int32Array(capacity);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let pauses = new Uint8Array(capacity);
  const grow = () => {
    const size = Math.max(16, ids.length * 2);
    [ids, starts, ends] = [enlarged(ids, size), enlarged(starts, size), enlarged(ends, size)];
    pauses = enlargedBytes(pauses, size);
  };
  const fillers: boolean[] = [];
  const push = (text: string, start: number, end: number, offset: number) => {
    if (count === ids.length) grow();
    const id = vocabulary.idAt(text, start, end);
    ids[count] = id;
    fillers[id] ??= FILLERS.has(vocabulary.wordOf(id));
    if (fillers[id]) pauses[count] = FILLER_PAUSE;
    starts[count] = offset + start;
    ends[count++] = offset + end;
  };
  const pause = (strength: number) => {
    if (count > 0 && (pauses[count - 1] as number) < strength) pauses[count - 1] = strength;
  };
  const endsNothing = (mark: number) => mark === STOP && TITLES.has(vocabulary.wordOf(ids[count - 1] as number));
  const add = (text: string, offset: number) => {
    const { length } = text;
    let i = 0;
    while (i < length) {
      const kind = classOf(text.charCodeAt(i));
      if (kind === LETTER) {
        const start = i;
        for (i++; i < length; i++) {
          const inside = classOf(text.charCodeAt(i));
          if (inside === LETTER || inside === MARK) continue;
          if (inside !== APOSTROPHE || classOf(text.charCodeAt(i + 1)) !== LETTER) break;
        }
        push(text, start, i, offset);
        continue;
      }
      if (kind === SINGLE) push(text, i, i + 1, offset);
      else if (kind === BREAK) pause(TURN_PAUSE);
      else if (kind === WIDE_STOP) pause(STOP_PAUSE);
      else if (kind === WIDE_COMMA) pause(COMMA_PAUSE);
      else if (kind === STOP || kind === COMMA) {
        const joins = i + 1 < length && classOf(text.charCodeAt(i + 1)) === LETTER;
        if (!joins && count > 0 && !endsNothing(kind)) pause(kind === STOP ? STOP_PAUSE : COMMA_PAUSE);
      }
      i++;
    }
  };
  return {
    get count() {
      return count;
    },
    add,
    pause,
    done: () => ({
      count,
      ids: ids.subarray(0, count),
      starts: starts.subarray(0, count),
      ends: ends.subarray(0, count),
      pauses: pauses.subarray(0, count),
    }),
  };
}

function enlarged(values: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(size);
  copy.set(values);
  return copy;
}

function enlargedBytes(values: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(size);
  copy.set(values);
  return copy;
}
