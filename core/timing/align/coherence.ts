import type { Pairs } from './align-stretch.ts';
import { isHeard } from './text-times.ts';
import type { Tokens } from './tokens.ts';

/** Some sentences: long enough that two texts do not share as much of it by chance. */
const WINDOW = 60;
/** Words left out, or put in, within a window. */
const SHIFT = 20;
/**
 * A word that is more of the captions than this, and was said more often, agrees with anything: "the" is 5 % of
 * English.
 */
const COMMON_SHARE = 0.06;
const COMMON_TIMES = 3;

/**
 * How many tokens are heard where their neighbours are: in each window, those that lie on its most common diagonal,
 * give or take. Chance agreement is scattered over the longer text; agreement of the same words is not. The smaller of
 * two counts: by windows of the text, and of the captions.
 */
export function coherentPairs(pairs: Pairs, spoken: Tokens, vocabularySize: number): number {
  const times = new Int32Array(vocabularySize);
  for (const id of spoken.ids) times[id] = (times[id] as number) + 1;
  const most = Math.max(COMMON_TIMES, COMMON_SHARE * spoken.count);
  const texts = new Int32Array(pairs.to.length);
  const captions = new Int32Array(pairs.to.length);
  let count = 0;
  for (let i = 0; i < pairs.to.length; i++) {
    const j = pairs.to[i] as number;
    if (!isHeard(pairs, i) || (times[spoken.ids[j] as number] as number) > most) continue;
    texts[count] = i;
    captions[count++] = j;
  }
  const [first, second] = [texts.subarray(0, count), captions.subarray(0, count)];
  return Math.min(onDiagonals(first, second), onDiagonals(second, first));
}

/** Both lists ascend. */
function onDiagonals(first: Int32Array, second: Int32Array): number {
  const shifts = new Int32Array(WINDOW);
  let sum = 0;
  for (let from = 0; from < first.length; ) {
    const block = Math.floor((first[from] as number) / WINDOW);
    let count = 0;
    for (; from < first.length && Math.floor((first[from] as number) / WINDOW) === block; from++) {
      shifts[count++] = (second[from] as number) - (first[from] as number);
    }
    const sorted = shifts.subarray(0, count).sort();
    let most = 0;
    for (let low = 0, high = 0; high < count; high++) {
      while ((sorted[high] as number) - (sorted[low] as number) > SHIFT) low++;
      most = Math.max(most, high - low + 1);
    }
    sum += most;
  }
  return sum;
}
