import { useState } from 'preact/hooks';
import type { MessageKey } from '../core/base/translate.ts';
import { amount } from '../core/quote/attribution.ts';
import type { Sharpening } from '../core/reading/sharpen.ts';
import type { TalkTimes } from '../core/timing/talk-times.ts';
import type { CaptionTrack } from '../core/watch/caption-tracks.ts';
import { Corrections, type CorrectionsProps } from './Corrections.tsx';
import { Evidence } from './Evidence.tsx';
import { SharpenState } from './SharpenState.tsx';
import { useKeys } from './use-keys.ts';
import { usePlayhead } from './use-playhead.ts';
import { useTimes } from './use-times.ts';
import { useWording } from './wording.ts';

interface FootProps extends CorrectionsProps {
  /** The captions that the page offers; null while it has not told. */
  readonly tracks: readonly CaptionTrack[] | null;
  readonly sharpening: Sharpening;
}

/** How the times were found and how good they are; a click explains it, and offers what would make them better. */
export function Foot({ tracks, sharpening, ...about }: FootProps) {
  const { open, actions } = about;
  const wording = useWording();
  const { t, locale } = wording;
  const [explained, setExplained] = useState(false);
  const { playhead, talk } = open;
  const times = useTimes(open);
  const rate = usePlayhead(playhead, () => playhead.clock()?.rate ?? 1);
  const isRough = times.laidBy !== 'captions' && times.evidence.basis !== 'measured';
  const offered = isRough && tracks?.length !== 0;
  const isTold = sharpening.step === 'failed' || ('slow' in sharpening && sharpening.slow);
  const sharpen = (): boolean => {
    if (offered) actions.sharpen();
    return offered;
  };
  const watch = (): boolean => {
    if (offered) actions.watchCaptions();
    return offered;
  };
  useKeys({
    e: sharpen,
    a: watch,
    Escape: () => {
      setExplained(false);
      if (isTold) actions.stopSharpening();
      return explained || isTold;
    },
  });
  const brief = BRIEF[times.chaptersFrom];
  return (
    <footer class="foot">
      {explained && (
        <div id="evidence" class="evidence">
          <Evidence talk={talk} times={times} />
          <div class="better">
            {offered && <p>{t(tracks === null ? 'sharpenPerhaps' : 'sharpenWhy')}</p>}
            {offered && (
              <div class="choices">
                <button type="button" class="small" onClick={sharpen}>
                  {t('sharpenTimes')}
                </button>
                <button type="button" class="small" onClick={watch}>
                  {t('watchCaptions')}
                </button>
              </div>
            )}
            {isRough && tracks?.length === 0 && <p>{t('sharpenNone')}</p>}
            <Corrections {...about} />
          </div>
        </div>
      )}
      <SharpenState sharpening={sharpening} times={times} actions={actions} />
      <div class="line">
        <button
          type="button"
          aria-expanded={explained}
          aria-controls="evidence"
          onClick={() => setExplained(!explained)}
        >
          <span class={`dot ${times.evidence.grade}`} aria-hidden="true" />
          {t(summaryOf(times), amount(times.evidence.typicalUncertaintyMs, wording))}
        </button>
        {brief && <span class="from">{`· ${t(brief)}`}</span>}
        {offered && tracks !== null && (
          <button type="button" class="sharpen" aria-label={t('sharpenTimes')} onClick={sharpen}>
            {t('sharpen')}
          </button>
        )}
        <span class="rate">{new Intl.NumberFormat(locale).format(rate)}×</span>
      </div>
    </footer>
  );
}

/** Where the chapters come from, in a few words beside the summary; nothing is said of what is usual. */
const BRIEF: Readonly<Record<TalkTimes['chaptersFrom'], MessageKey | null>> = {
  bundled: null,
  page: 'footFromPage',
  'page-automatic': 'footAutomatic',
};

function summaryOf({ laidBy, evidence }: TalkTimes): MessageKey {
  if (laidBy === 'captions') return 'footCaptions';
  return evidence.basis === 'measured' ? 'footMeasured' : 'footEstimated';
}
