import type { Transcript } from '../transcript/transcript.ts';

/**
 * How long the words would take at an average pace, in seconds from the start of the first word: `starts[i]` and
 * `ends[i]` belong to word i, and between an end and the next start lies a pause. Only the proportions matter; the
 * anchors say how fast this talk really is.
 *
 * Constants: fitted on 36 earnings calls, 273,000 words with force-aligned times (onset to onset = 0.06 + 0.050 a
 * syllable + 0.044 a letter, with 0.26 s after a comma and about 0.6 s after a sentence). Of those 0.06 to 0.07 s,
 * 0.02 s are left as the gap between words, so that a word has an end of its own.
 */
export interface Pace {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

const WORD_SECONDS = 0.05;
const GAP_SECONDS = 0.02;
const SYLLABLE_SECONDS = 0.05;
const LETTER_SECONDS = 0.044;
/** A Han character is worth 0.6 of an English word, and that word takes about 0.36 s at the pace above. */
const HAN_SECONDS = 0.21;
const COMMA_SECONDS = 0.27;
const SENTENCE_SECONDS = 0.6;
/** 1.1 to 2.6 s on calls, much less in conversation, which is what talks and interviews are. */
const TURN_SECONDS = 0.8;
/** Where a sentence without a mark is taken to end, people breathe but seldom stop. */
const BREATH_SECONDS = 0.2;

/** From here on stand the scripts whose characters are syllables or words: CJK radicals, kana, Han, Hangul. */
const FIRST_IDEOGRAPH = 0x2e80;
const VOWELS = new Set('aeiouyàáâäãåæèéêëìíîïòóôöõøœùúûüаеёиоуыэюя');
const SENTENCE_MARK = /[.!?…。！？]/;
const COMMA_MARK = /[,;:—–、，；：]/;

/** A digit is read out as a word of its own, of one or two syllables and four letters. */
const DIGIT_SYLLABLES = 1.3;
const DIGIT_LETTERS = 4;

/** Speaking time of one word in seconds. */
export function wordSeconds(word: string): number {
  if (word.charCodeAt(0) >= FIRST_IDEOGRAPH) return HAN_SECONDS * [...word].length;
  let syllables = 0;
  let letters = 0;
  let inVowels = false;
  for (const c of word.toLowerCase()) {
    const isDigit = c >= '0' && c <= '9';
    const isVowel = !isDigit && VOWELS.has(c);
    if (isDigit) syllables += DIGIT_SYLLABLES;
    else if (isVowel && !inVowels) syllables++;
    letters += isDigit ? DIGIT_LETTERS : 1;
    inVowels = isVowel;
  }
  return WORD_SECONDS + SYLLABLE_SECONDS * Math.max(1, syllables) + LETTER_SECONDS * letters;
}

function markSeconds(between: string): number {
  if (between === ' ') return GAP_SECONDS;
  if (SENTENCE_MARK.test(between)) return SENTENCE_SECONDS;
  return COMMA_MARK.test(between) ? COMMA_SECONDS : GAP_SECONDS;
}

/** The pace of a transcript. Linear in its words. */
export function paceOf(transcript: Transcript): Pace {
  const { text, words, sentences, turns } = transcript;
  const count = words.starts.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  // A talk says few words, again and again.
  const known = new Map<string, number>();
  const secondsOf = (word: string): number => {
    const seconds = known.get(word) ?? wordSeconds(word);
    known.set(word, seconds);
    return seconds;
  };
  let now = 0;
  let sentence = 1;
  let turn = 1;
  for (let i = 0; i < count; i++) {
    const start = words.starts[i] as number;
    const end = words.ends[i] as number;
    starts[i] = now;
    now += secondsOf(text.slice(start, end));
    ends[i] = now;
    if (i + 1 === count) break;
    const next = words.starts[i + 1] as number;
    let pause = next > end ? markSeconds(text.slice(end, next)) : 0;
    if ((sentences.starts[sentence] ?? Number.POSITIVE_INFINITY) <= next) {
      pause = Math.max(pause, BREATH_SECONDS);
      while ((sentences.starts[sentence] ?? Number.POSITIVE_INFINITY) <= next) sentence++;
    }
    if ((turns[turn]?.start ?? Number.POSITIVE_INFINITY) <= next) {
      pause = Math.max(pause, TURN_SECONDS);
      while ((turns[turn]?.start ?? Number.POSITIVE_INFINITY) <= next) turn++;
    }
    now += pause;
  }
  return { starts, ends };
}
