import type { Clauses } from './clauses.ts';
import type { Item } from './items.ts';
import { isSaid, type Placement } from './placements.ts';
import type { SpokenStems } from './spoken-stems.ts';

/** How much of a text was recognised in captions. */
export interface Evidence {
  /** Words that were heard where they belong, less those that would be by chance. */
  readonly heard: number;
  /** Of the shorter of both, the share that was placed. */
  readonly placedShare: number;
}

export function evidenceOf(
  clauses: Clauses,
  items: readonly (readonly Item[])[],
  spoken: SpokenStems,
  placements: readonly Placement[],
): Evidence {
  let heard = 0;
  let placed = 0;
  placements.forEach((placement, c) => {
    if (!isSaid(placement)) return;
    const { from, to } = placement;
    placed += clauses.words[c] as number;
    for (const { word } of items[c] as readonly Item[]) {
      const isHeard = word.stems.some((stem) => spoken.isSaidWithin(stem, from, to));
      heard += (isHeard ? 1 : 0) - (1 - (1 - word.chance) ** (to - from));
    }
  });
  const words = clauses.words.reduce((sum, n) => sum + n, 0);
  return { heard, placedShare: placed / Math.max(1, Math.min(words, spoken.count)) };
}
