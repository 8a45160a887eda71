import type { Span } from '../transcript/transcript.ts';

/** A moment, or two: `3:12`, `≈ 1:02:03–1:02:09`. */
export const CLOCK = String.raw`(?:≈\s?)?\d{1,3}:\d\d(?::\d\d)?(?:\s?[–—-]\s?\d{1,3}:\d\d(?::\d\d)?)?`;
export const ADDRESS = /(?:https?:\/\/|www\.youtube\.com\/|youtu\.be\/)[^\s<>"”»」]{1,2000}/g;
/** Whether a text has what sources have and remarks have not: a year, a moment, an address. */
export const saysWhere = (text: string): boolean => SAYS_WHERE.test(text);

const SAYS_WHERE = new RegExp(String.raw`\b(?:19|20)\d\d\b|\b${CLOCK}|https?:|youtu|\bn\.d\.`, 'i');
const YEAR = /\b(?:19|20)\d\d\b/;
const CLOSING = '”“»›」』"';
const DASHED = /^\s*(?:[—–―~]|--?\s)\s*\S/;
const LONGEST_SOURCE = 600;
const MOST_NAMES = 10;

/**
 * What names the source of a quotation, line by line: what follows its closing mark, lines that begin with a dash, and
 * the references after them.
 */
export function sourceLines(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  let hasWords = false;
  for (const line of text.split('\n')) {
    const end = from + line.length;
    const tail = sourceTail(line);
    if (hasWords && isSource(line, found.length > 0)) found.push({ start: from, end });
    else if (tail !== null) found.push({ start: from + tail, end });
    else if (isReference(line)) found.push({ start: from, end });
    hasWords ||= /\p{L}/u.test(line);
    from = end + 1;
  }
  return found;
}

const isReference = (line: string): boolean => line.length <= LONGEST_SOURCE && YEAR.test(line) && /https?:/.test(line);

function isSource(line: string, isAfterOne: boolean): boolean {
  if (line.length > LONGEST_SOURCE) return false;
  if (isAfterOne && saysWhere(line)) return true;
  return DASHED.test(line) && (saysWhere(line) || isNames(line));
}

/** Words with capital letters, hardly another, and no end of a sentence. */
function isNames(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const titled = words.filter((word) => !/^\p{Ll}/u.test(word));
  return words.length <= MOST_NAMES && titled.length * 2 > words.length && !/[.!?。！？]\s*$/.test(line);
}

/** Where a source begins that stands in one line with the quotation, after its closing mark; null where none does. */
function sourceTail(line: string): number | null {
  let close = line.length - 1;
  const first = Math.max(0, line.length - LONGEST_SOURCE);
  while (close >= first && !CLOSING.includes(line.charAt(close))) close--;
  if (close < first) return null;
  const rest = line.slice(close + 1);
  const isDashed = /^[\s.,]*[—–―]\s*[\p{L}\p{N}]/u.test(rest) && (saysWhere(rest) || isNames(rest));
  const isEnclosed = /^[\s.,]*\(/.test(rest) && saysWhere(rest);
  return isDashed || isEnclosed ? close + 1 : null;
}
