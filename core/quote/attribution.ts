import { closedBidi } from '../base/closed-bidi.ts';
import { perLocale } from '../base/per-locale.ts';
import { formatClock } from '../base/time.ts';
import type { Translate } from '../base/translate.ts';
import type { Quote } from './quote.ts';
import { quoteUrl } from './quote-link.ts';
import { locatorOf } from './styles/citation.ts';
import { momentRange } from './styles/moments.ts';

/** What a rendering needs of the reader's interface. */
export interface Wording {
  readonly t: Translate;
  /** BCP 47, of the interface. */
  readonly locale: string;
  /** By how many minutes the reader's clock is ahead of UTC at a moment (milliseconds since the epoch). */
  readonly utcOffset: (atMs: number) => number;
}

/** A piece of the attribution line: `href` makes it a link, `work` marks the title of the work. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
  readonly work?: true;
}

/**
 * The moment of a quote, `1:24–1:31`, or of its passages where they lie apart, `1:36–1:38, 31:52–31:53`; with ≈ in
 * front of what is not exact.
 */
export const quoteTime = (quote: Quote): string => momentRange(locatorOf(quote));

const signed = perLocale(
  (locale) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }),
);
const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const longDates = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const mediumDates = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const languages = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
const lists = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A difference in time, `+40` or `−12.5`. */
export const signedSeconds = (ms: number, locale: string): string =>
  signed(locale)
    .format(ms / 1000)
    .replace('-', '−');

/** A publication date in words of the locale. */
export const longDate = (isoDate: string, locale: string): string =>
  longDates(locale).format(new Date(`${isoDate}T00:00:00Z`));

/** The same in a few characters, for lists. */
export const mediumDate = (isoDate: string, locale: string): string =>
  mediumDates(locale).format(new Date(`${isoDate}T00:00:00Z`));

/** The name of a language in the language of the interface. */
export const languageName = (tag: string, locale: string): string => languages(locale).of(tag) ?? tag;

/**
 * What stands behind the words: speakers where known, title, channel, date, moment (a link), and what must be said of
 * text and times for the quote to be honest.
 */
export function attribution(quote: Quote, wording: Wording): Piece[] {
  const { locale } = wording;
  const names = namesOf(quote, locale);
  const pieces: Piece[] = names ? [{ text: `${names}, ` }] : [];
  pieces.push({ text: closedBidi(quote.title), work: true });
  pieces.push({ text: `, ${closedBidi(quote.channel)}, ${longDate(quote.published, locale)}, ` });
  pieces.push({ text: quoteTime(quote), href: quoteUrl(quote) });
  const said = remarks(quote, wording);
  if (said.length > 0) pieces.push({ text: ` (${said.join('; ')})` });
  return pieces;
}

/**
 * What must be said of a quote's text and times for it to be honest, and that its words were compared with the voice
 * where they were.
 */
export const remarks = (quote: Quote, wording: Wording): readonly string[] =>
  [
    textRemark(quote, wording),
    lengthRemark(quote, wording),
    timeRemark(quote, wording),
    quote.heardAtMs === null ? '' : wording.t('quoteHeard'),
  ].filter((r) => r !== '');

function textRemark(quote: Quote, { t, locale }: Wording): string {
  if (quote.textKind === 'automatic-captions') return t('quoteAutomaticCaptions');
  if (quote.textKind !== 'translation') return '';
  const [into, spoken] = [languageName(quote.language, locale), languageName(quote.spokenLanguage, locale)];
  const names = namesOf(quote, locale);
  return names ? t('quoteTranslationOf', into, spoken, names) : t('quoteTranslation', into, spoken);
}

/** Everyone who speaks in a quote; empty where the document does not say. */
export const namesOf = ({ speakers }: Quote, locale: string): string =>
  lists(locale).format(speakers.map(({ name }) => closedBidi(name)));

/** The video is another cut than the one the text was made from, so its words may stand elsewhere, or not at all. */
function lengthRemark(quote: Quote, wording: Wording): string {
  if (quote.lengthDifferenceMs === 0) return '';
  const by = formatClock(Math.abs(quote.lengthDifferenceMs));
  const length = wording.t(quote.lengthDifferenceMs > 0 ? 'quoteLonger' : 'quoteShorter', by);
  const laid = laidRemark(quote, wording);
  return laid === '' ? length : `${length}; ${laid}`;
}

function laidRemark({ laidBy, offsetMs }: Quote, { t, locale }: Wording): string {
  switch (laidBy) {
    case 'ear':
      return t('quoteByEar');
    case 'page':
      return t('quoteByPage');
    case 'offset':
      return t('quoteShifted', signedSeconds(offsetMs, locale));
    case 'captions':
    case 'bundled':
      return '';
  }
}

/** More is said in minutes. */
const MOST_SECONDS = 120;

/** Below this, a tenth makes a difference. */
const TENTHS_MS = 950;

/** How uncertain a time is: rounded up to tenths below a second, so that it is not said to be surer; else rounded. */
export function amount(ms: number, { t, locale }: Wording): string {
  if (ms <= TENTHS_MS) return t('amountSeconds', number(Math.max(1, Math.ceil(ms / 100)) / 10, locale));
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < MOST_SECONDS
    ? t('amountSeconds', number(seconds, locale))
    : t('amountMinutes', number(Math.round(seconds / 60), locale));
}

const number = (value: number, locale: string): string => numbers(locale).format(value);

/** How far the time may be off, or what makes it exact. */
function timeRemark(quote: Quote, wording: Wording): string {
  const { t } = wording;
  const by = amount(quote.uncertaintyMs, wording);
  if (quote.source === 'caption') return t('quoteByCaptions', by);
  if (quote.grade !== 'exact') return t('quoteTimeEstimated', by);
  const isSaid = quote.lengthDifferenceMs !== 0 && quote.laidBy === 'ear';
  return quote.source === 'reader' && !isSaid ? t('quoteByEar') : '';
}
