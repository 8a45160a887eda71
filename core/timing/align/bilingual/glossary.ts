import { asNumber, asString, at, type Json } from '../../../base/json.ts';

/** Chinese words and what English words may stand for them. */
export interface Glossary {
  /** Stems of English words for a word in simplified characters; null for a word that is not in it. */
  stemsOf(word: string): readonly string[] | null;
  /** The simplified form of a character, or the character itself. */
  fold(character: string): string;
  /** Characters of its longest word. */
  readonly longest: number;
}

const FORMAT = 1;

/** A glossary as it is bundled: JSON. */
export interface GlossaryAsset {
  readonly format: typeof FORMAT;
  /** Whose work it was made of, and under which licence it stands. */
  readonly source: string;
  readonly licence: string;
  /** A line a word: the word in simplified characters, and its stems, with spaces between. */
  readonly words: string;
  /** Pairs of characters without anything between: one that has a simplified form, and that form. */
  readonly forms: string;
}

export function encodeGlossary(
  words: ReadonlyMap<string, readonly string[]>,
  forms: ReadonlyMap<string, string>,
  about: Pick<GlossaryAsset, 'source' | 'licence'>,
): GlossaryAsset {
  const lines = [...words].map(([word, stems]) => `${word} ${stems.join(' ')}`);
  return { format: FORMAT, ...about, words: lines.join('\n'), forms: [...forms].flat().join('') };
}

/** @returns null for anything else than the asset of a glossary */
export function decodeGlossary(asset: Json): Glossary | null {
  const words = asString(at(asset, 'words'));
  const forms = asString(at(asset, 'forms'));
  if (asNumber(at(asset, 'format')) !== FORMAT || words === undefined || forms === undefined) return null;
  const stems = new Map<string, readonly string[]>();
  let longest = 0;
  for (const line of words.split('\n')) {
    const [word, ...all] = line.split(' ');
    if (word === undefined || word === '' || all.length === 0) continue;
    stems.set(word, all);
    longest = Math.max(longest, word.length);
  }
  const simplified = new Map<string, string>();
  const characters = [...forms];
  for (let i = 0; i + 1 < characters.length; i += 2)
    simplified.set(characters[i] as string, characters[i + 1] as string);
  return {
    stemsOf: (word) => stems.get(word) ?? null,
    fold: (character) => simplified.get(character) ?? character,
    longest,
  };
}
