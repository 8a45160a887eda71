import { longDate, quoteTime, type Wording } from '../../core/quote/attribution.ts';
import type { CheckedMatch } from '../../core/quote/check-quotation.ts';
import { timedUrl } from '../../core/quote/link.ts';
import type { Quote } from '../../core/quote/quote.ts';
import type { Mark } from '../../core/search/mark.ts';
import { remarks, verdictText } from './outcome.ts';

/** How a quotation differs from the text, to be sent to whoever quoted: what differs stands in braces. */
export function comparisonText(match: CheckedMatch, quote: Quote, wording: Wording): string {
  const { t, locale } = wording;
  const { talk, marks } = match;
  return [
    `${talk.title}, ${talk.channel}, ${longDate(talk.published, locale)}, ${quoteTime(quote)}`,
    timedUrl(talk.videoId, quote.startMs),
    [verdictText(match, wording), ...remarks(match, wording)].join('. ').replace(/\.\./g, '.'),
    '',
    `${t('checkPasted')}: ${marks.map(pastedText).join('').trim()}`,
    `${t('checkText')}: ${marks.map(foundText).join('').trim()}`,
  ].join('\n');
}

function pastedText({ kind, pasted }: Mark): string {
  if (kind === 'changed' || kind === 'added') return inBraces(pasted);
  return kind === 'gap' ? '{…} ' : pasted;
}

function foundText({ kind, found }: Mark): string {
  if (kind === 'changed' || kind === 'missing') return inBraces(found);
  return kind === 'gap' || kind === 'omission' ? '[…] ' : found;
}

const inBraces = (text: string): string => `{${text.trimEnd()}}${text.slice(text.trimEnd().length) || ' '}`;
