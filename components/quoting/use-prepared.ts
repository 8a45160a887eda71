import { useEffect, useState } from 'preact/hooks';
import type { Cited } from '../../core/quote/cited-text.ts';
import { passagesKey } from '../../core/quote/keeping.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { accessedOn, citationOf } from '../../core/quote/styles/citation.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import type { PanelActions } from '../panel-view.ts';
import type { CitedAs } from './cited-as.ts';

/** A citation that was worked out ahead, and of what. */
interface Prepared {
  readonly of: string;
  readonly cited: Cited;
}

/**
 * Works out the citation in a style of the reader's own as soon as words are selected: whoever copies does not wait.
 * @returns the citation of a quote, null while it is not worked out
 */
export function usePrepared(
  as: CitedAs,
  passages: readonly Span[],
  quote: () => Quote | null,
  citeWith: PanelActions['citeWith'],
): (of: Quote) => Cited | null {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const styleId = as.kind === 'own' ? as.id : null;
  const nameOf = (of: readonly Span[]) => `${styleId} ${passagesKey(of)}`;
  useEffect(() => {
    const made = styleId !== null && passages.length > 0 ? quote() : null;
    if (!made || styleId === null) return;
    let isWanted = true;
    const citation = citationOf(made, accessedOn(made.madeAtMs));
    void citeWith(styleId, citation).then((cited) => {
      if (isWanted && cited) setPrepared({ of: `${styleId} ${passagesKey(made.passages)}`, cited });
    });
    return () => {
      isWanted = false;
    };
  }, [styleId, passages, quote, citeWith]);
  return ({ passages: of }) => (prepared?.of === nameOf(of) ? prepared.cited : null);
}
