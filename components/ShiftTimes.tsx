import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { signedSeconds } from '../core/quote/attribution.ts';
import { MAX_OFFSET_MS } from '../core/reading/said.ts';
import { useWording } from './wording.ts';

interface ShiftTimesProps {
  readonly offsetMs: number;
  /** Whether the reader has said by how much; if not, `offsetMs` is 0. */
  readonly said: boolean;
  readonly suggestedOffsetMs: number | null;
  /** Whether words are selected. */
  readonly selected: boolean;
  /** Null: as if the reader had never said. */
  readonly onOffset: (offsetMs: number | null) => void;
  readonly onSaidNow: () => void;
}

const SMALL_MS = 500;
const LARGE_MS = 5000;
const EARLIER = [-LARGE_MS, -SMALL_MS];
const LATER = [SMALL_MS, LARGE_MS];

/** By how much the times are moved: in steps, as a number, by ear, or as the page's chapters say. */
export function ShiftTimes(props: ShiftTimesProps) {
  const { offsetMs, said, suggestedOffsetMs, selected, onOffset, onSaidNow } = props;
  const { t, locale } = useWording();
  const field = useRef<HTMLInputElement>(null);
  const now = useRef<HTMLButtonElement>(null);
  // Set only when it becomes another number: what is being typed stays while the video goes on.
  useLayoutEffect(() => {
    if (field.current) field.current.value = said ? String(offsetMs / 1000) : '';
  }, [said, offsetMs]);
  // A field that takes the focus would take the selection with it.
  useEffect(() => (selected ? now : field).current?.focus(), []);

  function to(next: number): void {
    onOffset(Math.round(Math.min(Math.max(-MAX_OFFSET_MS, next), MAX_OFFSET_MS)));
  }
  function onKeyDown(event: KeyboardEvent): void {
    const pages = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
    if (pages === 0) return;
    event.preventDefault();
    to(offsetMs + pages * LARGE_MS);
  }
  const step = (byMs: number) => (
    <button
      key={byMs}
      type="button"
      class="step"
      aria-label={t(byMs < 0 ? 'shiftEarlier' : 'shiftLater', String(Math.abs(byMs) / 1000))}
      onClick={() => to(offsetMs + byMs)}
    >
      {signedSeconds(byMs, locale)}
    </button>
  );

  return (
    <div id="shift" class="shift">
      <label for="shift-seconds">{t('shiftSeconds')}</label>
      <div class="steps">
        {EARLIER.map(step)}
        <input
          ref={field}
          id="shift-seconds"
          type="number"
          step={SMALL_MS / 1000}
          placeholder="0"
          onKeyDown={onKeyDown}
          onChange={({ currentTarget }) => {
            if (Number.isFinite(currentTarget.valueAsNumber)) to(currentTarget.valueAsNumber * 1000);
            else onOffset(null);
          }}
        />
        {LATER.map(step)}
      </div>
      <div class="choices">
        <button ref={now} type="button" class="small" aria-disabled={!selected} onClick={onSaidNow}>
          {t('shiftSaidNow')}
        </button>
        {suggestedOffsetMs !== null && suggestedOffsetMs !== offsetMs && (
          <button type="button" class="small" onClick={() => to(suggestedOffsetMs)}>
            {t('shiftByChapters', signedSeconds(suggestedOffsetMs, locale))}
          </button>
        )}
        <button type="button" class="small" onClick={() => onOffset(said ? null : 0)}>
          {t(said ? 'shiftReset' : 'shiftRight')}
        </button>
      </div>
      {!selected && <p class="quiet">{t('shiftSelect')}</p>}
    </div>
  );
}
