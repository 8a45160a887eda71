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
/** Room for an answer under the bar and for the button at the foot of the text. */
const FOOTROOM_PX = 88;

/**
 * Below the last selected line if there is room for the bar, its answer, and the button that leads back; else above
 * the first one.
 */
function placeBar(bar: HTMLElement | null, content: HTMLElement | null, range: Range | null): void {
  const view = content?.parentElement?.getBoundingClientRect();
  const rects = range?.getClientRects();
  const head = rects?.[0];
  const tail = rects?.[rects.length - 1];
  if (!bar || !content || !view || !head || !tail) return;
  const box = content.getBoundingClientRect();
  const { width, height } = bar.getBoundingClientRect();
  const below = tail.bottom + GAP_PX;
  const above = Math.max(head.top - GAP_PX - height, view.top + GAP_PX);
  const top = below + height + FOOTROOM_PX <= view.bottom ? below : above;
  const left = Math.min(Math.max(tail.left, box.left + GAP_PX), box.right - width - GAP_PX);
  bar.style.left = `${Math.max(GAP_PX, left - box.left)}px`;
  bar.style.top = `${top - box.top}px`;
}

/** What can be done with the selected words, next to them. */
export function QuoteBar({ transcript, span, within, bar, onCopyQuote, onCopyLink, onPlay, answer }: QuoteBarProps) {
  const { t } = useWording();
  // Placed before the first paint, by hand: its size is known only now. An answer is added below and moves nothing.
  useLayoutEffect(() => {
    const place = () => placeBar(bar.current, within.current, rangeOf(transcript, span));
    place();
    const resized = new ResizeObserver(place);
    for (const element of [within.current, within.current?.parentElement]) if (element) resized.observe(element);
    return () => resized.disconnect();
  }, [transcript, span, within, bar]);
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
      {answer !== null && (
        <span class="answer">
          <span>{answer}</span>
        </span>
      )}
    </div>
  );
}
