import { attribution, type Wording } from './attribution.ts';
import { timedUrl } from './link.ts';
import { quotationMarks } from './quotation-marks.ts';
import { isExchange, type Quote, quotedWords } from './quote.ts';

/**
 * The quote as plain text: the words in quotation marks (where several people speak, each after their name, which is
 * outside of the marks), then one line that says whose they are and where they were said, with the link written out.
 */
export function plainText(quote: Quote, wording: Wording): string {
  const [open, close] = quotationMarks(quote.language);
  const source = attribution(quote, wording)
    .map((piece) => (piece.work ? `“${piece.text}”` : piece.text))
    .join('');
  const said = isExchange(quote)
    ? quote.passages
        .map(({ turns }) =>
          turns.map(({ speaker, words }) => `${speaker ? `${speaker.name}: ` : ''}${open}${words}${close}`).join('\n'),
        )
        .join('\n[…]\n')
    : `${open}${quotedWords(quote)}${close}`;
  return `${said}\n— ${source}\n${timedUrl(quote.videoId, quote.startMs)}`;
}
