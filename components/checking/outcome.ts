import { languageName, type Wording } from '../../core/quote/attribution.ts';
import type { Checked, CheckedMatch } from '../../core/quote/check-quotation.ts';
import { plural } from '../wording.ts';

/** What became of a quotation, in one sentence; more where a text cannot tell. */
export function outcomeSentences(checked: Checked, wording: Wording): readonly string[] {
  const { t, locale } = wording;
  const translations = checked.untranslated.map(({ title, transcript: { language, spokenLanguage } }) =>
    t('checkTranslation', title, languageName(language, locale), languageName(spokenLanguage, locale)),
  );
  return [sentence(checked, wording), ...translations];
}

function sentence({ outcome, matches, times }: Checked, wording: Wording): string {
  const { t, locale } = wording;
  switch (outcome) {
    case 'empty':
      return t('checkEmpty');
    case 'too-short':
      return t('checkTooShort');
    case 'too-long':
      return t('checkTooLong');
    case 'found':
      return plural(wording, 'checkFound', matches.length);
    case 'common':
      return t('checkCommon', new Intl.NumberFormat(locale).format(times));
    case 'nearest':
      return t('checkNearest');
    case 'not-found':
      return t('checkNotFound');
  }
}

export function verdictText({ judgement: { verdict, differences } }: CheckedMatch, wording: Wording): string {
  switch (verdict) {
    case 'verbatim':
      return wording.t('checkVerbatim');
    case 'omissions':
      return wording.t('checkOmissions');
    case 'spelling':
      return wording.t('checkSpelling');
    case 'words':
      return plural(wording, 'checkWords', differences);
    case 'meaning':
      return plural(wording, 'checkMeaning', differences);
  }
}

/** What a reader should know besides what differs. */
export function remarks({ talk, judgement, isReordered, denials }: CheckedMatch, { t }: Wording): readonly string[] {
  const { verdict, stakes } = judgement;
  const differs = verdict === 'words' || verdict === 'meaning';
  return [
    ...(stakes.includes('negation') ? [t('checkNegation')] : []),
    ...(stakes.includes('number') ? [t('checkNumber')] : []),
    ...(denials.length > 0 ? [t('checkDenied')] : []),
    ...(isReordered ? [t('checkReordered')] : []),
    ...(differs && talk.transcript.textKind === 'automatic-captions' ? [t('checkCaptions')] : []),
  ];
}
