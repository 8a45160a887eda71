import type { CaptionTokens } from '../text-tokens.ts';
import { COMMA_PAUSE, NO_PAUSE, STOP_PAUSE, TURN_PAUSE } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { firstWeight, lastWeight } from './clause-edges.ts';

/** How much likelier than elsewhere a clause begins at each word of the captions, or ends before it. */
export interface Boundaries {
  /** By the mark that the text has there, then by word. */
  readonly starts: readonly Float64Array[];
  readonly ends: readonly Float64Array[];
}

/** Kinds of places between words, by what the captions have there: three strengths of mark, three of line ends. */
export const PLACE_KINDS = 9;
const MARK_KINDS = 3;
const SILENCE_SECONDS = 0.35;

/** How many places of each kind there are, and the kind of each: entry j is the place before word j. */
export interface Places {
  readonly kinds: Uint8Array;
  readonly counts: Float64Array;
}

export function placesOf({ count, pauses, times, gone }: CaptionTokens): Places {
  const kinds = new Uint8Array(count + 1);
  const counts = new Float64Array(PLACE_KINDS);
  for (let j = 0; j <= count; j++) {
    const pause = j === 0 ? STOP_PAUSE : (pauses[j - 1] as number);
    const mark = pause >= STOP_PAUSE ? 2 : pause > NO_PAUSE ? 1 : 0;
    const left = j === 0 ? Number.NaN : (gone[j - 1] as number);
    const line = Number.isNaN(left) ? 0 : (times[j] as number) - left > SILENCE_SECONDS ? 2 : 1;
    kinds[j] = line * MARK_KINDS + mark;
    counts[kinds[j] as number] = (counts[kinds[j] as number] as number) + 1;
  }
  return { kinds, counts };
}

/** How often the clauses that begin after each mark of the text begin at a place of each kind: a row a mark. */
export type KindShares = readonly Float64Array[];

/**
 * What is taken for granted before a talk says otherwise, by the mark of the text and the mark of the captions:
 * logarithms. That lines begin where clauses do, only the talk itself can say.
 */
const USUAL: Readonly<Record<number, readonly number[]>> = {
  [NO_PAUSE]: [0, 0, 0],
  [COMMA_PAUSE]: [-0.4, 1, 0.8],
  [STOP_PAUSE]: [-0.8, 0.8, 2],
  [TURN_PAUSE]: [-0.6, 0.8, 1.8],
};
/** Worth of the above, in clauses. */
const USUAL_WORTH = 40;
const STRENGTHS = [NO_PAUSE, COMMA_PAUSE, STOP_PAUSE, TURN_PAUSE];

/** @param seen expected numbers of clauses by mark and kind of place, or null before any were placed */
export function kindShares({ counts }: Places, seen: KindShares | null): KindShares {
  const all = counts.reduce((sum, n) => sum + n, 0);
  const rows = Array.from({ length: TURN_PAUSE + 1 }, () => new Float64Array(PLACE_KINDS).fill(1));
  for (const mark of STRENGTHS) {
    const row = rows[mark] as Float64Array;
    const share = new Float64Array(PLACE_KINDS);
    let sum = 0;
    for (let kind = 0; kind < PLACE_KINDS; kind++) {
      const weight = USUAL[mark]?.[kind % MARK_KINDS] ?? 0;
      share[kind] = ((counts[kind] as number) / all) * Math.exp(weight);
      sum += share[kind] as number;
    }
    const found = seen?.[mark];
    const total = found?.reduce((a, b) => a + b, 0) ?? 0;
    for (let kind = 0; kind < PLACE_KINDS; kind++) {
      const base = ((counts[kind] as number) + 0.5) / all;
      const usual = ((share[kind] as number) + 0.5 / all) / sum;
      row[kind] = ((found?.[kind] ?? 0) + USUAL_WORTH * usual) / (total + USUAL_WORTH) / base;
    }
  }
  return rows;
}

/** Words and places say the same in part, so that each counts less than it would alone. */
const WORD_SHARE = 0.8;
const KIND_SHARE = 0.8;

export function boundariesOf(
  captions: CaptionTokens,
  places: Places,
  shares: KindShares,
  vocabulary: Vocabulary,
  room: number,
): Boundaries {
  const { count, ids } = captions;
  const first = new Float64Array(vocabulary.size).fill(Number.NaN);
  const last = new Float64Array(vocabulary.size).fill(Number.NaN);
  const factor = (known: Float64Array, weight: (word: string) => number, j: number) => {
    const id = ids[j] as number;
    if (Number.isNaN(known[id] as number)) known[id] = Math.exp(WORD_SHARE * weight(vocabulary.wordOf(id)));
    return known[id] as number;
  };
  const starts: Float64Array[] = [];
  const ends: Float64Array[] = [];
  for (let mark = 0; mark <= TURN_PAUSE; mark++) {
    const start = new Float64Array(count + 1).fill(1);
    const end = new Float64Array(count + 1 + room).fill(1);
    starts.push(start);
    ends.push(end);
    if (mark === NO_PAUSE) continue;
    const ofKind = (shares[mark] as Float64Array).map((x) => x ** (KIND_SHARE / 2));
    for (let j = 0; j <= count; j++) {
      const kind = ofKind[places.kinds[j] as number] as number;
      start[j] = kind * (j < count ? factor(first, firstWeight, j) : 1);
      end[j] = kind * (j > 0 ? factor(last, lastWeight, j - 1) : 1);
    }
  }
  return { starts, ends };
}
