import type { MessageKey } from '../../core/base/translate.ts';
import { flashBadge } from '../badge.ts';
import { translate } from '../i18n.ts';
import type { AskedTab } from './ask-tab.ts';
import type { SentenceOutcome, SentenceRefusal } from './sentence-job.ts';

const REFUSED: Readonly<Record<SentenceRefusal, MessageKey>> = {
  'no-video': 'sentenceNoVideo',
  'no-transcript': 'sentenceNoTranscript',
  unsettled: 'sentenceUnsettled',
  advertisement: 'sentenceAdvertisement',
  live: 'sentenceLive',
  none: 'sentenceNone',
  refused: 'sentenceRefused',
};

/** Longer sentences are cut where they are told, not where they are copied. */
const MOST_TOLD = 90;

/** Tells what the shortcut came to: at the toolbar button, and in the page, where a video in full screen covers that. */
export async function tellOutcome(tabId: number, tab: AskedTab | null, outcome: SentenceOutcome): Promise<void> {
  const text = outcome.why === null ? copiedText(outcome) : translate(REFUSED[outcome.why]);
  tab?.say(text);
  await flashBadge(tabId, outcome.why === null ? '✓' : '!', text);
}

function copiedText({ words, time }: Extract<SentenceOutcome, { why: null }>): string {
  const characters = [...words];
  const told = characters.length > MOST_TOLD ? `${characters.slice(0, MOST_TOLD).join('').trimEnd()}…` : words;
  return translate('sentenceCopied', time, told);
}
