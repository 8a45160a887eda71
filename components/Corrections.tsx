import { useState } from 'preact/hooks';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { PanelActions } from './panel-view.ts';
import { useTimes } from './use-times.ts';
import { useWording } from './wording.ts';

export interface CorrectionsProps {
  readonly open: OpenTalk;
  /** Whether words are selected. */
  readonly selected: boolean;
  /** The selected words are being said now. */
  readonly onSaidNow: () => void;
  /** Takes back what was last said of the times. */
  readonly onTakeBack: () => void;
  readonly actions: PanelActions;
}

/** What the reader can do for the times by ear, take back of what was learnt or said, and hand on. */
export function Corrections({ open, selected, onSaidNow, onTakeBack, actions }: CorrectionsProps) {
  const { t } = useWording();
  const times = useTimes(open);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { said, captionsFrom, lengthDifferenceMs } = times;
  const byEar = times.evidence.counts.reader !== undefined;
  const copy = async (): Promise<void> => {
    const corrections = actions.corrections();
    if (corrections !== null) setCopied(await actions.copy(corrections, null));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the selection stays where it is while its words are timed
    <div class="corrections" onMouseDown={(event) => event.preventDefault()}>
      {lengthDifferenceMs === 0 && <p>{t('correctByEar')}</p>}
      <div class="choices">
        {lengthDifferenceMs === 0 && (
          <button type="button" class="small" aria-disabled={!selected} onClick={() => selected && onSaidNow()}>
            {t('correctNow')}
          </button>
        )}
        {actions.canTakeBack() && (
          <button type="button" class="small" onClick={onTakeBack}>
            {t('takeBack')}
          </button>
        )}
        {said && byEar && (
          <button type="button" class="small" onClick={() => actions.setOffset(null)}>
            {t('forgetSaid')}
          </button>
        )}
        {captionsFrom && (
          <button type="button" class="small" onClick={actions.forgetLearnt}>
            {t('forgetLearnt')}
          </button>
        )}
        {(captionsFrom || byEar) && (
          <button type="button" class="small" onClick={() => void copy()}>
            {t('copyCorrections')}
          </button>
        )}
      </div>
      <p role="status" class="quiet">
        {copied === null ? '' : t(copied ? 'correctionsCopied' : 'copyFailed')}
      </p>
    </div>
  );
}
