import { at, type Json } from '../base/json.ts';

/**
 * What is noted of the notebook in another place, `storage.local`, under {@link WITNESS_KEY}: browsers throw a database
 * away that they cannot read, or for want of room, and make a new one without a word.
 */
export interface Witness {
  /** How many quotes it held after the last change. */
  readonly count: number;
  /** How many were lost and the reader has not been told; 0 when none were. */
  readonly lost: number;
}

/** The number is the version of the form; see `core/reading/kept.ts`. */
export const WITNESS_KEY = 'notebook:1';

/** Reads a witness as if somebody else had written it: what it does not say is 0. */
export function readWitness(value: Json): Witness {
  const count = (name: string): number => {
    const found = at(value, name);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : 0;
  };
  return { count: count('count'), lost: count('lost') };
}

/** What it says of a notebook in which nothing was found, when so many quotes of it were brought back. */
export const foundEmpty = ({ count, lost }: Witness, recovered: number): Witness => ({
  count: recovered,
  lost: lost + Math.max(0, count - recovered),
});

/** Each row is kept a second time under this and its id. */
export const COPY_PREFIX = 'quote:1:';
