import { languageName, quoteTime, remarks, type Wording } from './attribution.ts';
import { timedUrl } from './link.ts';
import { type Element, figure, serialize } from './markup.ts';
import { plainWords } from './plain-text.ts';
import { isExchange, type Quote } from './quote.ts';
import { quoteUrl } from './quote-link.ts';
import { accessedOn, citationOf } from './styles/citation.ts';
import { plainRuns, type Run, runs } from './styles/runs.ts';
import type { Style } from './styles/style.ts';

/** A citation of a quote, in whatever style; null where the style has no such form. */
export interface Cited {
  readonly inText: readonly Run[] | null;
  readonly reference: readonly Run[] | null;
}

/** A quote in a style that comes with Verbatim; its video was seen on the day on which the quote was made. */
export function citedIn(style: Style, quote: Quote, wording: Pick<Wording, 'utcOffset'>): Cited {
  const citation = citationOf(quote, accessedOn(quote.madeAtMs, wording));
  return { inText: style.inText(citation), reference: style.reference(citation) };
}

/** What stands right behind the words: that they are a translation, and the citation in the text. */
export function behindWords(quote: Quote, { inText }: Cited, { t, locale }: Wording): readonly Run[] {
  const isTranslation = quote.textKind === 'translation';
  const translation = isTranslation ? t('citedTranslation', languageName(quote.language, locale)) : '';
  return runs(translation, translation && inText && ' ', inText);
}

/** The moment, as a link that opens at the words, and what else must be said of text and times. */
export function citedMoment(quote: Quote, wording: Wording): readonly Run[] {
  const said = remarks(quote, wording);
  const moment = { text: quoteTime(quote), href: quoteUrl(quote) };
  return runs(moment, said.length > 0 ? ` (${said.join('; ')})` : null);
}

/**
 * The quote as plain text: the words after the name of who says them (styles name the channel, not the speaker), what
 * stands behind them in the text, the reference, and the moment with its link written out.
 */
export function citedPlain(quote: Quote, cited: Cited, wording: Wording): string {
  const speaker = isExchange(quote) ? undefined : quote.speakers[0];
  const said = `${speaker ? `${speaker.name}: ` : ''}${plainWords(quote)}`;
  return [
    [said, plainRuns(behindWords(quote, cited, wording))].filter(Boolean).join(' '),
    plainRuns(cited.reference ?? []),
    `${plainRuns(citedMoment(quote, wording))}: ${timedUrl(quote.videoId, quote.startMs)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The same for rich editors: a block quotation, everything else in paragraphs below. */
export function citedHtml(quote: Quote, cited: Cited, wording: Wording): string {
  const below = [behindWords(quote, cited, wording), cited.reference ?? [], citedMoment(quote, wording)];
  const caption = below.flatMap((line): readonly Element[] => (line.length > 0 ? [paragraph(line)] : []));
  return serialize(figure(quote, timedUrl(quote.videoId, quote.startMs), quote.speakers.length > 0, caption));
}

/** Runs alone, for rich editors: a reference for a list of them. */
export const runsHtml = (of: readonly Run[]): string => serialize(paragraph(of));

const paragraph = (of: readonly Run[]): Element => ({
  tag: 'p',
  children: of.map(({ text, italic, href }) => {
    const set: Element | string = italic ? { tag: 'i', children: [text] } : text;
    return href === undefined ? set : { tag: 'a', attributes: { href }, children: [set] };
  }),
});
