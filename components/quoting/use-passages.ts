import type { RefObject } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { passageSpans } from '../../core/quote/passage.ts';
import type { Span, Transcript } from '../../core/transcript/transcript.ts';
import type { ReaderPlace } from '../reader-place.ts';
import { selectedSpans } from '../select-text.ts';
import { useSelection } from '../use-selection.ts';
import { useKeeping } from './use-keeping.ts';

export interface Passages {
  /** What a quote would hold now, ascending and apart; empty where there is no word. */
  readonly passages: readonly Span[];
  /** Those of them that were kept to add more, in the order in which they were kept. */
  readonly kept: readonly Span[];
  /** The words that were selected last, or else kept last. */
  readonly beside: Span | null;
  /** Whether there is a word in the selection itself. */
  readonly quotable: boolean;
  /** The selected words at this very moment; `passages` may still be those of a frame ago. */
  selected(): readonly Span[];
  /** All that a quote holds at this very moment. */
  now(): readonly Span[];
  /** Keeps words. */
  keep(more: readonly Span[]): void;
  /** Gives a kept passage back. */
  drop(one: Span): void;
  /** Drops the selection; where there is none, all that was kept. False where there was neither. */
  clear(): boolean;
}

/** The words that are quoted: those that are selected, and those that were kept before. */
export function usePassages(
  transcript: Transcript,
  place: ReaderPlace,
  scroller: RefObject<HTMLElement | null>,
): Passages {
  const live = useSelection(scroller);
  const { kept, keep, drop, dropAll } = useKeeping(transcript, place);
  const selected = useCallback(
    () => (scroller.current ? passageSpans(transcript, selectedSpans(scroller.current)) : []),
    [transcript, scroller],
  );
  const now = useCallback(() => passageSpans(transcript, [...kept, ...selected()]), [transcript, kept, selected]);
  return {
    passages: useMemo(() => passageSpans(transcript, [...kept, ...live]), [transcript, kept, live]),
    kept,
    beside: live.at(-1) ?? kept.at(-1) ?? null,
    quotable: useMemo(() => passageSpans(transcript, live).length > 0, [transcript, live]),
    selected,
    now,
    keep,
    drop,
    clear() {
      const isSelected = scroller.current !== null && selectedSpans(scroller.current).length > 0;
      if (isSelected) document.getSelection()?.removeAllRanges();
      else if (kept.length > 0) dropAll();
      return isSelected || kept.length > 0;
    },
  };
}
