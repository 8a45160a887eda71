/**
 * The first words of a chapter are spoken this long after it begins, because texts are cut into chapters by lines of
 * captions, and a line that has begun stays where it is (measured on 44 calls with chapters put over their captions:
 * 1.4 s at the median, 0.2 and 3.1 s at the 10th and the 90th percentile). An author may have meant another moment.
 */
export const WORDS_LATER_MS = 1400;
export const WORDS_LATER_UNCERTAINTY_MS = 2200;
/** What begins later after its chapter than nine of ten do is not taken for its first words. */
export const WORDS_LATEST_MS = 3000;
