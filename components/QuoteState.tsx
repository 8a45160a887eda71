import { formatClock } from '../core/base/time.ts';
import { amount } from '../core/quote/attribution.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import { spanTimes } from '../core/timing/span-times.ts';
import type { PanelActions, TalkShown } from './panel-view.ts';
import { useKeys } from './use-keys.ts';
import { useWording } from './wording.ts';

interface QuoteStateProps extends Pick<TalkShown, 'listening' | 'marked'> {
  readonly open: OpenTalk;
  /** The video plays without sound. */
  readonly muted: boolean;
  readonly actions: Pick<PanelActions, 'stopListening' | 'unmark'>;
}

/**
 * What is done with quoted words beside the reading: they are played, or a link led to them; with the way to end it,
 * also by Escape. Its sentence is always there, if only empty, so that screen readers hear it change.
 */
export function QuoteState({ open, muted, listening, marked, actions }: QuoteStateProps) {
  const wording = useWording();
  const { t } = wording;
  const end = listening ? actions.stopListening : marked ? actions.unmark : null;
  useKeys({
    Escape: () => {
      end?.();
      return end !== null;
    },
  });

  function sentence(): string {
    if (!listening) return marked ? t('linkedWords') : '';
    if (muted) return t('listeningMuted');
    const { transcript } = open.talk;
    const first = listening.spans[0];
    const from = first ? formatClock(spanTimes(transcript, open.times().timeline, first).startMs) : '';
    if (listening.widerMs > 0) return t('listeningWider', from, amount(listening.widerMs, wording));
    return t(listening.loop ? 'listeningLoop' : 'listeningOnce', from);
  }

  return (
    <section class={end ? 'banner quote-state' : ''}>
      <p role="status">{sentence()}</p>
      {end && (
        <button type="button" class="small" onClick={end}>
          {t(listening ? 'stopListening' : 'unmark')}
        </button>
      )}
    </section>
  );
}
