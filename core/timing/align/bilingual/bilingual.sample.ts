import { randomNumbers } from '../../../base/random.sample.ts';
import type { Captions, Cue } from '../../../captions/captions.ts';
import { decodeGlossary, encodeGlossary, type Glossary } from './glossary.ts';
import { stemOf } from './stems.ts';

/** What somebody said in one language and somebody else wrote in another, both made up, for tests and benchmarks. */
export interface BilingualSample {
  readonly text: string;
  /** Offset of each sentence in `text`, and its moment in seconds. */
  readonly positions: readonly number[];
  readonly starts: readonly number[];
  readonly captions: Captions;
  readonly durationMs: number;
}

const SYLLABLES = 'ka lo mi ren ta su ve dor in pel ash ni gro fa ter bu cel ond wi zan'.split(' ');
const SMALL = 'the of to a in that it is was for on with this as have are be at not by from our'.split(' ');
const FIRST = 'and but so because we they if when you i then what'.split(' ');
/** Written for a word without a counterpart in the glossary. */
const UNKNOWN = '鿋鿌鿍';
const WORDS = 2000;
const FIRST_HAN = 0x4e00;
const LINE_WORDS = 7;
const NUMERALS = /[零一二两三四五六七八九十百千万亿]/;

/** Han characters that are no numerals. */
const HAN = Array.from({ length: 1200 }, (_, i) => String.fromCharCode(FIRST_HAN + 7 * i)).filter(
  (character) => !NUMERALS.test(character),
);
const syllables = (n: number) =>
  `${SYLLABLES[n % 20]}${SYLLABLES[Math.floor(n / 20) % 20]}${SYLLABLES[Math.floor(n / 400) % 20]}`;
const han = (n: number) => `${HAN[n % 97]}${HAN[100 + Math.floor(n / 97)]}`;

export const sampleGlossary: Glossary = (() => {
  const words = new Map(Array.from({ length: WORDS }, (_, n) => [han(n), [stemOf(syllables(n))]]));
  const glossary = decodeGlossary(encodeGlossary(words, new Map(), { source: 'made up', licence: 'none' }));
  if (!glossary) throw new Error('no glossary');
  return glossary;
})();

/** A share of words is left out of the translation, a share of sentences too; `marks` says what ends its clauses. */
export function bilingualSample(
  sentences: number,
  { seed = 1, lost = 0.3, dropped = 0, marks = true, grain = 'line' as Captions['grain'] } = {},
): BilingualSample {
  const random = randomNumbers(seed);
  const below = (n: number) => Math.floor(n * random());
  const spoken: { word: string; ms: number }[] = [];
  const positions: number[] = [];
  const starts: number[] = [];
  let text = '';
  let ms = 2000;
  const say = (word: string) => {
    spoken.push({ word, ms });
    ms += Math.round((90 + 60 * word.length) * (0.8 + 0.4 * random()));
  };
  for (let s = 0; s < sentences; s++) {
    const startMs = ms;
    let written = '';
    const clauses = 1 + below(3);
    for (let c = 0; c < clauses; c++) {
      const count = 3 + below(5);
      for (let w = 0; w < count; w++) {
        const word = Math.floor(WORDS ** random()) - 1;
        const small = w === 0 ? FIRST : SMALL;
        say(small[below(small.length)] as string);
        say(syllables(word));
        written += random() < lost ? UNKNOWN : `${han(word)}的`;
      }
      written += marks ? (c + 1 === clauses ? '。' : '，') : '\n';
      ms += below(300);
    }
    ms += below(700);
    if (random() < dropped) continue;
    positions.push(text.length);
    starts.push(startMs / 1000);
    text += written;
  }
  const cues: Cue[] = [];
  for (let i = 0; i < spoken.length; i += LINE_WORDS) {
    const line = spoken.slice(i, i + LINE_WORDS);
    const cut = (at: number) => (grain === 'second' ? Math.floor(at / 1000) * 1000 : at);
    const [startMs, endMs] = [cut(line[0]?.ms ?? 0), cut(spoken[i + LINE_WORDS]?.ms ?? ms)];
    cues.push({ startMs, endMs, text: line.map(({ word }) => word).join(' '), offsets: [], timesMs: [] });
  }
  return { text: text.trimEnd(), positions, starts, captions: { grain, cues }, durationMs: ms + 3000 };
}
