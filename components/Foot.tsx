import { useState } from 'preact/hooks';
import type { MessageKey } from '../core/base/translate.ts';
import type { Wording } from '../core/quote/attribution.ts';
import type { Evidence } from '../core/timing/accuracy.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import { useKeys } from './use-keys.ts';
import { usePlayhead } from './use-playhead.ts';
import { plural, useWording } from './wording.ts';

/** How the times were found and how good they are; a click explains it. */
export function Foot({ open }: { readonly open: OpenTalk }) {
  const wording = useWording();
  const { t, locale } = wording;
  const [explained, setExplained] = useState(false);
  useKeys({
    Escape: () => {
      setExplained(false);
      return explained;
    },
  });
  const { playhead, talk } = open;
  const { evidence } = open.times();
  const rate = usePlayhead(playhead, () => playhead.clock()?.rate ?? 1);
  const seconds = String(Math.max(1, Math.round(evidence.typicalUncertaintyMs / 1000)));
  const summary: MessageKey = evidence.basis === 'measured' ? 'footMeasured' : 'footEstimated';
  return (
    <footer class="foot">
      {explained && (
        <div id="evidence" class="evidence">
          <h2>{t('footExplain')}</h2>
          <p>{sources(wording, evidence)}</p>
          <p>{t('evidenceTypical', seconds)}</p>
          {evidence.grade === 'rough' && <p>{t('evidenceRough')}</p>}
          {!talk.chaptersVerified && talk.chapters.length > 0 && <p>{t('evidenceUnverified')}</p>}
        </div>
      )}
      <div class="line">
        <button
          type="button"
          aria-expanded={explained}
          aria-controls="evidence"
          onClick={() => setExplained(!explained)}
        >
          <span class={`dot ${evidence.grade}`} aria-hidden="true" />
          {t(summary, seconds)}
        </button>
        <span class="rate">{new Intl.NumberFormat(locale).format(rate)}×</span>
      </div>
    </footer>
  );
}

/** The evidence in words, most telling first. */
function sources(wording: Wording, { counts }: Evidence): string {
  const parts: string[] = [];
  if (counts.chapter) parts.push(plural(wording, 'evidenceStarts', counts.chapter));
  if (counts.published) parts.push(plural(wording, 'evidencePublished', counts.published));
  if (counts.edge) parts.push(wording.t('evidenceEdges'));
  if (parts.length === 0) return wording.t('evidenceNone');
  const list = new Intl.ListFormat(wording.locale, { type: 'conjunction' }).format(parts);
  return wording.t('evidenceAnchors', list);
}
