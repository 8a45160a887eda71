import { createTokenList, type Tokens } from '../timing/align/tokens.ts';
import { createVocabulary, type Vocabulary } from '../timing/align/vocabulary.ts';
import { isUnspaced } from '../transcript/segment/scripts.ts';
import { type FoldWord, wordFolder } from './fold-word.ts';

/** A text as quotations are looked up in it. Made once; some hundred bytes a word. */
export interface SearchIndex {
  readonly text: string;
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  readonly fold: FoldWord;
  /** Of each word of the vocabulary, what its coming says about the place: the rarer it is, the more, in bits. */
  readonly bits: Float32Array;
}

const CHARACTERS_A_TOKEN = 5;
/** A word that comes all the time still says a little. */
const LEAST_BITS = 1;
/** A character of a script without spaces is part of a word, and follows from the others: it says this share. */
const CHARACTER_SHARE = 0.65;

/** @param fold what spellings have in common, see `wordFolder` */
export function createSearchIndex(text: string, fold: FoldWord = wordFolder()): SearchIndex {
  const vocabulary = createVocabulary(fold);
  const list = createTokenList(vocabulary, Math.ceil(text.length / CHARACTERS_A_TOKEN));
  list.add(text, 0);
  const tokens = list.done();
  const counts = new Int32Array(vocabulary.size);
  for (const id of tokens.ids) counts[id] = (counts[id] as number) + 1;
  const bits = Float32Array.from(counts, (count, id) => {
    const share = isUnspaced(vocabulary.wordOf(id)) ? CHARACTER_SHARE : 1;
    return Math.max(LEAST_BITS, share * Math.log2(tokens.count / count));
  });
  return { text, tokens, vocabulary, fold, bits };
}
