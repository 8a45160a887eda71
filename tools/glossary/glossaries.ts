import { readFileSync } from 'node:fs';
import { encodeGlossary, type GlossaryAsset } from '../../core/timing/align/bilingual/glossary.ts';
import { ABOUT, type Dictionary } from './cedict.ts';

/**
 * The 10,000 commonest words that the dictionary explains, the commonest first: by how often they were met in the texts
 * that the segmenter jieba (MIT) learnt from. More of them gain little (docs/captions.md).
 */
const COMMON_WORDS = readFileSync(new URL('common-words.txt', import.meta.url), 'utf8').split(/\s+/);

/** Only what occurs in a text, cut as the aligner cuts it: the longest word that stands at each place. */
export function glossaryOf(text: string, { words, forms }: Dictionary): GlossaryAsset {
  const longest = Math.max(...[...words.keys()].map((word) => word.length));
  const written = [...new Set(text)].filter((character) => forms.has(character)).sort();
  const used = new Map(written.map((character) => [character, forms.get(character) as string]));
  const folded = [...text].map((character) => used.get(character) ?? character).join('');
  const found = new Set<string>();
  for (const run of folded.split(/[^\p{scx=Han}]+/u)) {
    for (let i = 0; i < run.length; ) {
      let length = Math.min(longest, run.length - i);
      while (length > 1 && !words.has(run.slice(i, i + length))) length--;
      const word = run.slice(i, i + length);
      if (words.has(word)) found.add(word);
      i += length;
    }
  }
  return encodeGlossary(chosen(words, found), used, ABOUT);
}

/** The commonest words of the language, for texts that nobody knows beforehand. */
export const commonGlossary = ({ words, forms }: Dictionary): GlossaryAsset =>
  encodeGlossary(chosen(words, new Set(COMMON_WORDS.filter((word) => words.has(word)))), forms, ABOUT);

const chosen = (words: Dictionary['words'], wanted: ReadonlySet<string>) =>
  new Map([...wanted].sort().map((word) => [word, words.get(word) as readonly string[]]));
