import { formatClock } from '../../core/base/time.ts';
import { quoteTime, type Wording } from '../../core/quote/attribution.ts';
import { htmlText } from '../../core/quote/html-text.ts';
import { timedUrl } from '../../core/quote/link.ts';
import { plainText } from '../../core/quote/plain-text.ts';
import { type Quote, quotedWords } from '../../core/quote/quote.ts';

/** In which form a quote is copied. */
export type CopyKind = 'quote' | 'markdown' | 'words' | 'reference' | 'link';

interface Copied {
  readonly plain: string;
  readonly html: string | null;
  /** What is said when it has been copied. */
  readonly done: string;
}

export function copied(quote: Quote, kind: CopyKind, wording: Wording): Copied {
  const done = wording.t('copiedQuote', quoteTime(quote));
  switch (kind) {
    case 'quote':
      return { plain: plainText(quote, wording), html: htmlText(quote, wording), done };
    case 'words':
      return { plain: quotedWords(quote), html: null, done };
    default: {
      const link = wording.t('copiedLink', formatClock(quote.startMs));
      return { plain: timedUrl(quote.videoId, quote.startMs), html: null, done: link };
    }
  }
}
