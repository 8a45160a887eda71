import { quoteTime, type Wording } from '../../core/quote/attribution.ts';
import type { CitedAs } from '../../core/quote/cited-as.ts';
import type { Cited } from '../../core/quote/cited-text.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { type Copied, citedOf } from './copied.ts';

/** Markdown has a key and a place of its own. */
export const MARKDOWN = 'markdown';

/**
 * A quote for another program. What writes it is loaded for that. The plain flavour is the only one: where there is
 * another, most programs take that.
 * @param prepared as for `copied`
 */
export async function copiedFor(
  exportId: string,
  quote: Quote,
  as: CitedAs,
  prepared: Cited | null,
  wording: Wording,
): Promise<Copied> {
  const [{ EXPORTS }, { citedMarkdown }] = await Promise.all([
    import('../../core/quote/exports/exports.ts'),
    import('../../core/quote/cited-markdown.ts'),
  ]);
  const chosen = EXPORTS.find(({ id }) => id === exportId);
  if (!chosen) throw new RangeError(`no export ${exportId}`);
  const time = quoteTime(quote);
  const exported = () => chosen.render([{ id: crypto.randomUUID(), quote, note: '', tags: [] }], wording);
  if (exportId !== MARKDOWN) return { plain: exported(), html: null, done: wording.t('copiedFor', time, chosen.name) };
  const cited = citedOf(quote, as, prepared, wording);
  const plain = cited ? citedMarkdown(quote, cited, wording) : exported();
  const done = as.kind === 'own' && !cited ? 'copiedNotReady' : 'copiedMarkdown';
  return { plain, html: null, done: wording.t(done, time) };
}
