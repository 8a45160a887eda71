import { type Pairs, SAME, UNMATCHED } from './align-stretch.ts';
import type { Tokens } from './tokens.ts';

/** Fewer words left out say little of where they were. */
const FEWEST_SKIPPED = 3;
const MOST_MOVED = 12;

/**
 * Where captions hold words that the text does not, words at either edge may be said at the other just as well ("Thank
 * you. [...] Thank you, Ann"): the text is parted at its strongest mark among the places that the words allow.
 */
export function slideSplits(text: Tokens, captions: Tokens, { to, kinds }: Pairs): void {
  for (let i = 0; i + 1 < text.count; i++) {
    const before = to[i] as number;
    const after = to[i + 1] as number;
    if (before < 0 || after - before <= FEWEST_SKIPPED) continue;
    let best = 0;
    let strongest = text.pauses[i] as number;
    // To the left: the last words before the split are said right before what follows it.
    for (let n = 1; n <= MOST_MOVED && i - n >= 0 && after - n > before; n++) {
      if (text.ids[i + 1 - n] !== captions.ids[after - n]) break;
      if ((text.pauses[i - n] as number) > strongest) [best, strongest] = [-n, text.pauses[i - n] as number];
    }
    for (let n = 1; n <= MOST_MOVED && i + n < text.count && before + n < after; n++) {
      if (text.ids[i + n] !== captions.ids[before + n]) break;
      if ((text.pauses[i + n] as number) > strongest) [best, strongest] = [n, text.pauses[i + n] as number];
    }
    for (let n = 1; n <= -best; n++) [to[i + 1 - n], kinds[i + 1 - n]] = [after - n, SAME];
    for (let n = 1; n <= best; n++) [to[i + n], kinds[i + n]] = [before + n, SAME];
    dropCrossed(i + best, to, kinds);
  }
}

/** Words that were moved to the right may have left others behind them that now come too late. */
function dropCrossed(split: number, to: Int32Array, kinds: Uint8Array): void {
  const end = to[split] as number;
  for (let i = split - 1; i >= 0 && i >= split - MOST_MOVED; i--) {
    if ((to[i] as number) < end) continue;
    to[i] = -1;
    kinds[i] = UNMATCHED;
  }
}
