import { attribution, type Wording } from './attribution.ts';
import { timedUrl } from './link.ts';
import { quotationMarks } from './quotation-marks.ts';
import { isExchange, type Quote, quotedWords } from './quote.ts';

/**
 * The quote as plain text: the words, then one line that says whose they are and where they were said, with the link
 * written out.
 */
export function plainText(quote: Quote, wording: Wording): string {
  const source = attribution(quote, wording)
    .map((piece) => (piece.work ? `“${piece.text}”` : piece.text))
    .join('');
  return `${plainWords(quote)}\n— ${source}\n${timedUrl(quote.videoId, quote.startMs)}`;
}

/** The words in quotation marks; where several people speak, each after their name, which is outside of the marks. */
export function plainWords(quote: Quote): string {
  const [open, close] = quotationMarks(quote.language);
  if (!isExchange(quote)) return `${open}${quotedWords(quote)}${close}`;
  return quote.passages
    .map(({ turns }) =>
      turns.map(({ speaker, words }) => `${speaker ? `${speaker.name}: ` : ''}${open}${words}${close}`).join('\n'),
    )
    .join('\n[…]\n');
}
