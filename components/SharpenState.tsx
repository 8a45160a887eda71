import type { MessageKey } from '../core/base/translate.ts';
import { amount, type Wording } from '../core/quote/attribution.ts';
import type { Refusal, Sharpening } from '../core/reading/sharpen.ts';
import type { LockState } from '../core/timing/running/running-lock.ts';
import type { TalkTimes } from '../core/timing/talk-times.ts';
import { captionSource } from './Evidence.tsx';
import type { PanelActions } from './panel-view.ts';
import { useWording } from './wording.ts';

interface SharpenStateProps {
  readonly sharpening: Sharpening;
  readonly times: TalkTimes;
  readonly actions: PanelActions;
}

/**
 * How far the wish for sharper times has come, once it takes a while; and why it failed, with what can be done
 * instead. The sentence is always there, if only empty, so that screen readers hear it change; what was learnt is in
 * the line below for those who see it.
 */
export function SharpenState({ sharpening, times, actions }: SharpenStateProps) {
  const wording = useWording();
  const { t } = wording;
  const { step } = sharpening;
  const busy = step === 'watching' || ('slow' in sharpening && sharpening.slow);
  const failed = step === 'failed' ? sharpening.why : null;
  return (
    <div class={busy || failed ? 'state' : 'visually-hidden'}>
      <p role="status" lang={failed?.reason === 'refused' ? 'en' : undefined}>
        {sentenceOf(wording, sharpening, times)}
      </p>
      {failed && <p class="quiet">{t(INSTEAD[failed.reason])}</p>}
      {(busy || failed) && (
        <div class="choices">
          {failed && failed.reason !== 'none-offered' && (
            <button type="button" class="small" onClick={actions.sharpen}>
              {t('sharpenAgain')}
            </button>
          )}
          {failed && WATCHABLE.has(failed.reason) && (
            <button type="button" class="small" onClick={actions.watchCaptions}>
              {t('watchCaptions')}
            </button>
          )}
          <button type="button" class="small" onClick={actions.stopSharpening}>
            {t(failed ? 'close' : step === 'watching' ? 'watchStop' : 'cancel')}
          </button>
        </div>
      )}
    </div>
  );
}

function sentenceOf(wording: Wording, sharpening: Sharpening, { captionsFrom, evidence }: TalkTimes): string {
  const { t } = wording;
  switch (sharpening.step) {
    case 'rest':
      return '';
    case 'learnt': {
      const by = amount(evidence.typicalUncertaintyMs, wording);
      return captionsFrom ? t('sharpenLearnt', captionSource(wording, captionsFrom), by) : '';
    }
    case 'failed':
      return sharpening.why.reason === 'refused' ? sharpening.why.detail : t(WHY[sharpening.why.reason]);
    case 'watching':
      return t(WATCHING[sharpening.lock]);
    case 'asking':
      return sharpening.slow ? t('sharpenAsking') : '';
    case 'reading':
    case 'aligning':
      return sharpening.slow ? t('sharpenWorking') : '';
  }
}

const WHY: Readonly<Record<Exclude<Refusal['reason'], 'refused'>, MessageKey>> = {
  'none-offered': 'sharpenNone',
  'no-answer': 'sharpenNoAnswer',
  empty: 'sharpenEmpty',
  'too-large': 'sharpenTooLarge',
  advertisement: 'sharpenAdvertisement',
  'no-bridge': 'sharpenNoBridge',
  broken: 'sharpenBroken',
};

const WATCHING: Readonly<Record<LockState, MessageKey>> = {
  searching: 'watchSearching',
  locked: 'watchLocked',
  unrecognised: 'watchUnrecognised',
};

/** Why captions did not come that the reader may see all the same. */
const WATCHABLE: ReadonlySet<Refusal['reason']> = new Set(['no-answer', 'empty', 'too-large', 'no-bridge', 'broken']);

/** What can be done where this is the reason. */
const INSTEAD: Readonly<Record<Refusal['reason'], MessageKey>> = {
  'none-offered': 'insteadByEar',
  'no-answer': 'insteadList',
  empty: 'insteadList',
  'too-large': 'insteadByEar',
  advertisement: 'insteadLater',
  'no-bridge': 'insteadList',
  broken: 'insteadLater',
  refused: 'insteadByEar',
};
