import { asArray, asBoolean, asNumber, asString, at, type Json } from '../../core/base/json.ts';
import type { Cited } from '../../core/quote/cited-text.ts';
import type { CslNode } from '../../core/quote/csl/csl-tree.ts';
import { ITEM_TYPES } from '../../core/quote/csl/engine-item.ts';
import type { StyleFit } from '../../core/quote/csl/fit-style.ts';
import type { Citation } from '../../core/quote/styles/citation.ts';
import type { Run } from '../../core/quote/styles/runs.ts';

/*
 * What passes between the panel and the worker that cites in a style of the reader's own, one style a worker. The
 * panel gives the style first, and the worker tries it; then citations, each of which is answered under its number.
 */

export type ToWorker =
  | {
      readonly kind: 'open';
      readonly tree: CslNode;
      readonly language: string | null;
      readonly locales: Readonly<Record<string, CslNode>>;
    }
  | { readonly kind: 'cite'; readonly number: number; readonly citation: Citation };

export type FromWorker =
  | { readonly kind: 'opened'; readonly fit: StyleFit }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'cited'; readonly number: number; readonly cited: Cited | null };

const MAX_DETAIL = 500;
/** Longer than any reference to one video. */
const MAX_RUN = 20_000;
const MAX_RUNS = 200;

/** What came from the worker, or null if it is none of its messages: a style that nobody has checked made it. */
export function readFromWorker(value: Json): FromWorker | null {
  switch (at(value, 'kind')) {
    case 'opened': {
      const type = ITEM_TYPES.find((one) => one === at(value, 'fit', 'type'));
      const printsMoment = asBoolean(at(value, 'fit', 'printsMoment'));
      return type && printsMoment !== undefined ? { kind: 'opened', fit: { type, printsMoment } } : null;
    }
    case 'refused': {
      const detail = asString(at(value, 'detail'))?.slice(0, MAX_DETAIL);
      return detail ? { kind: 'refused', detail } : null;
    }
    case 'cited': {
      const number = asNumber(at(value, 'number'));
      const cited = at(value, 'cited');
      if (number === undefined) return null;
      const inText = readRuns(at(cited, 'inText'));
      const reference = readRuns(at(cited, 'reference'));
      return { kind: 'cited', number, cited: inText || reference ? { inText, reference } : null };
    }
    default:
      return null;
  }
}

function readRuns(value: Json): readonly Run[] | null {
  const runs = asArray(value)
    .slice(0, MAX_RUNS)
    .flatMap((one): Run[] => {
      const text = asString(at(one, 'text'))?.slice(0, MAX_RUN);
      const href = asString(at(one, 'href'));
      if (!text) return [];
      const isAddress = href !== undefined && /^https?:\/\/\S+$/i.test(href);
      return [{ text, ...(at(one, 'italic') === true && { italic: true }), ...(isAddress && { href }) }];
    });
  return runs.length > 0 ? runs : null;
}
