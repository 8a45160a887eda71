import { readFileSync } from 'node:fs';
import { asString, at, parseJson } from '../../core/base/json.ts';
import type { Translate } from '../../core/base/translate.ts';
import { htmlText } from '../../core/quote/html-text.ts';
import { timedUrl, videoUrl } from '../../core/quote/link.ts';
import { plainText } from '../../core/quote/plain-text.ts';
import { makeQuote } from '../../core/quote/quote.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import { loadTalk } from './load-talk.ts';
import { locatePhrase } from './locate-phrase.ts';
import { readOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

const MESSAGES = new URL('../../public/_locales/en/messages.json', import.meta.url);

/** The English interface texts, with `$1` … filled in as the browser would. */
function englishTexts(): Translate {
  const messages = parseJson(readFileSync(MESSAGES, 'utf8'));
  return (key, ...substitutions) =>
    (asString(at(messages, key, 'message')) ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '');
}

/**
 * `quote <document> --facts FILE --from PHRASE [--to PHRASE]`: the quote from the first phrase to the end of the
 * second (or of the first), and every rendering of it, as JSON.
 * @throws UsageError
 */
export function inspectQuote(args: readonly string[]): string {
  const { positional, named } = readOptions(args, ['facts', 'from', 'to']);
  const [documentPath] = positional;
  const facts = named.get('facts');
  const from = named.get('from');
  if (documentPath === undefined || positional.length > 1 || facts === undefined || from === undefined) {
    throw new UsageError('Say what to quote: inspect quote FILE --facts FILE --from "PHRASE" [--to "PHRASE"].');
  }
  const talk = loadTalk(documentPath, facts, undefined);
  const first = locatePhrase(talk.transcript, from, 0);
  if (!first) throw new UsageError(`The text does not hold "${from}": give words that stand in it, in that order.`);
  const to = named.get('to');
  const last = to === undefined ? first : locatePhrase(talk.transcript, to, first.start);
  if (!last)
    throw new UsageError(`The text does not hold "${to}" after "${from}": give words that stand in it, in that order.`);
  const quote = makeQuote(talk, talkTimes(talk, NOTHING_KNOWN), [{ start: first.start, end: last.end }], Date.now());
  if (!quote) throw new UsageError(`There is no word in "${from}": give words that stand in the text.`);
  const wording = { t: englishTexts(), locale: 'en' };
  const renderings = {
    plainText: plainText(quote, wording),
    html: htmlText(quote, wording),
    link: timedUrl(quote.videoId, quote.startMs),
    address: videoUrl(quote.videoId),
  };
  return JSON.stringify({ quote, renderings });
}
