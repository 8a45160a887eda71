import type { Wording } from './attribution.ts';
import { citedIn } from './cited-text.ts';
import type { Quote } from './quote.ts';
import { plainRuns } from './styles/runs.ts';
import type { Style } from './styles/style.ts';
import { fillTemplate, type Template, templateValues } from './template.ts';

/** What a reader's own template is before they have written one. */
export const FIRST_TEMPLATE = '{quote}\n— {speaker?, }{title}, {channel}, {date}, {time}\n{remarks?\n}{link}';

/**
 * A quote in the reader's own template.
 * @param style what `{inText}` and `{reference}` are in
 */
export function templateText(template: Template, quote: Quote, style: Style, wording: Wording): string {
  const { inText, reference } = citedIn(style, quote, wording);
  const cited = { inText: plainRuns(inText ?? []), reference: plainRuns(reference ?? []) };
  return fillTemplate(template, templateValues(quote, wording, cited));
}
