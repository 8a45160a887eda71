import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { keptWith, keptWithout } from '../../core/quote/keeping.ts';
import type { Span, Transcript } from '../../core/transcript/transcript.ts';
import type { ReaderPlace } from '../reader-place.ts';
import { rangesOf } from '../text-position.ts';

/** Name that the stylesheet paints with `::highlight(…)`. */
const QUOTED = 'quoted';

export interface Keeping {
  /** In the order in which they were kept. */
  readonly kept: readonly Span[];
  /** Keeps what was selected, so that more can be. */
  keep(more: readonly Span[]): void;
  drop(one: Span): void;
  dropAll(): void;
}

/** The passages of a quote besides the selected one. They are painted, and stay with the reader's place. */
export function useKeeping(transcript: Transcript, place: ReaderPlace): Keeping {
  const [kept, setKept] = useState(place.kept);
  const set = useCallback(
    (next: readonly Span[]) => {
      place.kept = next;
      setKept(next);
    },
    [place],
  );
  useLayoutEffect(() => {
    const quoted = new Highlight(...kept.flatMap((span) => rangesOf(transcript, span)));
    CSS.highlights.set(QUOTED, quoted);
    return () => {
      if (CSS.highlights.get(QUOTED) === quoted) CSS.highlights.delete(QUOTED);
    };
  }, [transcript, kept]);
  return {
    kept,
    keep: (more) => set(keptWith(transcript, kept, more)),
    drop: (one) => set(keptWithout(kept, one)),
    dropAll: () => set([]),
  };
}
