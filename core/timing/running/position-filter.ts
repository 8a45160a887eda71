import { LONGEST_SEQUENCE, type TextIndex } from './text-index.ts';

/** How likely each place of a text is to be spoken, by the words heard so far. */
export interface PositionFilter {
  /**
   * @param id number of the word heard in the index's vocabulary
   * @param weightOf how likely a token was before anything was heard, 1 on average; null where all are alike
   */
  hear(id: number, weightOf: ((token: number) => number) | null): void;
  /** The likeliest place; null while nothing heard is in the text. */
  best(): Likeliest | null;
  /** Nothing is known any more. */
  reset(): void;
}

export interface Likeliest {
  /** The token of the text that was heard last. */
  readonly token: number;
  /** How likely it is that or one next to it: 0 to 1. */
  readonly mass: number;
  /** The evidence for the second likeliest place as a share of that for this one, both in bits: 0 to 1. */
  readonly rivalShare: number;
}

/** Share of words that a recogniser gets wrong: between a good one and a poor one. */
const WRONG = 0.3;
/** From one word heard to the next, the text goes on by 0 tokens (something was put in) to 5. */
const STEPS = [0.04, 0.86, 0.05, 0.02, 0.015, 0.01] as const;
/** How often speech leaves the text within a word, and how often it enters: at the first word heard, and later. */
const LEAVING = 0.01;
const ENTERING_FIRST = 0.9;
const ENTERING = 0.05;

/** Tokens: so near, it is the same place; so far, it is another one. */
const SAME_PLACE = 2;
const OTHER_PLACE = 12;

/** Words that are more frequent are not looked up alone but with those before: so a word costs the same in any text. */
const MOST_ENDS = 512;
/** So many places are kept in mind, and none that is less likely. */
const MOST_PLACES = 2000;
const LEAST_LIKELY = 1e-9;
const RAISED = 4;

/**
 * A hidden Markov model whose states are the tokens of the text, and one for speech that is not in it. All likelihoods
 * are divided by that of the word anywhere in the text. Only places where something agreed are held; for all the others
 * one number stands.
 */
export function createPositionFilter(index: TextIndex): PositionFilter {
  const { count, ids } = index.tokens;
  let likely = new Float64Array(count);
  let next = new Float64Array(count);
  let places = new Int32Array(STEPS.length * (MOST_PLACES + MOST_ENDS));
  let nextPlaces = new Int32Array(places.length);
  let size = 0;
  let nextSize = 0;
  let outside = 1;
  const ends = new Int32Array(MOST_ENDS);
  /** The last words, and how likely it was at each of them that a given token is entered. */
  let words: number[] = [];
  let entered: number[] = [];

  const gainOf = (id: number): number => ((1 - WRONG) * (count + 1)) / (index.countOf(id) + 0.5) + WRONG;

  function raise(token: number, by: number): void {
    if (next[token] === 0) nextPlaces[nextSize++] = token;
    next[token] = (next[token] as number) + by;
  }

  /** All places move on by a word. */
  function step(id: number): void {
    const gain = gainOf(id);
    for (let i = 0; i < size; i++) {
      const token = places[i] as number;
      const value = likely[token] as number;
      likely[token] = 0;
      raise(token, value * STEPS[0]);
      for (let d = 1; d < STEPS.length && token + d < count; d++)
        raise(token + d, value * (STEPS[d] as number) * (ids[token + d] === id ? gain : WRONG));
    }
  }

  /** The places where the last words stand become as likely as if speech had entered the text with them. */
  function enter(weightOf: ((token: number) => number) | null): void {
    let gain = 1;
    for (let length = 1; length <= Math.min(LONGEST_SEQUENCE, words.length); length++) {
      gain *= gainOf(words.at(-length) as number) * (length > 1 ? STEPS[1] : 1);
      const found = index.endsOf(words, length, ends);
      if (found < 0) continue;
      const value = (entered.at(-length) as number) * gain;
      for (let i = 0; i < found; i++) {
        const token = ends[i] as number;
        const before = next[token] as number;
        raise(token, Math.max(before, value * (weightOf?.(token) ?? 1)) - before);
      }
      return;
    }
  }

  /** Forgets what is unlikely, and what entering anew would make as likely; lets all sum to 1. */
  function settle(): void {
    let sum = outside;
    for (let i = 0; i < nextSize; i++) sum += next[nextPlaces[i] as number] as number;
    let least = Math.max(LEAST_LIKELY * sum, WRONG * (entered.at(-1) as number));
    do {
      let kept = 0;
      for (let i = 0; i < nextSize; i++) {
        const token = nextPlaces[i] as number;
        if ((next[token] as number) >= least) nextPlaces[kept++] = token;
        else next[token] = 0;
      }
      nextSize = kept;
      least *= RAISED;
    } while (nextSize > MOST_PLACES);
    for (let i = 0; i < nextSize; i++) {
      const token = nextPlaces[i] as number;
      next[token] = (next[token] as number) / sum;
    }
    outside /= sum;
    entered = entered.map((value) => value / sum);
    [likely, next, places, nextPlaces, size, nextSize] = [next, likely, nextPlaces, places, nextSize, 0];
  }

  return {
    hear(id, weightOf) {
      const share = words.length === 0 ? ENTERING_FIRST : ENTERING;
      words = [...words.slice(1 - LONGEST_SEQUENCE), id];
      entered = [...entered.slice(1 - LONGEST_SEQUENCE), (outside * share) / count];
      outside = outside * (1 - share) + (1 - outside) * LEAVING;
      step(id);
      enter(weightOf);
      settle();
    },
    best() {
      let token = -1;
      for (let i = 0; i < size; i++) {
        const place = places[i] as number;
        if (token < 0 || (likely[place] as number) > (likely[token] as number)) token = place;
      }
      if (token < 0) return null;
      const none = outside / count;
      let [mass, rival] = [0, none];
      for (let i = 0; i < size; i++) {
        const place = places[i] as number;
        const far = Math.abs(place - token);
        if (far <= SAME_PLACE) mass += likely[place] as number;
        else if (far > OTHER_PLACE) rival = Math.max(rival, likely[place] as number);
      }
      const bits = Math.log2((likely[token] as number) / none);
      return { token, mass, rivalShare: bits > 0 ? Math.min(1, Math.log2(rival / none) / bits) : 1 };
    },
    reset() {
      for (let i = 0; i < size; i++) likely[places[i] as number] = 0;
      [size, outside, words, entered] = [0, 1, [], []];
    },
  };
}
