import type { Pairs } from './align-stretch.ts';
import { isHeard } from './text-times.ts';
import type { Tokens } from './tokens.ts';

/** Some sentences: long enough that two texts do not share as much of it by chance. */
const WINDOW = 60;
/** Words left out, or put in, within a window. */
const SHIFT = 20;
/** A word that is more of the captions than this, and was said more often, agrees with anything: "the" is 5 % of English. */
const COMMON_SHARE = 0.06;
const COMMON_TIMES = 3;

/**
 * How many tokens are heard where their neighbours are: in each window, those that lie on its most common diagonal, give
 * or take. Chance agreement is scattered over the longer text; agreement of the same words is not. The smaller of two
 * counts: by windows of the text, and of the captions.
 */
export function coherentPairs(pairs: Pairs, spoken: Tokens, vocabularySize: number): number {
  const times = new Int32Array(vocabularySize);
  for (const id of spoken.ids) times[id] = (times[id] as number) + 1;
  const most = Math.max(COMMON_TIMES, COMMON_SHARE * spoken.count);
  const texts: number[] = [];
  const captions: number[] = [];
  for (let i = 0; i < pairs.to.length; i++) {
    const j = pairs.to[i] as number;
    if (!isHeard(pairs, i) || (times[spoken.ids[j] as number] as number) > most) continue;
    texts.push(i);
    captions.push(j);
  }
  return Math.min(onDiagonals(texts, captions), onDiagonals(captions, texts));
}

/** Both lists ascend. */
function onDiagonals(first: readonly number[], second: readonly number[]): number {
  let sum = 0;
  for (let from = 0; from < first.length; ) {
    const window = Math.floor((first[from] as number) / WINDOW);
    const shifts: number[] = [];
    for (; from < first.length && Math.floor((first[from] as number) / WINDOW) === window; from++) {
      shifts.push((second[from] as number) - (first[from] as number));
    }
    shifts.sort((x, y) => x - y);
    let most = 0;
    for (let low = 0, high = 0; high < shifts.length; high++) {
      while ((shifts[high] as number) - (shifts[low] as number) > SHIFT) low++;
      most = Math.max(most, high - low + 1);
    }
    sum += most;
  }
  return sum;
}
