import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Span, Transcript } from '../core/transcript/transcript.ts';
import { rangeOf } from './text-position.ts';
import { useWording } from './wording.ts';

interface QuoteBarProps {
  readonly transcript: Transcript;
  readonly span: Span;
  /** The positioned element that the bar is placed in, with the text. */
  readonly within: RefObject<HTMLElement | null>;
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly onCopyQuote: () => void;
  readonly onCopyLink: () => void;
  readonly onPlay: () => void;
  /** What the last action came to, said in place. */
  readonly answer: string | null;
}

const GAP_PX = 6;

/** What can be done with the selected words, next to them. */
export function QuoteBar({ transcript, span, within, bar, onCopyQuote, onCopyLink, onPlay, answer }: QuoteBarProps) {
  const { t } = useWording();
  // Placed before the first paint, by hand: its size is known only now.
  useLayoutEffect(() => {
    const element = bar.current;
    const box = within.current?.getBoundingClientRect();
    const view = within.current?.parentElement?.getBoundingClientRect();
    const rects = rangeOf(transcript, span)?.getClientRects();
    const head = rects?.[0];
    const tail = rects?.[rects.length - 1];
    if (!element || !box || !view || !head || !tail) return;
    const { width, height } = element.getBoundingClientRect();
    const fits = tail.bottom + GAP_PX + height <= view.bottom;
    const top = fits ? tail.bottom + GAP_PX : Math.max(head.top - GAP_PX - height, view.top + GAP_PX);
    const left = Math.min(Math.max(tail.left, box.left + GAP_PX), box.right - width - GAP_PX);
    element.style.left = `${left - box.left}px`;
    element.style.top = `${top - box.top}px`;
  }, [transcript, span, within, bar, answer]);
  return (
    <div
      ref={bar}
      class="quote-bar"
      role="toolbar"
      aria-label={t('quoteBar')}
      // The selection stays where it is while its bar is used.
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" onClick={onCopyQuote}>
        <span aria-hidden="true">❝ </span>
        {t('copyQuote')}
      </button>
      <button type="button" onClick={onCopyLink}>
        {t('copyLink')}
      </button>
      <button type="button" onClick={onPlay}>
        <span aria-hidden="true">▸ </span>
        {t('playQuote')}
      </button>
      {answer !== null && <span class="answer">{answer}</span>}
    </div>
  );
}
