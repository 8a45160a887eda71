import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Wording } from '../../core/quote/attribution.ts';
import type { CitedAs } from '../../core/quote/cited-as.ts';
import type { Cited } from '../../core/quote/cited-text.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { accessedOn, citationOf } from '../../core/quote/styles/citation.ts';
import type { OpenTalk } from '../../core/timing/open-talk.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import type { PanelActions } from '../panel-view.ts';
import { useTimes } from '../use-times.ts';
import { useWording } from '../wording.ts';

/** A citation that was worked out ahead, and of what. */
interface Prepared {
  readonly of: string;
  readonly cited: Cited;
}

const citedQuote = (of: Quote, wording: Wording) => citationOf(of, accessedOn(of.madeAtMs, wording));

/** Tells whether it is still the same citation: the same moment too. */
const keyOf = (styleId: string, of: Quote, wording: Wording): string =>
  `${styleId} ${JSON.stringify(citedQuote(of, wording))}`;

/**
 * Works out the citation in a style of the reader's own as soon as words are selected, and anew when their times change:
 * whoever copies does not wait.
 * @param quote the passages as a quote, with the times of now
 * @returns the citation of a quote; null while it is not worked out, which is begun then
 */
export function usePrepared(
  as: CitedAs,
  open: OpenTalk,
  passages: readonly Span[],
  quote: () => Quote | null,
  citeWith: PanelActions['citeWith'],
): (of: Quote) => Cited | null {
  const wording = useWording();
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const times = useTimes(open);
  const styleId = as.kind === 'own' ? as.id : null;
  const prepare = useCallback(
    (made: Quote, id: string, isWanted: () => boolean = () => true) =>
      void citeWith(id, citedQuote(made, wording)).then((cited) => {
        if (cited && isWanted()) setPrepared({ of: keyOf(id, made, wording), cited });
      }),
    [citeWith, wording],
  );
  useEffect(() => {
    const made = styleId !== null && passages.length > 0 ? quote() : null;
    if (!made || styleId === null) return;
    let isWanted = true;
    prepare(made, styleId, () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [styleId, passages, times, quote, prepare]);
  return (of) => {
    if (styleId === null) return null;
    if (prepared?.of === keyOf(styleId, of, wording)) return prepared.cited;
    prepare(of, styleId);
    return null;
  };
}
