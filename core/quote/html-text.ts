import { attribution, type Wording } from './attribution.ts';
import { timedUrl } from './link.ts';
import type { QuotedTurn } from './passage.ts';
import { isExchange, type Quote } from './quote.ts';

/**
 * A little tree for the clipboard: markup is only ever written by `serialize`, which escapes every text and
 * attribute.
 */
interface Element {
  readonly tag: 'figure' | 'blockquote' | 'p' | 'figcaption' | 'cite' | 'i' | 'b' | 'a';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

function serialize(node: Element | string): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(serialize).join('')}</${node.tag}>`;
}

function paragraphsOf({ speaker, words }: QuotedTurn, isNamed: boolean): readonly Element[] {
  return words.split('\n').map((text, index): Element => {
    const name = index === 0 && isNamed && speaker ? [{ tag: 'b', children: [`${speaker.name}:`] } as const, ' '] : [];
    return { tag: 'p', children: [...name, text] };
  });
}

/**
 * The quote as HTML for rich editors: a block quotation with its attribution after it (the attribution may not stand
 * inside a blockquote: HTML Living Standard 4.4.4). The title is set in `<i>` as well, because editors drop `<cite>`.
 */
export function htmlText(quote: Quote, wording: Wording): string {
  const url = timedUrl(quote.videoId, quote.startMs);
  const omission: Element = { tag: 'p', children: ['[…]'] };
  const paragraphs = quote.passages.flatMap(({ turns }, passage) => [
    ...(passage > 0 ? [omission] : []),
    ...turns.flatMap((turn) => paragraphsOf(turn, isExchange(quote))),
  ]);
  const source = attribution(quote, wording).map((piece): Element | string => {
    if (piece.href) return { tag: 'a', attributes: { href: piece.href }, children: [piece.text] };
    return piece.work ? { tag: 'cite', children: [{ tag: 'i', children: [piece.text] }] } : piece.text;
  });
  return serialize({
    tag: 'figure',
    children: [
      { tag: 'blockquote', attributes: { cite: url, lang: quote.language }, children: paragraphs },
      { tag: 'figcaption', children: ['— ', ...source] },
    ],
  });
}
