import { makeQuote, type Quote } from '../../core/quote/quote.ts';
import type { OpenTalk } from '../../core/timing/open-talk.ts';
import { type Span, spanAt } from '../../core/transcript/transcript.ts';

/**
 * What an example is made of: the words that are quoted, or else the first sentence of the talk.
 * @param madeAtMs now, in milliseconds since the epoch
 */
export function exampleQuote(open: OpenTalk, passages: readonly Span[], madeAtMs: number): Quote | null {
  const { talk } = open;
  const quoted = makeQuote(talk, open.times(), passages, madeAtMs);
  return quoted ?? makeQuote(talk, open.times(), [spanAt(talk.transcript.sentences, 0)], madeAtMs);
}
