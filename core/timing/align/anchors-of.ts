import type { Anchor, Basis } from '../../transcript/talk.ts';
import type { Pairs } from './align-stretch.ts';
import type { Moments } from './lay-out.ts';
import { isHeard } from './text-times.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Half of the 90 % interval in seconds is `BASE + GROWTH * sqrt(sigma)`, and some more for each of the ten words around
 * that was not heard, but one; from a sigma of a second on, `2 * sigma - 1`. The root, because what a line is longer
 * than expected is mostly one pause whose place is known. Three numbers for all evidence, fitted on four calls with the
 * words and the lines of one recogniser, its lines in whole seconds, and the lines of a poor one: each held in 90 to 94
 * % of cases.
 */
const BASE_SECONDS = 0.125;
const GROWTH = 1.05;
const AROUND = 5;
const FULL_COMPANY = 9;
const LONELY_SHARE = 0.05;

/** Words that were not heard are placed between their neighbours up to this many expected seconds of speech. */
const LONGEST_GAP_SECONDS = 12;
/** A silence of this length after a word gets an anchor at the word's end: the word does not last until the next. */
const SILENCE_SECONDS = 0.3;

/** Moments as anchors, in the order of the text, none before the one before it. */
export function anchorsOf(
  text: Tokens,
  pairs: Pairs,
  moments: Moments,
  vocabulary: Vocabulary,
  durationMs: number,
): Anchor[] {
  const anchors: Anchor[] = [];
  const company = companyOf(pairs);
  const inGap = gapSpeech(text, pairs, vocabulary);
  let lastMs = 0;
  const add = (position: number, seconds: number, half: number, basis: Basis) => {
    const timeMs = Math.round(1000 * seconds);
    if (timeMs < lastMs || timeMs > durationMs) return;
    lastMs = timeMs;
    anchors.push({ position, timeMs, uncertaintyMs: Math.round(1000 * half), basis, source: 'caption' });
  };
  for (let i = 0; i < text.count; i++) {
    const seconds = moments.times[i] as number;
    if (Number.isNaN(seconds) || (inGap[i] as number) > LONGEST_GAP_SECONDS) continue;
    const lonely = Math.max(0, FULL_COMPANY - (company[i] as number));
    const sigma = Math.sqrt(moments.variances[i] as number);
    const half = (BASE_SECONDS + Math.max(GROWTH * Math.sqrt(sigma), 2 * sigma - 1)) * (1 + LONELY_SHARE * lonely);
    add(text.starts[i] as number, seconds, half, isHeard(pairs, i) ? 'measured' : 'derived');
    const spoken = vocabulary.secondsOf(text.ids[i] as number);
    // Not a number, hence false, before what has no moment.
    if ((moments.times[i + 1] as number) - seconds <= spoken + SILENCE_SECONDS) continue;
    // Where words touch, the place is the next one's.
    if ((text.ends[i] as number) < (text.starts[i + 1] as number))
      add(text.ends[i] as number, seconds + spoken, half + SILENCE_SECONDS, 'derived');
  }
  return anchors;
}

/** How many of the ten tokens around each were heard. */
function companyOf(pairs: Pairs): Uint8Array {
  const count = pairs.to.length;
  const sums = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] as number) + (isHeard(pairs, i) ? 1 : 0);
  const company = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const all = (sums[Math.min(count, i + AROUND + 1)] as number) - (sums[Math.max(0, i - AROUND)] as number);
    company[i] = all - (isHeard(pairs, i) ? 1 : 0);
  }
  return company;
}

/** For each token that was not heard, the expected seconds of the whole stretch that was not; 0 for the others. */
function gapSpeech(text: Tokens, pairs: Pairs, vocabulary: Vocabulary): Float64Array {
  const speech = new Float64Array(text.count);
  for (let from = 0; from < text.count; ) {
    let to = from;
    let sum = 0;
    for (; to < text.count && !isHeard(pairs, to); to++) sum += vocabulary.secondsOf(text.ids[to] as number);
    speech.fill(sum, from, to);
    from = to + 1;
  }
  return speech;
}
