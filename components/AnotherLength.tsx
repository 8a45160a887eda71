import { useRef, useState } from 'preact/hooks';
import { formatClock } from '../core/base/time.ts';
import { signedSeconds, type Wording } from '../core/quote/attribution.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { TalkTimes } from '../core/timing/talk-times.ts';
import type { Span } from '../core/transcript/transcript.ts';
import type { PanelActions } from './panel-view.ts';
import { ShiftTimes } from './ShiftTimes.tsx';
import { useKeys } from './use-keys.ts';
import { useTimes } from './use-times.ts';
import { useWording } from './wording.ts';

export interface AnotherLengthProps {
  readonly open: OpenTalk;
  /** What is selected. */
  readonly span: Span | null;
  /** By how much the page's chapters would move the times; null where they do not tell. */
  readonly suggestedOffsetMs: number | null;
  /** The selected words are being said now. */
  readonly onSaidNow: () => void;
  readonly actions: PanelActions;
}

/** Chapters stand at whole seconds: less than this says that nothing has moved. */
const LEAST_MS = 1000;

/** Lets the reader move the times of a talk whose video has another length. */
export function AnotherLength({ open, span, suggestedOffsetMs, onSaidNow, actions }: AnotherLengthProps) {
  const { t, locale } = useWording();
  const times = useTimes(open);
  const [shifting, setShifting] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const { said } = times;
  const suggested = suggestedOffsetMs !== null && Math.abs(suggestedOffsetMs) >= LEAST_MS ? suggestedOffsetMs : null;
  const leave = (event: KeyboardEvent): void => {
    if (!shifting || event.key !== 'Escape') return;
    event.preventDefault();
    setShifting(false);
    toggle.current?.focus();
  };
  useKeys({
    v: () => {
      setShifting(!shifting);
      return true;
    },
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what it hears comes from the controls in it
    <div onMouseDown={keepSelection} onKeyDown={leave}>
      <div class="choices">
        {!said && suggested !== null && !shifting && (
          <button type="button" class="small" onClick={() => actions.setOffset(suggested)}>
            {t('shiftBy', signedSeconds(suggested, locale))}
          </button>
        )}
        <button
          ref={toggle}
          type="button"
          class="small"
          aria-expanded={shifting}
          aria-controls="shift"
          onClick={() => setShifting(!shifting)}
        >
          {t(shifting ? 'shiftDone' : said ? 'shiftChange' : 'shiftTimes')}
        </button>
      </div>
      {shifting && (
        <ShiftTimes
          offsetMs={times.offsetMs}
          said={said}
          suggestedOffsetMs={suggested}
          selected={span !== null}
          onOffset={actions.setOffset}
          onSaidNow={() => span && onSaidNow()}
        />
      )}
    </div>
  );
}

/** The selection stays where it is while its times are set. */
function keepSelection(event: MouseEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}

/** How the words were laid on a video of another length. */
export function lengthSentence({ t, locale }: Wording, times: TalkTimes): string {
  const { lengthDifferenceMs, laidBy, said, offsetMs } = times;
  const by = formatClock(Math.abs(lengthDifferenceMs));
  const length = t(lengthDifferenceMs > 0 ? 'stateLonger' : 'stateShorter', by);
  const shift = signedSeconds(offsetMs, locale);
  switch (laidBy) {
    case 'ear':
      return t('timesByEar');
    case 'page':
      return said && offsetMs !== 0 ? t('timesByPageShifted', shift) : `${length} ${t('timesByPage')}`;
    case 'captions':
      return `${length} ${t('timesByCaptions')}`;
    case 'offset':
      return t('timesShifted', shift);
    case 'bundled':
      return said ? t('timesAsTheyAre') : `${length} ${t('timesDoubtful')}`;
  }
}
