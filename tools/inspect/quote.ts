import type { Wording } from '../../core/quote/attribution.ts';
import { findLinked } from '../../core/quote/find-linked.ts';
import { guardOf } from '../../core/quote/guard.ts';
import { htmlText } from '../../core/quote/html-text.ts';
import { timedUrl, videoUrl } from '../../core/quote/link.ts';
import { plainText } from '../../core/quote/plain-text.ts';
import { makeQuote, type Quote, quotedWords } from '../../core/quote/quote.ts';
import { quoteUrl, readQuoteLink } from '../../core/quote/quote-link.ts';
import type { Style } from '../../core/quote/styles/style.ts';
import { STYLES } from '../../core/quote/styles/styles.ts';
import { parseTemplate } from '../../core/quote/template.ts';
import { templateText } from '../../core/quote/template-text.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import type { Span, Transcript } from '../../core/transcript/transcript.ts';
import { englishWording } from './english-texts.ts';
import { allExports, entryOf } from './export.ts';
import { loadTalk } from './load-talk.ts';
import { locatePhrase } from './locate-phrase.ts';
import { readOptions } from './options.ts';
import { stylesNamed } from './styles-named.ts';
import { UsageError } from './usage-error.ts';

/** Words to find one after the other: a passage from the first to the last of them. */
interface Wanted {
  readonly from: string;
  to: string | null;
}

/** @throws UsageError where a --to has no --from before it */
function wantedIn(repeated: readonly { readonly name: string; readonly value: string }[]): Wanted[] {
  const wanted: Wanted[] = [];
  for (const { name, value } of repeated) {
    const last = wanted.at(-1);
    if (name === 'from') wanted.push({ from: value, to: null });
    else if (last && last.to === null) last.to = value;
    else throw new UsageError(`Option --to "${value}" ends nothing: write it after the --from that it belongs to.`);
  }
  return wanted;
}

/** Where the words stand, after those before where they come again. @throws UsageError where they do not */
function spanOf(transcript: Transcript, { from, to }: Wanted, after: number): Span {
  const first = locatePhrase(transcript, from, after) ?? locatePhrase(transcript, from, 0);
  if (!first) throw new UsageError(`The text does not hold "${from}": give words that stand in it, in that order.`);
  const last = to === null ? first : locatePhrase(transcript, to, first.start);
  if (last) return { start: first.start, end: last.end };
  throw new UsageError(`The text does not hold "${to}" after "${from}": give words that stand in it, in that order.`);
}

/** @throws UsageError where the template cannot be read */
function filledIn(text: string, style: Style, quote: Quote, wording: Wording): string {
  const template = parseTemplate(text);
  if (!template.ok) throw new UsageError(`Line ${template.problem.line} of the template: ${template.problem.detail}`);
  return templateText(template.value, quote, style, wording);
}

/** What `{inText}` and `{reference}` are in: the style of that name, else the first. @throws UsageError where there is none */
function styleNamed(name: string | undefined): Style {
  const [style] = name === undefined ? STYLES : stylesNamed(name);
  if (style) return style;
  throw new UsageError(`No style is called "${name}": there are ${STYLES.map((known) => known.name).join('; ')}.`);
}

/** What a link tells, and where its words stand in this text. @throws UsageError where it is none of a quote */
function linked(transcript: Transcript, url: string): object {
  const link = readQuoteLink(url.slice(Math.max(0, url.indexOf('#'))));
  if (!link) throw new UsageError('The link tells of no quote: give one that "inspect quote" or the panel has made.');
  const found = findLinked(transcript, link);
  return {
    ...link,
    found: found?.map((span) => ({ ...span, words: transcript.text.slice(span.start, span.end) })) ?? null,
  };
}

const USAGE =
  'Say what to quote: inspect quote FILE --facts FILE --from "PHRASE" [--to "PHRASE"] [--from … as often as you like] ' +
  '[--template "TEXT" [--style NAME]], or --link URL.';

/**
 * `quote <document> --facts FILE --from PHRASE [--to PHRASE]…`: the quote from each first phrase to the end of the
 * second (or of the first), what is to be asked of it, and every rendering and export of it, as JSON. With `--link URL` instead,
 * what the link of a quote leads to.
 * @throws UsageError
 */
export function inspectQuote(args: readonly string[]): string {
  const { positional, named, repeated } = readOptions(args, ['facts', 'link', 'template', 'style'], ['from', 'to']);
  const [documentPath] = positional;
  const facts = named.get('facts');
  const wanted = wantedIn(repeated);
  const url = named.get('link');
  const saysOne = wanted.length > 0 !== (url !== undefined);
  if (documentPath === undefined || positional.length > 1 || facts === undefined || !saysOne)
    throw new UsageError(USAGE);
  const talk = loadTalk(documentPath, facts, undefined);
  const { transcript } = talk;
  if (url !== undefined) return JSON.stringify(linked(transcript, url));
  const spans: Span[] = [];
  for (const one of wanted) spans.push(spanOf(transcript, one, spans.at(-1)?.end ?? 0));
  const quote = makeQuote(talk, talkTimes(talk, NOTHING_KNOWN), spans, Date.now());
  if (!quote) throw new UsageError('There is no word in what is to be quoted: give words that stand in the text.');
  const wording = englishWording();
  const template = named.get('template');
  const renderings = {
    plainText: plainText(quote, wording),
    html: htmlText(quote, wording),
    words: quotedWords(quote),
    link: quoteUrl(quote),
    shortLink: timedUrl(quote.videoId, quote.startMs),
    address: videoUrl(quote.videoId),
    ...(template === undefined ? {} : { template: filledIn(template, styleNamed(named.get('style')), quote, wording) }),
  };
  const guard = guardOf(transcript, spans).map(({ kind, span, extendTo }) => ({
    kind,
    span,
    extendTo: { ...extendTo, words: transcript.text.slice(extendTo.start, extendTo.end) },
  }));
  return JSON.stringify({ quote, guard, renderings, exports: allExports([entryOf(quote)]) });
}
