import { type Omission, omissionOf } from './omission.ts';
import type { Quote } from './quote.ts';
import { type Utterance, utterancesOf } from './utterances.ts';

/**
 * A little tree for the clipboard: markup is only ever written by `serialize`, which escapes every text and
 * attribute.
 */
export interface Element {
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

export function serialize(node: Element | string): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(serialize).join('')}</${node.tag}>`;
}

/** A figure: the words as a block quotation, and what is said of them below, where HTML wants it (4.4.4). */
export const figure = (quote: Quote, url: string, isNamed: boolean, caption: Element['children']): Element => ({
  tag: 'figure',
  children: [
    {
      tag: 'blockquote',
      attributes: { cite: url, lang: quote.language },
      children: utterancesOf(quote).flatMap((utterance) => paragraphsOf(utterance, isNamed, omissionOf(quote))),
    },
    { tag: 'figcaption', children: caption },
  ],
});

function paragraphsOf(said: Utterance | null, isNamed: boolean, { mark, within }: Omission): readonly Element[] {
  if (!said) return [{ tag: 'p', children: [mark] }];
  const { speaker, parts } = said;
  const paragraphs = parts.join(within).split('\n');
  return paragraphs.map((text, index): Element => {
    const name = index === 0 && isNamed && speaker ? [{ tag: 'b', children: [`${speaker.name}:`] } as const, ' '] : [];
    return { tag: 'p', children: [...name, text] };
  });
}
