import type { MessageKey } from '../core/base/translate.ts';
import { amount, languageName, signedSeconds, type Wording } from '../core/quote/attribution.ts';
import type { Evidence as Found } from '../core/timing/accuracy.ts';
import type { LearntFrom } from '../core/timing/learnt.ts';
import type { TalkTimes } from '../core/timing/talk-times.ts';
import type { Talk } from '../core/transcript/talk.ts';
import { plural, useWording } from './wording.ts';

interface EvidenceProps {
  readonly talk: Talk;
  readonly times: TalkTimes;
}

/** How the times of a talk were found, in words. */
export function Evidence({ talk, times }: EvidenceProps) {
  const wording = useWording();
  const { t, locale } = wording;
  const { evidence } = times;
  const captions = times.laidBy === 'captions' ? times.captionsFrom : null;
  return (
    <>
      <h2>{t('footExplain')}</h2>
      <p>{captions ? t('evidenceCaptions', captionSource(wording, captions)) : sources(wording, evidence)}</p>
      {times.chapters.length > 0 && <p>{t(chapterSource(times, talk.chaptersVerified))}</p>}
      {!captions && times.offsetMs !== 0 && (
        <p>{times.laidBy === 'ear' ? t('evidenceEar') : t('evidenceOffset', signedSeconds(times.offsetMs, locale))}</p>
      )}
      {times.doubtMs !== 0 && <p>{t('evidenceDoubt', amount(times.doubtMs, wording))}</p>}
      <p>{t('evidenceTypical', amount(evidence.typicalUncertaintyMs, wording))}</p>
      {evidence.grade === 'rough' && <p>{t('evidenceRough')}</p>}
    </>
  );
}

/** Whose captions they are, and where they were found. */
export function captionSource({ t, locale }: Wording, { way, kind, language, translated }: LearntFrom): string {
  const name = language === null ? '' : languageName(language, locale);
  if (way === 'list') return t('captionsList');
  if (translated) return t('captionsTranslated', name);
  const source: MessageKey = kind === 'asr' ? 'captionsAutomatic' : 'captionsOwn';
  const of = name === '' ? t(source) : t('captionsIn', t(source), name);
  return way === 'screen' ? t('captionsShown', of) : of;
}

function chapterSource({ chaptersFrom, chaptersDiffer }: TalkTimes, verified: boolean): MessageKey {
  if (chaptersFrom === 'page-automatic') return 'evidenceAutomatic';
  if (chaptersFrom === 'page') return chaptersDiffer ? 'evidencePageDiffers' : 'evidenceFromPage';
  return verified ? 'evidenceBundled' : 'evidenceUnverified';
}

/** The evidence in words, most telling first. */
function sources(wording: Wording, { counts }: Found): string {
  const parts: string[] = [];
  if (counts.reader) parts.push(plural(wording, 'evidenceByEar', counts.reader));
  if (counts.caption) parts.push(plural(wording, 'evidenceWords', counts.caption));
  if (counts.chapter) parts.push(plural(wording, 'evidenceStarts', counts.chapter));
  if (counts.published) parts.push(plural(wording, 'evidencePublished', counts.published));
  if (counts.edge) parts.push(wording.t('evidenceEdges'));
  if (parts.length === 0) return wording.t('evidenceNone');
  const list = new Intl.ListFormat(wording.locale, { type: 'conjunction' }).format(parts);
  return wording.t('evidenceAnchors', list);
}
