import type { Cited } from '../cited-text.ts';
import type { Citation } from '../styles/citation.ts';
import { plainRuns, type Run } from '../styles/runs.ts';
import type { CslEngine } from './engine.ts';
import { momentOf } from './engine-item.ts';
import type { StyleFit } from './fit-style.ts';

/**
 * A citation in a style of the reader's own. What the style leaves out and a reader needs, the address and the moment,
 * is appended. A style that cites in notes has its note as reference, and nothing in the text.
 * @throws whatever a broken style brings citeproc-js to
 */
export function citeWith(engine: CslEngine, fit: StyleFit, citation: Citation): Cited {
  const { inText, reference } = engine.cite(citation, fit.type, fit.printsMoment);
  const { url } = citation.video;
  const timed = withMoment(engine.inNotes ? (inText ?? reference ?? []) : (inText ?? []), momentOf(citation));
  if (engine.inNotes) return { inText: null, reference: withAddress(timed, url) };
  return { inText: timed.length > 0 ? timed : null, reference: reference && withAddress(reference, url) };
}

const CLOSING = /[\])）】〕.。]+$/u;

/** The moment within the closing bracket, or before the full stop, if it is not there yet; after a bare number. */
function withMoment(runs: readonly Run[], moment: string | null): readonly Run[] {
  if (moment === null || plainRuns(runs).includes(moment)) return runs;
  const last = runs.at(-1);
  if (!last) return runs;
  const closing = CLOSING.exec(last.text)?.[0] ?? '';
  const before = last.text.slice(0, last.text.length - closing.length);
  const appended = closing === '' ? `${before} (${moment})` : `${before}, ${moment}${closing}`;
  return [...runs.slice(0, -1), { ...last, text: appended }];
}

/** The address as a link, where the style prints it, also without `https://`; else at the end. */
function withAddress(runs: readonly Run[], url: string): readonly Run[] {
  if (url === '') return runs;
  const spellings = [url, url.replace(/^https?:\/\//, '')];
  for (const [index, run] of runs.entries()) {
    const spelling = spellings.find((one) => run.text.includes(one));
    if (spelling === undefined) continue;
    const at = run.text.indexOf(spelling);
    const parts = [
      { ...run, text: run.text.slice(0, at) },
      { ...run, text: spelling, href: url },
      { ...run, text: run.text.slice(at + spelling.length) },
    ];
    return [...runs.slice(0, index), ...parts.filter(({ text }) => text !== ''), ...runs.slice(index + 1)];
  }
  return [...runs, { text: plainRuns(runs) === '' ? '' : ' ' }, { text: url, href: url }].filter((r) => r.text !== '');
}
