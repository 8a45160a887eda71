import type { Tokens } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Clauses, isHan, wordsOf } from './clauses.ts';
import type { Glossary } from './glossary.ts';
import { isNumeral, numeralValue, readings } from './numerals.ts';
import type { SpokenStems } from './spoken-stems.ts';

/** What a piece of the text is likely to sound like in English; the same object wherever the same piece stands. */
export interface Word {
  /** Numbers of stems in the captions, any of which may stand for it. */
  readonly stems: readonly number[];
  /** How likely one of them is said where the piece is. */
  readonly rate: number;
  /** How likely any word of the captions is one of them by chance. */
  readonly chance: number;
}

/** A word at its place: `offset` is the number of English words that are expected before it in its clause. */
export interface Item {
  readonly word: Word;
  readonly offset: number;
}

/** How likely a name or number is said again in English, a word of several characters, and one of a single one. */
const NAME_RATE = 0.8;
const WORD_RATE = 0.5;
const CHARACTER_RATE = 0.3;
/** Words that could be said nearly anywhere tell nothing. */
const MOST_CHANCE = 0.06;

/** Finds the words of each clause that may be recognised in the captions. */
export function itemsOf(
  text: string,
  tokens: Tokens,
  clauses: Clauses,
  spoken: SpokenStems,
  vocabulary: Vocabulary,
  glossary: Glossary | null,
): Item[][] {
  const known = new Map<string, Word | null>();
  const wordFor = (key: string, rate: number, spellings: () => readonly string[]): Word | null => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const stems = [...new Set(spellings().flatMap((spelling) => spoken.numberOf(spelling) ?? []))];
    const chance = stems.reduce((sum, stem) => sum + spoken.countOf(stem), 0) / Math.max(1, spoken.count);
    const word = stems.length > 0 && chance <= MOST_CHANCE ? { stems, rate, chance } : null;
    known.set(key, word);
    return word;
  };
  const characters = Array.from({ length: tokens.count }, (_, i) => {
    const start = tokens.starts[i] as number;
    const c = text[start] as string;
    return isHan(text, start) ? (glossary?.fold(c) ?? c) : null;
  });
  const all: Item[][] = [];
  for (let c = 0; c < clauses.count; c++) {
    const after = clauses.afters[c] as number;
    const items: Item[] = [];
    let offset = 0;
    for (let i = clauses.firsts[c] as number; i < after; ) {
      let length = 1;
      let word: Word | null = null;
      if (characters[i] === null) {
        const name = vocabulary.wordOf(tokens.ids[i] as number);
        word = wordFor(name, NAME_RATE, () => [spoken.stemOf(name)]);
      } else {
        let run = '';
        let numeral = '';
        const most = Math.min(after, i + Math.max(glossary?.longest ?? 0, 12));
        for (let k = i; k < most && characters[k] !== null && (characters[k] as string) !== undefined; k++) {
          run += characters[k];
          if (numeral.length === run.length - 1 && isNumeral(characters[k] as string)) numeral += characters[k];
        }
        const value = numeral.length > 1 ? numeralValue(numeral) : null;
        if (value !== null) {
          length = numeral.length;
          word = wordFor(numeral, NAME_RATE, () => readings(value).map((w) => spoken.stemOf(w)));
        } else if (glossary) {
          for (let l = Math.min(run.length, glossary.longest); l > 0; l--) {
            const piece = run.slice(0, l);
            const stems = glossary.stemsOf(piece);
            if (!stems) continue;
            length = l;
            word = wordFor(piece, l > 1 ? WORD_RATE : CHARACTER_RATE, () => stems);
            break;
          }
        }
      }
      if (word) items.push({ word, offset });
      for (let k = i; k < i + length; k++) offset += wordsOf(text, tokens, k);
      i += length;
    }
    all.push(items);
  }
  return all;
}
