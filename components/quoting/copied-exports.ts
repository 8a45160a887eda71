import { quoteTime, type Wording } from '../../core/quote/attribution.ts';
import type { Cited } from '../../core/quote/cited-text.ts';
import type { Quote } from '../../core/quote/quote.ts';
import type { Copied } from './copied.ts';

/** Markdown has a key and a place of its own. */
export const MARKDOWN = 'markdown';

/**
 * A quote for another program. What writes it is loaded for that. The plain flavour is the only one: where there is
 * another, most programs take that.
 * @param cited the citation in the chosen style; null for the source line
 */
export async function copiedFor(
  exportId: string,
  quote: Quote,
  cited: Cited | null,
  wording: Wording,
): Promise<Copied> {
  const [{ EXPORTS }, { citedMarkdown }] = await Promise.all([
    import('../../core/quote/exports/exports.ts'),
    import('../../core/quote/cited-markdown.ts'),
  ]);
  const chosen = EXPORTS.find(({ id }) => id === exportId);
  if (!chosen) throw new RangeError(`no export ${exportId}`);
  const plain =
    cited && exportId === MARKDOWN
      ? citedMarkdown(quote, cited, wording)
      : chosen.render([{ id: crypto.randomUUID(), quote, note: '', tags: [] }], wording);
  const done = exportId === MARKDOWN ? 'copiedMarkdown' : 'copiedFor';
  return { plain, html: null, done: wording.t(done, quoteTime(quote), chosen.name) };
}
