import { formatClock } from '../../core/base/time.ts';
import { attribution, quoteTime, type Wording } from '../../core/quote/attribution.ts';
import type { CitedAs } from '../../core/quote/cited-as.ts';
import { type Cited, citedHtml, citedIn, citedPlain, runsHtml } from '../../core/quote/cited-text.ts';
import { htmlText } from '../../core/quote/html-text.ts';
import { videoUrl } from '../../core/quote/link.ts';
import { plainText } from '../../core/quote/plain-text.ts';
import { type Quote, quotedWords } from '../../core/quote/quote.ts';
import { quoteUrl } from '../../core/quote/quote-link.ts';
import { address, italic, plainRuns, type Run, runs } from '../../core/quote/styles/runs.ts';
import { templateText } from '../../core/quote/template-text.ts';
import { nameOfStyle } from './name-of-style.ts';

/** What of a quote is copied. */
export type CopyKind = 'quote' | 'words' | 'reference' | 'link';

/** What goes onto the clipboard, and what is said when it is there. */
export interface Copied {
  readonly plain: string;
  /** Null where rich editors are to take the plain text as well. */
  readonly html: string | null;
  readonly done: string;
}

/**
 * What is copied of a quote; at once, because the browser's own copy command does not wait.
 * @param prepared the quote in the reader's own style; null while that is not worked out, and in every other style
 */
export function copied(kind: CopyKind, quote: Quote, as: CitedAs, prepared: Cited | null, wording: Wording): Copied {
  const { t } = wording;
  switch (kind) {
    case 'quote':
      return citedQuote(quote, as, prepared, wording);
    case 'words':
      return { plain: quotedWords(quote), html: null, done: t('copiedWords', quoteTime(quote)) };
    case 'reference': {
      const cited = citedOf(quote, as, prepared, wording);
      const reference = cited?.reference ?? cited?.inText ?? lineOf(quote, wording);
      return {
        plain: plainRuns(reference),
        html: runsHtml(reference),
        done: t('copiedReference', referenceName(as, cited, wording)),
      };
    }
    case 'link':
      return { plain: quoteUrl(quote), html: null, done: t('copiedLink', formatClock(quote.startMs)) };
  }
}

function citedQuote(quote: Quote, as: CitedAs, prepared: Cited | null, wording: Wording): Copied {
  const { t } = wording;
  const time = quoteTime(quote);
  const name = nameOfStyle(as, wording);
  if (as.kind === 'template') {
    // Markup of the reader's own would not be shown as such, so there is no other flavour.
    return { plain: templateText(as.template, quote, as.style, wording), html: null, done: t('copiedAs', name, time) };
  }
  const cited = citedOf(quote, as, prepared, wording);
  if (!cited) {
    const done = t(as.kind === 'own' ? 'copiedNotReady' : 'copiedQuote', time);
    return { plain: plainText(quote, wording), html: htmlText(quote, wording), done };
  }
  return {
    plain: citedPlain(quote, cited, wording),
    html: citedHtml(quote, cited, wording),
    done: t('copiedAs', name, time),
  };
}

/** The citation in the chosen style, or in that of the template; null for the source line. */
export function citedOf(quote: Quote, as: CitedAs, prepared: Cited | null, wording: Wording): Cited | null {
  if (as.kind === 'style' || as.kind === 'template') return citedIn(as.style, quote, wording);
  return as.kind === 'own' ? prepared : null;
}

function referenceName(as: CitedAs, cited: Cited | null, wording: Wording): string {
  if (as.kind === 'template') return as.style.name;
  return cited ? nameOfStyle(as, wording) : wording.t('styleLine');
}

/** The source line as it would stand in a list. */
const lineOf = (quote: Quote, wording: Wording): readonly Run[] =>
  runs(
    attribution(quote, wording).map((piece) => (piece.work ? italic(piece.text) : piece.text)),
    ' ',
    address(videoUrl(quote.videoId)),
  );
