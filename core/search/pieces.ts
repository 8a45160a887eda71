import type { Tokens } from '../timing/align/tokens.ts';
import type { Span } from '../transcript/transcript.ts';
import type { Aside, AsideKind } from './read-quotation.ts';

/** A word with what stands around it up to the next, or something that stands between words and is not said. */
export interface Piece {
  /** Index of the word among the tokens; -1 for an aside. */
  readonly token: number;
  readonly aside: AsideKind | null;
  readonly text: string;
}

/** Marks that open what follows; a quotation mark that also closes does so after white space. */
const OPENING = /(?:[\p{Ps}\p{Pi}<¿¡]|(?<=^|\s)["'*_])+$/u;

/** Cuts a stretch of text into pieces that are together all of it; none where it has neither words nor asides. */
export function piecesOf(text: string, { start, end }: Span, tokens: Tokens, asides: readonly Aside[] = []): Piece[] {
  const found: {
    readonly at: number;
    readonly end: number;
    readonly token: number;
    readonly aside: AsideKind | null;
  }[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const at = tokens.starts[token] as number;
    if (at >= start && at < end) found.push({ at, end: tokens.ends[token] as number, token, aside: null });
  }
  for (const aside of asides) {
    const { start: at, end: after, kind } = aside;
    if (at >= start && at < end) found.push({ at, end: after, token: -1, aside: kind });
  }
  found.sort((a, b) => a.at - b.at);
  const begins = found.map(({ at, aside }, i) => {
    if (i === 0) return start;
    return aside === null ? at - (OPENING.exec(text.slice(found[i - 1]?.end, at))?.[0].length ?? 0) : at;
  });
  return found.map(({ token, aside }, i) => ({ token, aside, text: text.slice(begins[i], begins[i + 1] ?? end) }));
}

const BRACKETED_LETTER = /\[(\p{L})\]/u;
/** Quotation marks, emphasis in Markdown, and what cannot be seen. */
const OF_NO_MATTER = /["“”„‟«»‹›「」『』*_`~#>\u00ad\u200b-\u200d\ufeff]|(?<!\p{L})'|'(?!\p{L})/gu;

/** A piece as a reader takes it: its word and marks, whatever the quotation marks, the width and the white space. */
export const asRead = (piece: string): string =>
  piece
    .normalize('NFKC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[–—―]/g, '—')
    .replace(OF_NO_MATTER, '')
    .replace(/。/g, '.')
    .replace(/、/g, ',')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether who quotes changed the case of a letter, says so (`[T]he`), and changed nothing else. */
export const hasChangedCase = (pasted: string, found: string): boolean =>
  BRACKETED_LETTER.test(pasted) &&
  asRead(pasted.replace(BRACKETED_LETTER, '$1')).toLowerCase() === asRead(found).toLowerCase();
