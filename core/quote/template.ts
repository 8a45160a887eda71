import { fail, ok, type Result } from '../base/result.ts';
import { formatClock } from '../base/time.ts';
import { longDate, namesOf, quoteTime, remarks, type Wording } from './attribution.ts';
import { timedUrl, videoUrl } from './link.ts';
import { plainWords } from './plain-text.ts';
import { type Quote, quotedWords } from './quote.ts';
import { quoteUrl } from './quote-link.ts';
import { accessedOn } from './styles/citation.ts';

/** What a reader's own template may ask for, in braces. */
export const TEMPLATE_FIELDS = [
  /** The words alone, with a mark wherever some were left out. */
  'words',
  /** The words in their quotation marks; where several people speak, each after their name. */
  'quote',
  'speaker',
  'title',
  'channel',
  /** Of publication. */
  'date',
  'chapter',
  /** From when to when, with ≈ in front where it is estimated; and both alone. */
  'time',
  'start',
  'end',
  /** Opens at the words with Verbatim, at the moment without. */
  'link',
  /** Opens at the moment. */
  'shortLink',
  /** Of the video, as reference lists have it. */
  'url',
  /** The day on which the quote was made. */
  'accessed',
  /** What must be said of text and times. */
  'remarks',
  /** In the citation style that the reader has chosen. */
  'inText',
  'reference',
] as const;

export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

export type TemplateValues = Readonly<Record<TemplateField, string>>;

/** A piece of a template: text as it stands, or a field with the text that follows it unless the field is empty. */
export type TemplatePart = { readonly text: string } | { readonly field: TemplateField; readonly after: string };

export type Template = readonly TemplatePart[];

const TOKENS = /\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g;
const FIELD = /^\{\s*([a-z]+)\s*(?:\?([^{}]*))?\}$/i;

/**
 * Reads a template: `{title}` is a field, `{chapter?, }` a field and what follows it where there is one, `{{` and `}}`
 * are braces. The problem of one that cannot be read says which field it is, and in which line.
 */
export function parseTemplate(text: string): Result<Template> {
  const parts: TemplatePart[] = [];
  let line = 1;
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{') {
      return fail('template-unreadable', 'A field is not closed: write } after its name, or {{ for a brace.', line);
    }
    if (token.startsWith('{') && token !== '{{') {
      const [, name = '', after = ''] = FIELD.exec(token) ?? [];
      const field = TEMPLATE_FIELDS.find((known) => known.toLowerCase() === name.toLowerCase());
      if (!field) return fail('template-unreadable', unknownField(token), line);
      parts.push({ field, after });
    } else parts.push({ text: token.startsWith('{') || token.startsWith('}') ? token.slice(0, 1) : token });
    line += token.split('\n').length - 1;
  }
  return ok(parts);
}

const MOST_SHOWN = 40;

function unknownField(token: string): string {
  const shown = token.length > MOST_SHOWN ? `${token.slice(0, MOST_SHOWN)}…` : token;
  return `${shown} is no field: use ${TEMPLATE_FIELDS.map((field) => `{${field}}`).join(', ')}, or {{ for a brace.`;
}

/** A template with its fields filled in. What is put in is not read again, whatever it holds. */
export const fillTemplate = (template: Template, values: TemplateValues): string =>
  template
    .map((part) => {
      if ('text' in part) return part.text;
      const value = values[part.field];
      return value === '' ? '' : value + part.after;
    })
    .join('');

/**
 * What a quote's fields are filled with; those that it does not have are empty.
 * @param cited the quote's two forms in the chosen citation style
 */
export function templateValues(
  quote: Quote,
  wording: Wording,
  cited: Pick<TemplateValues, 'inText' | 'reference'>,
): TemplateValues {
  const { title, channel, published, chapter, startMs, endMs, videoId, madeAtMs } = quote;
  const accessed = accessedOn(madeAtMs, wording);
  return {
    words: quotedWords(quote),
    quote: plainWords(quote),
    speaker: namesOf(quote, wording.locale),
    title,
    channel,
    date: longDate(published, wording.locale),
    chapter: chapter ?? '',
    time: quoteTime(quote),
    start: formatClock(startMs),
    end: formatClock(endMs),
    link: quoteUrl(quote),
    shortLink: timedUrl(videoId, startMs),
    url: videoUrl(videoId),
    accessed: accessed && longDate(accessed, wording.locale),
    remarks: remarks(quote, wording).join('; '),
    inText: cited.inText,
    reference: cited.reference,
  };
}
