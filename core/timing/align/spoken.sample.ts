import { randomNumbers } from '../../base/random.sample.ts';
import type { Captions, Cue } from '../../captions/captions.ts';

/** What somebody said, when, and what a recogniser made of it: made up, for tests and benchmarks. */
export interface SpokenSample {
  readonly text: string;
  /** Offset of each word in `text`, and its moment in seconds. */
  readonly positions: readonly number[];
  readonly starts: readonly number[];
  readonly captions: Captions;
  readonly durationMs: number;
}

const COMMON =
  'the of and to a in that it is was for we you on they with this as have are be at but not there from or so what';
const SYLLABLES = 'ka lo mi ren ta su ve dor in pel ash ni gro fa ter bu cel ond wi zan'.split(' ');
const WORDS_A_LINE = 6;
const LETTER_MS = 60;
const WORD_MS = 90;
const PAUSE_MS = 600;

/**
 * A vocabulary of this size, in which a word's frequency is in inverse proportion to its rank, as in English (Zipf).
 */
const VOCABULARY = 8000;

function makeWord(random: () => number, common: readonly string[]): string {
  const rank = Math.floor(VOCABULARY ** random());
  const syllable = (n: number) => SYLLABLES[Math.floor(rank / SYLLABLES.length ** n) % SYLLABLES.length];
  return common[rank - 1] ?? `${syllable(0)}${syllable(1)}${rank >= SYLLABLES.length ** 2 ? syllable(2) : ''}`;
}

interface Heard {
  readonly word: string;
  readonly ms: number;
}

function cuesOf(heard: readonly Heard[], grain: Captions['grain'], endMs: number): Cue[] {
  const cues: Cue[] = [];
  const start = (i: number) => heard[i]?.ms ?? endMs;
  for (let i = 0; i < heard.length; i += WORDS_A_LINE) {
    const line = heard.slice(i, i + WORDS_A_LINE);
    let length = 0;
    const offsets = line.map(({ word }) => {
      const offset = length;
      length += word.length + 1;
      return offset;
    });
    const timed = grain === 'word' ? { offsets, timesMs: line.map(({ ms }) => ms) } : { offsets: [], timesMs: [] };
    const cut = (ms: number) => (grain === 'second' ? Math.floor(ms / 1000) * 1000 : ms);
    const text = line.map(({ word }) => word).join(' ');
    cues.push({ startMs: cut(start(i)), endMs: cut(start(i + WORDS_A_LINE)), text, ...timed });
  }
  return cues;
}

/**
 * So many words of speech (9,500 are an hour), as text with punctuation, and as captions in which a share of the words
 * is wrong, left out, or put in.
 */
export function spokenSample(
  words: number,
  { wrongShare = 0.1, seed = 1, grain = 'line' as Captions['grain'] } = {},
): SpokenSample {
  const random = randomNumbers(seed);
  const common = COMMON.split(' ');
  const heard: Heard[] = [];
  const positions: number[] = [];
  const starts: number[] = [];
  const text: string[] = [];
  let length = 0;
  let ms = 1000;
  let toStop = 12;
  for (let i = 0; i < words; i++) {
    const word = makeWord(random, common);
    const stops = --toStop <= 0;
    positions.push(length);
    starts.push(ms / 1000);
    const written = stops ? `${word}${random() < 0.1 ? '.\n' : '. '}` : `${word} `;
    text.push(written);
    length += written.length;
    const chance = random();
    if (chance >= wrongShare) heard.push({ word, ms });
    else if (chance < wrongShare * 0.6) heard.push({ word: makeWord(random, common), ms });
    else if (chance < wrongShare * 0.8) heard.push({ word, ms }, { word: makeWord(random, common), ms: ms + 1 });
    ms += Math.round((WORD_MS + LETTER_MS * word.length) * (0.8 + 0.4 * random()));
    if (stops) ms += Math.round(2 * PAUSE_MS * random());
    if (stops) toStop = 5 + Math.floor(20 * random());
  }
  const captions = { grain, cues: cuesOf(heard, grain, ms) };
  return { text: text.join('').trimEnd(), positions, starts, captions, durationMs: ms + 5000 };
}
