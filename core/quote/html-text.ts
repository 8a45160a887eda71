import { attribution, type Wording } from './attribution.ts';
import { timedUrl } from './link.ts';
import { type Element, figure, serialize } from './markup.ts';
import { isExchange, type Quote } from './quote.ts';

/**
 * The quote as HTML for rich editors: a block quotation with its attribution after it. The title is set in `<i>` as
 * well, because editors drop `<cite>`.
 */
export function htmlText(quote: Quote, wording: Wording): string {
  const source = attribution(quote, wording).map((piece): Element | string => {
    if (piece.href) return { tag: 'a', attributes: { href: piece.href }, children: [piece.text] };
    return piece.work ? { tag: 'cite', children: [{ tag: 'i', children: [piece.text] }] } : piece.text;
  });
  return serialize(figure(quote, timedUrl(quote.videoId, quote.startMs), isExchange(quote), ['— ', ...source]));
}
