import { INSTEAD, type Pairs, RUN, UNMATCHED } from './align-stretch.ts';

const AROUND = 6;
const DIAGONALS = 2;
const needed = (kind: number): number => (kind === RUN ? 1 : kind === INSTEAD ? 3 : 2);

/** Drops pairs that stand alone: two texts of one language agree in a word here and there by chance. */
export function dropLonelyPairs({ to, kinds }: Pairs): void {
  const before = to.slice();
  for (let i = 0; i < before.length; i++) {
    const j = before[i] as number;
    if (j < 0) continue;
    const least = needed(kinds[i] as number);
    const last = Math.min(before.length - 1, i + AROUND);
    let company = 0;
    for (let n = Math.max(0, i - AROUND); n <= last && company < least; n++) {
      const other = before[n] as number;
      if (n === i || other < 0 || kinds[n] === INSTEAD) continue;
      if (Math.abs(other - n - (j - i)) <= DIAGONALS) company++;
    }
    if (company < least) to[i] = -1;
  }
  for (let i = 0; i < to.length; i++) if (to[i] === -1) kinds[i] = UNMATCHED;
}
