import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Cited, citedIn } from '../../core/quote/cited-text.ts';
import { plainText } from '../../core/quote/plain-text.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { accessedOn, type Citation, citationOf } from '../../core/quote/styles/citation.ts';
import { styleOf } from '../../core/quote/styles/styles.ts';
import { templateText } from '../../core/quote/template-text.ts';
import { useWording } from '../wording.ts';
import type { EditedTemplate } from './use-template.ts';

/** A citation in a style that the reader added; null where it cannot cite this. */
export type CiteOwn = (id: string, citation: Citation) => Promise<Cited | null>;

/** What a style makes of a quote. */
export type Example =
  | { readonly kind: 'cited'; readonly cited: Cited }
  | { readonly kind: 'text'; readonly text: string }
  /** It is not known yet. */
  | { readonly kind: 'waiting' }
  /** The template cannot be read. */
  | { readonly kind: 'wrong' }
  /** It cannot cite these words. */
  | { readonly kind: 'none' };

/** The example of a style, which comes late where the style is the reader's own. */
export function useExample(
  quote: Quote,
  style: string,
  citeOwn: CiteOwn,
  { read, style: within }: Pick<EditedTemplate, 'read' | 'style'>,
): Example {
  const wording = useWording();
  const [own, setOwn] = useState<{ readonly style: string; readonly quote: Quote; readonly of: Example } | null>(null);
  const isOwn = style.startsWith('own:');
  useEffect(() => {
    if (!isOwn) return;
    let here = true;
    const citation = citationOf(quote, accessedOn(quote.madeAtMs, wording));
    const show = (cited: Cited | null): void => {
      if (here) setOwn({ style, quote, of: cited ? { kind: 'cited', cited } : { kind: 'none' } });
    };
    citeOwn(style, citation).then(show, () => show(null));
    return () => {
      here = false;
    };
  }, [quote, style, isOwn, citeOwn, wording]);
  return useMemo((): Example => {
    if (isOwn) return own?.style === style && own.quote === quote ? own.of : { kind: 'waiting' };
    if (style === 'template')
      return read.ok ? { kind: 'text', text: templateText(read.value, quote, within, wording) } : { kind: 'wrong' };
    const builtIn = styleOf(style);
    return builtIn
      ? { kind: 'cited', cited: citedIn(builtIn, quote, wording) }
      : { kind: 'text', text: plainText(quote, wording) };
  }, [quote, style, isOwn, own, read, within, wording]);
}
