import type { Span } from '../transcript/transcript.ts';
import { ADDRESS, CLOCK, saysWhere, sourceLines } from './source-lines.ts';

/** What stands in a quotation without being said. */
export type AsideKind =
  /** words were left out here: `[…]`, `...` */
  | 'omission'
  /** put in by whoever quotes: `[sic]`, `[the model]` */
  | 'insertion'
  /** whose words they are and where they were said: a line after the quotation, an address, a moment, a name */
  | 'source'
  /** Markdown's sign of a quotation */
  | 'mark';

export interface Aside extends Span {
  readonly kind: AsideKind;
}

/** A quotation as it was pasted, and what of it are the words. Offsets are of what was pasted. */
export interface Quotation {
  readonly pasted: string;
  /** As long as what was pasted: the words where they stand in it, and spaces instead of everything else. */
  readonly words: string;
  /** Ascending, apart. */
  readonly asides: readonly Aside[];
}

/** Words that are known to be nothing but words. */
export const onlyWords = (words: string): Quotation => ({ pasted: words, words, asides: [] });

const OMISSION = /[[(<]\s?(?:…{1,2}|\.{2,6}|\. \. \.)\s?[\])>]|…+|\.{3,}|\. \. \.(?: \.)?/g;
/** With the address that follows it, where it is a link in Markdown. */
const BRACKETS = /\[[^[\]\n]{1,80}\](?:\([^()\s]{1,2000}\))?/g;
/** `[T]he`: who quotes has changed the case of a letter, and says so. */
const CHANGED_CASE = /\[(\p{L})\]([\p{L}\p{N}'’]+)/gu;
const ENCLOSED = /\([^()\n]{1,160}\)/g;
/** Numbers of notes. */
const RAISED = /[⁰¹²³⁴-⁹]+/g;
const MARK = /^[ \t]*>[ \t>]*/gm;
const MOMENT = new RegExp(String.raw`^[ \t]*[[(]?${CLOCK}[\])]?(?=\s|$)`, 'gm');
const LABEL = /^[ \t]*([^\n:：]{1,60})[:：][*_]*[ \t]*/gmu;
const OPENING = '“„«‹「『"';

/**
 * Tells the words of a pasted quotation from what was pasted along with them.
 * @param names of speakers: before a colon at the beginning of a line they say whose words follow
 */
export function readQuotation(pasted: string, names: readonly string[] = []): Quotation {
  let asides: readonly Aside[] = [];
  let words = pasted.replace(CHANGED_CASE, (whole, letter: string, rest: string) =>
    `${letter}${rest}`.padEnd(whole.length),
  );
  const leaveOut = (kind: AsideKind, spans: readonly Span[]) => {
    const added = spans.flatMap((span) => withoutSpace(words, span) ?? []);
    const isWithin = (aside: Aside) => added.some(({ start, end }) => start <= aside.start && aside.end <= end);
    if (added.length === 0) return;
    asides = [...asides.filter((aside) => !isWithin(aside)), ...added.map((span) => ({ kind, ...span }))];
    let kept = '';
    let from = 0;
    for (const { start, end } of added) {
      kept += words.slice(from, start) + ' '.repeat(end - start);
      from = end;
    }
    words = kept + words.slice(from);
  };
  leaveOut('mark', spansOf(words, MARK));
  leaveOut(
    'source',
    sourceLines(words).filter(({ start, end }) => words.slice(start, end).trim() !== ''),
  );
  leaveOut('source', spansOf(words, ENCLOSED, saysWhere));
  leaveOut('source', spansOf(words, ADDRESS));
  leaveOut('source', spansOf(words, MOMENT));
  leaveOut('omission', spansOf(words, OMISSION));
  leaveOut('insertion', spansOf(words, BRACKETS));
  leaveOut('insertion', spansOf(words, RAISED));
  leaveOut('source', labels(words, names));
  return { pasted, words, asides: [...asides].sort((a, b) => a.start - b.start) };
}

const spansOf = (text: string, pattern: RegExp, isMeant: (found: string) => boolean = () => true): Span[] =>
  [...text.matchAll(pattern)]
    .filter(([whole]) => isMeant(whole))
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));

/** A span without the white space at its ends; null where it holds nothing else. */
function withoutSpace(text: string, { start, end }: Span): Span | null {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return null;
  const begin = start + (piece.length - piece.trimStart().length);
  return { start: begin, end: begin + trimmed.length };
}

/** `Name: ` where a line begins: somebody who speaks, or whoever it is before quotation marks. */
function labels(text: string, names: readonly string[]): Span[] {
  const known = new Set(names.flatMap((name) => [name, ...name.split(/\s+/)]).map((name) => name.toLowerCase()));
  return [...text.matchAll(LABEL)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const plain = name.replace(/[*_]/g, '').trim();
    const end = index + whole.length;
    const isLabel = known.has(plain.toLowerCase()) || (OPENING.includes(text.charAt(end)) && isTitled(plain));
    return isLabel ? [{ start: index, end }] : [];
  });
}

/** Whether it could be a name: four words at most, none with a small letter. */
function isTitled(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length <= 4 && words.every((word) => /^[^\p{Ll}]/u.test(word));
}
