import { createTokenList, type Tokens } from '../timing/align/tokens.ts';
import { createVocabulary, type Vocabulary } from '../timing/align/vocabulary.ts';
import type { Quotation } from './read-quotation.ts';
import type { SearchIndex } from './search-index.ts';

/** The words of a quotation as they are looked up in one text. */
export interface Sought {
  readonly tokens: Tokens;
  /** Of the quotation; it also takes the words that are compared with it. */
  readonly vocabulary: Vocabulary;
  /** The same words as numbers of the text's vocabulary; -1 for those that the text does not have. */
  readonly ids: Int32Array;
  /** First and last token of each part: between two of them words were left out. */
  readonly parts: readonly (readonly [number, number])[];
}

const CHARACTERS_A_TOKEN = 5;

export function soughtIn(index: SearchIndex, { words, asides }: Quotation): Sought {
  const vocabulary = createVocabulary(index.fold);
  const list = createTokenList(vocabulary, Math.ceil(words.length / CHARACTERS_A_TOKEN));
  list.add(words, 0);
  const tokens = list.done();
  const known = Int32Array.from({ length: vocabulary.size }, (_, id) => index.vocabulary.find(vocabulary.wordOf(id)));
  const ids = tokens.ids.map((id) => known[id] as number);
  const cuts = asides.flatMap(({ kind, start }) => (kind === 'omission' ? [start] : []));
  const parts: [number, number][] = [];
  let from = 0;
  for (const cut of [...cuts, words.length]) {
    let to = from;
    while (to < tokens.count && (tokens.starts[to] as number) < cut) to++;
    if (to > from) parts.push([from, to]);
    from = to;
  }
  return { tokens, vocabulary, ids, parts };
}
