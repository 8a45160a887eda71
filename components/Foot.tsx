import { useState } from 'preact/hooks';
import type { MessageKey } from '../core/base/translate.ts';
import { amount, signedSeconds, type Wording } from '../core/quote/attribution.ts';
import type { Evidence } from '../core/timing/accuracy.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { TalkTimes } from '../core/timing/talk-times.ts';
import { useKeys } from './use-keys.ts';
import { usePlayhead } from './use-playhead.ts';
import { useTimes } from './use-times.ts';
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
  const times = useTimes(open);
  const { evidence } = times;
  const rate = usePlayhead(playhead, () => playhead.clock()?.rate ?? 1);
  const typical = amount(evidence.typicalUncertaintyMs, t);
  const brief = BRIEF[times.chaptersFrom];
  const summary: MessageKey = evidence.basis === 'measured' ? 'footMeasured' : 'footEstimated';
  return (
    <footer class="foot">
      {explained && (
        <div id="evidence" class="evidence">
          <h2>{t('footExplain')}</h2>
          <p>{sources(wording, evidence)}</p>
          {times.chapters.length > 0 && <p>{t(chapterSource(times, talk.chaptersVerified))}</p>}
          {times.offsetMs !== 0 && (
            <p>
              {times.laidBy === 'ear' ? t('evidenceEar') : t('evidenceOffset', signedSeconds(times.offsetMs, locale))}
            </p>
          )}
          {times.doubtMs !== 0 && <p>{t('evidenceDoubt', amount(times.doubtMs, t))}</p>}
          <p>{t('evidenceTypical', typical)}</p>
          {evidence.grade === 'rough' && <p>{t('evidenceRough')}</p>}
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
          {t(summary, typical)}
        </button>
        {brief && <span class="from">{`· ${t(brief)}`}</span>}
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

function chapterSource({ chaptersFrom, chaptersDiffer }: TalkTimes, verified: boolean): MessageKey {
  if (chaptersFrom === 'page-automatic') return 'evidenceAutomatic';
  if (chaptersFrom === 'page') return chaptersDiffer ? 'evidencePageDiffers' : 'evidenceFromPage';
  return verified ? 'evidenceBundled' : 'evidenceUnverified';
}

/** The evidence in words, most telling first. */
function sources(wording: Wording, { counts }: Evidence): string {
  const parts: string[] = [];
  if (counts.reader) parts.push(plural(wording, 'evidenceByEar', counts.reader));
  if (counts.chapter) parts.push(plural(wording, 'evidenceStarts', counts.chapter));
  if (counts.published) parts.push(plural(wording, 'evidencePublished', counts.published));
  if (counts.edge) parts.push(wording.t('evidenceEdges'));
  if (parts.length === 0) return wording.t('evidenceNone');
  const list = new Intl.ListFormat(wording.locale, { type: 'conjunction' }).format(parts);
  return wording.t('evidenceAnchors', list);
}
