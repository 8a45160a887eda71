import { fail, ok, type Result } from '../../base/result.ts';
import type { Wording } from '../../quote/attribution.ts';
import type { Entry } from '../entry.ts';

/** One form in which a whole notebook leaves Verbatim and comes back. */
export interface Format {
  readonly id: string;
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** @param entries in the order of the notebook */
  write(entries: readonly Entry[], wording: Wording): string;
  /** Every entry of a text with line feeds alone, or the first thing that is wrong with it. Linear in its length. */
  read(text: string): Result<readonly Entry[]>;
}

/** @param what is wrong and where, in English: `The text ends within a comment` */
export const damaged = (what: string, line: number | null): Result<never> =>
  fail('import-damaged', `${what}: import an export that was neither edited nor cut off.`, line);

/** @param of how many there were when the text was written */
export const incomplete = (missing: number, of: number): Result<never> =>
  fail(
    'import-incomplete',
    `Of the quotes that this file was written with, ${missing} of ${of} are missing: import the whole export, then delete what you do not want.`,
    null,
    missing,
  );

/** What is in the parts of a text, in their order, or what is wrong with the first part that holds none. */
export function inAll<T, U>(parts: Iterable<T>, read: (part: T) => Result<readonly U[]>): Result<readonly U[]> {
  const all: U[] = [];
  for (const part of parts) {
    const found = read(part);
    if (!found.ok) return found;
    for (const one of found.value) all.push(one);
  }
  return ok(all);
}
