import { attribution, type Wording } from './attribution.ts';
import { timedUrl } from './link.ts';
import { omissionOf } from './omission.ts';
import { quotationMarks } from './quotation-marks.ts';
import { isExchange, type Quote, quotedWords } from './quote.ts';
import { utterancesOf } from './utterances.ts';

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

/**
 * The words in quotation marks, with a mark wherever some were left out; where several people speak, each after their
 * name, which is outside of the marks.
 * @param newLine what stands between two people's words
 */
export function plainWords(quote: Quote, newLine = '\n'): string {
  const [open, close] = quotationMarks(quote.language, quotedWords(quote, '\n'));
  const { mark, within } = omissionOf(quote);
  const isNamed = isExchange(quote);
  return utterancesOf(quote)
    .map((utterance) => {
      if (!utterance) return mark;
      const { speaker, parts } = utterance;
      return `${isNamed && speaker ? `${speaker.name}: ` : ''}${open}${parts.join(within)}${close}`;
    })
    .join(newLine);
}
