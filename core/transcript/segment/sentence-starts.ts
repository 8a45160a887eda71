import { BEFORE_NUMBERS, GOES_ON_AFTER_QUOTE, NEVER_LAST, SENTENCE_STARTERS, SOMETIMES_LAST } from './abbreviations.ts';
import { enclosedMarks } from './enclosed-marks.ts';
import { isUnspaced } from './scripts.ts';

/** Marks that end a sentence whatever follows: the full-width ones, and those of scripts with no other full stop. */
const WIDE_MARK = /[。！？．｡؟۔।॥።]/u;
const END = /([.!?…。！？．｡؟۔।॥።]+)([)\]}"'”’»›」』）】〉》〕]*)/gu;
/** A comma, or the like: what stands before it goes on. */
const CLAUSE_MARK = /^[,，、;；:：)）\]】]/u;

/** The word before a full stop, without what opens it. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 24 && !/\s/.test(text[start - 1] ?? '')) start--;
  return text.slice(start, at).replace(/^[^\p{L}\p{N}§]+/u, '');
}

/** Whether a single full stop after a word only shortens it. */
function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (NEVER_LAST.has(lower)) return true;
  if (BEFORE_NUMBERS.has(lower)) return /^\p{N}/u.test(next);
  const nextWord = /^[\p{L}'’]+/u.exec(next)?.[0]?.toLowerCase() ?? '';
  if (SOMETIMES_LAST.has(lower)) return !SENTENCE_STARTERS.has(nextWord);
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I';
  return isInitial && !SENTENCE_STARTERS.has(nextWord);
}

function endsSpaced(text: string, at: number, marks: string, closers: string, rest: string): boolean {
  if (!/^\s/.test(rest)) return false;
  const next = rest.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, 24);
  const isLower = /^\p{Ll}[\p{L}'’]*(?![\p{L}\p{N}'’])/u.test(next);
  if (isLower && (/^[.…]+$/.test(marks) || closers !== '')) return false;
  if (marks !== '.') return true;
  const word = wordBefore(text, at);
  const isListNumber = /^\p{N}+$/u.test(word) && !/\S/.test(text.slice(0, at - word.length));
  return !isListNumber && !isAbbreviation(word, next);
}

function endsUnspaced(marks: string, closers: string, rest: string): boolean {
  const next = rest.trimStart();
  if (CLAUSE_MARK.test(next)) return false;
  if (/^(?:…+|\.{2,})$/.test(marks)) return /^\s/.test(rest);
  if (marks === '.' && /^\p{N}/u.test(rest)) return false;
  return closers === '' || /[。.]/.test(marks) || !GOES_ON_AFTER_QUOTE.test(next);
}

/**
 * The offsets at which the second and later sentences of a text begin, by its punctuation alone. A full stop inside a
 * number, an address or an abbreviation ends nothing, nor do the marks of a quotation in mid-sentence.
 */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  const enclosed = enclosedMarks(text);
  for (const match of text.matchAll(END)) {
    const [whole, marks = '', closers = ''] = match;
    const end = match.index + whole.length;
    const rest = text.slice(end, end + 48);
    if (rest.trim() === '' || enclosed(match.index)) continue;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const isWide = WIDE_MARK.test(marks) || isUnspaced(before.slice(-1)) || isUnspaced(before) || isUnspaced(rest);
    const ends = isWide ? endsUnspaced(marks, closers, rest) : endsSpaced(text, match.index, marks, closers, rest);
    if (ends) starts.push(end + (rest.length - rest.trimStart().length));
  }
  return starts;
}
