import type { Wording } from '../../core/quote/attribution.ts';
import type { CitedAs } from '../../core/quote/cited-as.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { accessedOn, citationOf } from '../../core/quote/styles/citation.ts';
import type { PanelActions } from '../panel-view.ts';
import { type Copied, copied, type CopyKind as QuoteBarKind } from '../quoting/copied.ts';
import { copiedFor, MARKDOWN } from '../quoting/copied-exports.ts';

/** In which form a quote is copied: as by the quote bar. */
export type CopyKind = QuoteBarKind | typeof MARKDOWN;

/** How quotes are cited, and what works out a style of the reader's own. */
export interface Citing {
  readonly as: CitedAs;
  readonly citeWith: PanelActions['citeWith'];
}

/** What is copied of a quote that was saved or found, not selected. Nobody waits for it but who cites in a style of their own, or copies Markdown. */
export async function copiedEntry(kind: CopyKind, quote: Quote, citing: Citing, wording: Wording): Promise<Copied> {
  const { as } = citing;
  const prepared =
    as.kind === 'own' && kind !== 'words' && kind !== 'link'
      ? await citing.citeWith(as.id, citationOf(quote, accessedOn(quote.madeAtMs, wording)))
      : null;
  return kind === MARKDOWN
    ? copiedFor(MARKDOWN, quote, as, prepared, wording)
    : copied(kind, quote, as, prepared, wording);
}

/** The same at once, for the browser's own copy command; null where it must be waited for. */
export const copiedNow = (quote: Quote, { as }: Citing, wording: Wording): Copied | null =>
  as.kind === 'own' ? null : copied('quote', quote, as, null, wording);
