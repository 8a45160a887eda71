import type { Json } from '../../core/base/json.ts';
import { quoteTime, type Wording } from '../../core/quote/attribution.ts';
import { citedAs } from '../../core/quote/cited-as.ts';
import { citedHtml, citedIn, citedPlain } from '../../core/quote/cited-text.ts';
import { htmlText } from '../../core/quote/html-text.ts';
import { plainText } from '../../core/quote/plain-text.ts';
import { makeQuote, type Quote, quotedWords } from '../../core/quote/quote.ts';
import { templateText } from '../../core/quote/template-text.ts';
import { readSettings, type Settings } from '../../core/reading/kept.ts';
import { createReading } from '../../core/reading/reading.ts';
import { lastSentence } from '../../core/timing/last-sentence.ts';
import { openTalk } from '../../core/timing/open-talk.ts';
import { decodeTalk } from '../../core/transcript/asset.ts';
import { scheduler } from '../scheduler.ts';
import { refusal, type SentenceJob, type SentenceOutcome } from './sentence-job.ts';

/**
 * Copies the sentence that ended last, with its citation: by the same times as a panel beside this page would have.
 * Runs in a document of the extension that nobody sees.
 * @param load the text of a talk
 */
export async function copySentence(
  job: SentenceJob,
  load: (videoId: string) => Promise<Json>,
  wording: Wording,
): Promise<SentenceOutcome> {
  const talk = decodeTalk(await load(job.videoId));
  if (!talk) return refusal('no-transcript');
  const open = openTalk(talk, scheduler);
  const reading = createReading(open, { said: () => undefined, learnt: () => undefined });
  reading.recallSaid(job.kept.said);
  reading.recallLearnt(job.kept.learnt);
  reading.told(
    { state: 'following', clock: null, muted: false, videoMs: job.durationMs, againInMs: null },
    job.chapters,
  );
  const times = open.times();
  const sentence = lastSentence(talk.transcript, times.timeline, job.mediaMs);
  const quote = sentence && makeQuote(talk, times, [sentence], job.atMs);
  if (!quote) return refusal('none');
  const done = copyAtOnce(...flavours(readSettings(job.kept.settings), quote, wording));
  return done ? { words: quotedWords(quote), time: quoteTime(quote), why: null } : refusal('refused');
}

/** As the reader has it cited; a style that they added is for the panel, here a line stands in its place. */
function flavours(settings: Settings, quote: Quote, wording: Wording): readonly [plain: string, html: string | null] {
  const as = citedAs(settings, []);
  if (as.kind === 'template') return [templateText(as.template, quote, as.style, wording), null];
  if (as.kind !== 'style') return [plainText(quote, wording), htmlText(quote, wording)];
  const cited = citedIn(as.style, quote, wording);
  return [citedPlain(quote, cited, wording), citedHtml(quote, cited, wording)];
}

/**
 * Puts the flavours on the clipboard without the focus, which nobody can give to a document that is not seen: the
 * extension may copy, and what it copies is handed over within the event.
 */
function copyAtOnce(plain: string, html: string | null): boolean {
  const selected = document.createElement('textarea');
  selected.value = plain;
  document.documentElement.append(selected);
  selected.select();
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plain);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  selected.remove();
  return done && taken;
}
