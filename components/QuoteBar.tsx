import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { guardOf } from '../core/quote/guard.ts';
import type { Transcript } from '../core/transcript/transcript.ts';
import { BarNotes } from './quoting/BarNotes.tsx';
import { Menu } from './quoting/Menu.tsx';
import { menuGroups } from './quoting/menu-groups.ts';
import { placeBar } from './quoting/place-bar.ts';
import { useExports } from './quoting/use-exports.ts';
import { useRoving } from './quoting/use-roving.ts';
import { rangeOf } from './text-position.ts';
import type { Quoting } from './use-quoting.ts';
import { useWording } from './wording.ts';

interface QuoteBarProps {
  readonly transcript: Transcript;
  readonly quoting: Quoting;
  /** The positioned element that the bar is placed in, with the text. */
  readonly within: RefObject<HTMLElement | null>;
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly onStyle: () => void;
}

/** What can be done with the selected words, next to them. */
export function QuoteBar({ transcript, quoting, within, bar, onStyle }: QuoteBarProps) {
  const wording = useWording();
  const { t } = wording;
  const { beside, passages, kept, listening } = quoting;
  const exports = useExports();
  // Those of what was kept were said when it was selected.
  const concerns = useMemo(() => (beside ? guardOf(transcript, [beside]) : []), [transcript, beside]);
  useRoving(bar);
  // Placed before the first paint, by hand: its size is known only now. An answer is added below and moves nothing.
  useLayoutEffect(() => {
    const place = () => placeBar(bar.current, within.current, beside && rangeOf(transcript, beside));
    place();
    const resized = new ResizeObserver(place);
    for (const element of [within.current, within.current?.parentElement]) if (element) resized.observe(element);
    return () => resized.disconnect();
  }, [transcript, beside, passages, within, bar]);
  return (
    <div
      ref={bar}
      class="quote-bar"
      role="toolbar"
      aria-label={t('quoteBar')}
      // The selection stays where it is while its bar is used.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div class="row">
        <button type="button" class="copy" onClick={() => quoting.copy('quote')}>
          <span class="sign-before" aria-hidden="true">
            ❝{' '}
          </span>
          {t('copyQuote')}
        </button>
        <button
          type="button"
          class="style"
          aria-haspopup="dialog"
          aria-label={t('styleChoose', quoting.styleName)}
          onClick={onStyle}
        >
          <span>{quoting.styleName}</span>
          <span aria-hidden="true"> ▾</span>
        </button>
        <button type="button" class="either" onClick={() => quoting.listen(false)}>
          <span class={listening ? 'other' : undefined}>
            <span class="sign-before" aria-hidden="true">
              ▸{' '}
            </span>
            {t('listen')}
          </span>
          <span class={listening ? undefined : 'other'}>
            <span class="sign-before" aria-hidden="true">
              ■{' '}
            </span>
            {t('listenStop')}
          </span>
        </button>
        <button type="button" onClick={quoting.save}>
          {t('saveQuote')}
        </button>
        <button
          type="button"
          class="sign"
          aria-label={t('keepAndAdd')}
          title={t('keepAndAdd')}
          onClick={quoting.keepSelected}
        >
          <span aria-hidden="true">＋</span>
        </button>
        <Menu label={t('moreToCopy')} groups={menuGroups(transcript, quoting, exports, wording)} />
      </div>
      <BarNotes
        passages={passages}
        kept={kept}
        heard={quoting.heard}
        concerns={concerns}
        answer={quoting.answer}
        onExtend={quoting.select}
      />
    </div>
  );
}
