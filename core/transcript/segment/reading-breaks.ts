import { startReward } from './breaths.ts';

/** A reading paragraph of 30 to 60 words is 10 to 20 s of speech. */
const IDEAL = 45;
const TOLERANCE = 15;
/** A document's own paragraph of at most this many words stays whole. */
const WHOLE = 70;
/** A remainder below this is never left alone. */
const SMALLEST = 20;

const lengthCost = (words: number): number =>
  ((words - IDEAL) / TOLERANCE) ** 2 + (words < SMALLEST ? 20 + (SMALLEST - words) : 0);

/**
 * Where a paragraph is broken for reading: the cheapest way over all ends of sentences, in linear time, so that no wall
 * of text remains and no tiny remainder.
 * @param weights of the sentences of the paragraph, in words
 * @param openers the first words of each sentence
 * @returns the indices of the sentences that begin the second and later parts
 */
export function readingBreaks(
  weights: readonly number[],
  openers: readonly (readonly string[])[],
  isEnglish: boolean,
): number[] {
  if (weights.reduce((sum, weight) => sum + weight, 0) <= WHOLE) return [];
  const best = [0];
  const from = [0];
  for (let end = 1; end <= weights.length; end++) {
    let words = 0;
    let cheapest = Number.POSITIVE_INFINITY;
    let cheapestFrom = end - 1;
    for (let start = end - 1; start >= 0; start--) {
      words += weights[start] ?? 0;
      if (words > 3 * IDEAL && start < end - 1) break;
      const cost = (best[start] ?? 0) + lengthCost(words);
      if (cost >= cheapest) continue;
      cheapest = cost;
      cheapestFrom = start;
    }
    const opener = openers[end] ?? [];
    const reward = isEnglish && opener.length > 0 ? startReward(opener, 0) * 0.3 : 0;
    best.push(cheapest - reward);
    from.push(cheapestFrom);
  }
  const breaks: number[] = [];
  for (let end = from[weights.length] ?? 0; end > 0; end = from[end] ?? 0) breaks.push(end);
  return breaks.reverse();
}
