import CSL from 'citeproc';
import type { Cited } from '../cited-text.ts';
import type { Citation } from '../styles/citation.ts';
import type { Run } from '../styles/runs.ts';
import { type CslNode, copyOf } from './csl-tree.ts';
import { engineItem, ITEM_ID, type ItemType, momentOf } from './engine-item.ts';
import { MARKED_FORMAT, readMarked } from './marked-output.ts';

export interface CslEngine {
  /** True for styles that cite in notes. */
  readonly inNotes: boolean;
  /** @throws whatever a broken style brings citeproc-js to */
  cite(citation: Citation, type: ItemType, withLocator: boolean): Cited;
}

const FORMAT = 'marked';

/**
 * A style in citeproc-js. Its own locale is forced: a date in the reader's language within a citation in another is
 * wrong in every style that has one.
 * @param locales by tag; `en-US` must be there
 * @throws whatever a broken style brings citeproc-js to
 */
export function createEngine(
  style: CslNode,
  language: string | null,
  locales: Readonly<Record<string, CslNode>>,
): CslEngine {
  CSL.Output.Formats[FORMAT] ??= { ...CSL.Output.Formats.text, ...MARKED_FORMAT };
  let item: Readonly<Record<string, unknown>> = {};
  const system = {
    // The engine changes what it is given.
    retrieveLocale: (tag: string) => copyOf(locales[tag] ?? locales['en-US'] ?? style),
    retrieveItem: () => item,
  };
  const engine = new CSL.Engine(system, copyOf(style), language ?? 'en-US', true);
  engine.setOutputFormat(FORMAT);

  const cite = (citation: Citation, type: ItemType, withLocator: boolean): Cited => {
    item = engineItem(citation.video, type);
    engine.updateItems([]);
    engine.updateItems([ITEM_ID]);
    const locator = withLocator ? momentOf(citation) : null;
    const cited = { id: ITEM_ID, ...(locator !== null && { locator, label: 'timestamp' }) };
    const cluster = { citationItems: [cited], properties: { noteIndex: 1 } };
    const inText = readMarked(engine.previewCitationCluster(cluster, [], [], FORMAT));
    const bibliography = engine.makeBibliography();
    const entry = bibliography ? bibliography[1][0] : undefined;
    const reference = entry ? readMarked(entry) : [];
    return { inText: orNone(inText), reference: orNone(reference) };
  };
  return { inNotes: engine.opt.xclass === 'note', cite };
}

/** citeproc-js answers in brackets where a style prints nothing of its own. */
const NOTHING = /^\s*(?:\[CSL STYLE ERROR: [^\]]*\]|\[NO_PRINTED_FORM\])?\s*$/;

const orNone = (runs: readonly Run[]): readonly Run[] | null =>
  NOTHING.test(runs.map(({ text }) => text).join('')) ? null : runs;
