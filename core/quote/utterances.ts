import type { Speaker } from '../transcript/transcript.ts';
import { isExchange, type Quote } from './quote.ts';

/** What one person says in a quote until another one does; between two of its parts words were left out. */
export interface Utterance {
  /** Null where the document does not say. */
  readonly speaker: Speaker | null;
  readonly parts: readonly string[];
}

/**
 * A quote by who says what. In an exchange, null stands for words that were left out: whose they were is not told, so
 * they belong to nobody's utterance.
 */
export function utterancesOf(quote: Quote): readonly (Utterance | null)[] {
  const { passages, speakers } = quote;
  if (!isExchange(quote)) return [{ speaker: speakers[0] ?? null, parts: passages.map(({ words }) => words) }];
  return passages.flatMap(({ turns }, index) => [
    ...(index > 0 ? [null] : []),
    ...turns.map(({ speaker, words }) => ({ speaker, parts: [words] })),
  ]);
}
