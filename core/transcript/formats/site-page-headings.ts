import { titleKey } from '../same-title.ts';
import type { Line } from './lines.ts';
import { siteHeading } from './site-values.ts';

/** YouTube allows chapter titles of at most 100 characters. */
const MAX_TITLE = 100;

/** Lines that are headings beyond doubt: the first line, clock blocks, and known titles in their order. */
function certainHeadings(body: readonly Line[], knownTitles: readonly string[]): Set<number> {
  const certain = new Set<number>();
  const keys = knownTitles.map(titleKey);
  let next = 0;
  body.forEach((line, index) => {
    const known = keys.indexOf(titleKey(line.text), next);
    if (known >= 0) next = known + 1;
    if (known >= 0 || siteHeading(line.text).kind === 'block') certain.add(index);
  });
  return certain;
}

const couldBeTitle = (text: string): boolean => text.length <= MAX_TITLE && !/[.。,，;；]$/u.test(text);

/**
 * Which lines of the page's body are headings. With a number of sections, the missing ones are the shortest lines that
 * could be titles and stand apart from each other, the first line among them; without it, only those beyond doubt,
 * or every other line where text and titles take turns.
 */
export function headingIndices(body: readonly Line[], count: number | null, knownTitles: readonly string[]): number[] {
  const certain = certainHeadings(body, knownTitles);
  const sorted = () => [...certain].sort((a, b) => a - b);
  const wanted = count ?? (certain.size > 0 ? certain.size : Math.floor(body.length / 2));
  if (certain.size >= wanted) return sorted();
  const isFree = (index: number) => !certain.has(index - 1) && !certain.has(index) && !certain.has(index + 1);
  const length = (index: number) => body[index]?.text.length ?? 0;
  const candidates = body.flatMap((line, index) => (index < body.length - 1 && couldBeTitle(line.text) ? [index] : []));
  candidates.sort((a, b) => (a === 0 ? -1 : b === 0 ? 1 : length(a) - length(b)));
  for (const index of candidates) {
    if (certain.size >= wanted) break;
    if (isFree(index)) certain.add(index);
  }
  return sorted();
}
