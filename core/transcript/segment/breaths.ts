import { ENDS, FILLERS, LONGEST_START, STARTS, TOGETHER } from './english-breaths.ts';

/** The words of a stretch of text, and how much each weighs: 1, or less for a word of one or two ideographs. */
export interface WeighedWords {
  /** As they stand in the text. */
  readonly words: readonly string[];
  /** What stands before each word: white space and punctuation. */
  readonly gaps: readonly string[];
  readonly weights: readonly number[];
}

/** A unit of fewer words is too short to follow, one of more too long: 8 to 30 words are about 3 to 12 s of speech. */
const SHORTEST = 8;
const COMFORTABLE = 24;
const LONGEST = 38;

const lengthCost = (length: number): number => {
  if (length < SHORTEST) return (SHORTEST - length) * 0.9;
  return length <= COMFORTABLE ? 0 : ((length - COMFORTABLE) / 5) ** 2;
};

/** Each cut costs this much, so that there is none without a reason. */
const CUT = 1.5;
/** A word that no list knows begins a unit less often than one that does. */
const UNKNOWN_START = -1;
/** A filler may begin a unit as well as the word after it. */
const FILLER = 0.4;
/** Two words of one name or phrase are not parted. */
const TORN = -5;

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && !/^I(?:['’]|$)/.test(word);

const plain = (word: string | undefined): string => (word ?? '').toLowerCase().replace(/’/g, "'");

/** How well an English unit can begin at a word, by this word and those after it. */
export function startReward(words: readonly string[], index: number): number {
  const first = plain(words[index]);
  if (FILLERS.has(first) && index + 1 < words.length) return FILLER + startReward(words, index + 1);
  let phrase = first;
  let reward = STARTS.get(phrase) ?? UNKNOWN_START;
  for (let length = 2; length <= LONGEST_START && index + length <= words.length; length++) {
    phrase += ` ${plain(words[index + length - 1])}`;
    reward = STARTS.get(phrase) ?? reward;
  }
  return reward;
}

function englishReward(words: readonly string[], index: number): number {
  const previous = words[index - 1] ?? '';
  const next = words[index] ?? '';
  const last = plain(previous);
  const ending = ENDS.get(`${plain(words[index - 2])} ${last}`) ?? ENDS.get(last) ?? 0;
  const isPair = TOGETHER.has(`${last} ${plain(next).replace(/'(?:ve|re|d|m|ll|s)$/, '')}`);
  return startReward(words, index) + ending + (isPair || (isCapital(previous) && isCapital(next)) ? TORN : 0);
}

function punctuationReward(gap: string): number {
  if (/[.!?…。！？．｡;；]/u.test(gap)) return 6;
  if (/[—–:：]/.test(gap)) return 4;
  return /[,，、]/.test(gap) ? 3.5 : 0;
}

/**
 * Cuts a stretch without enough punctuation into units of the length of a sentence, where a speaker would breathe:
 * the cheapest way over all gaps between words, in linear time.
 * @returns the indices of the words that begin the second and later units
 */
export function breathCuts({ words, gaps, weights }: WeighedWords, isEnglish: boolean): number[] {
  const best = [0];
  const from = [0];
  for (let end = 1; end <= words.length; end++) {
    let length = 0;
    let cheapest = Number.POSITIVE_INFINITY;
    let cheapestFrom = end - 1;
    for (let start = end - 1; start >= 0; start--) {
      length += weights[start] ?? 1;
      if (length > LONGEST && start < end - 1) break;
      const cost = (best[start] ?? 0) + lengthCost(length);
      if (cost >= cheapest) continue;
      cheapest = cost;
      cheapestFrom = start;
    }
    const isEnd = end === words.length;
    const reward = isEnd ? 0 : punctuationReward(gaps[end] ?? '') + (isEnglish ? englishReward(words, end) : 0);
    best.push(cheapest + (isEnd ? 0 : CUT - reward));
    from.push(cheapestFrom);
  }
  const cuts: number[] = [];
  for (let end = from[words.length] ?? 0; end > 0; end = from[end] ?? 0) cuts.push(end);
  return cuts.reverse();
}
