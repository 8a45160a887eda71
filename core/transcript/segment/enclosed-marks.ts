import { GOES_ON_AFTER_QUOTE } from './abbreviations.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '「': '」',
  '『': '』',
  '“': '”',
  '«': '»',
  '《': '》',
};
const BRACKETS = /[()（）[\]【】「」『』“”«»《》]/g;
const MARK = /[.!?…。！？．｡]/u;

/** A longer quotation is read sentence by sentence, whatever follows it. */
const MAX_ENCLOSED = 400;

/** Deeper nesting is brackets that nobody closed. */
const MAX_DEPTH = 8;

/** Whether the sentence around a quotation or bracket goes on after its end. */
function goesOn(text: string, close: number): boolean {
  const rest = text.slice(close + 1, close + 24).trimStart();
  if (rest === '') return false;
  const last = text[close - 1] ?? '';
  if (!MARK.test(last) || /^[,，、;；:：.!?。！？]/u.test(rest)) return true;
  return (!/[.。]/.test(last) && GOES_ON_AFTER_QUOTE.test(rest)) || /^[^\p{L}\p{N}]*\p{Ll}/u.test(rest);
}

/** Answers whether a position is inside a bracket or quotation that ends in mid-sentence. Ask in ascending order. */
export function enclosedMarks(text: string): (position: number) => boolean {
  const spans: { start: number; end: number }[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(BRACKETS)) {
    if (Object.hasOwn(PAIRS, mark)) {
      open.push({ mark, at: index });
      if (open.length > MAX_DEPTH) open.shift();
    } else {
      const match = open.findLastIndex((bracket) => PAIRS[bracket.mark] === mark);
      if (match < 0) continue;
      const start = open[match]?.at ?? index;
      open.length = match;
      if (index - start <= MAX_ENCLOSED && goesOn(text, index)) spans.push({ start, end: index });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  let next = 0;
  let until = -1;
  return (position) => {
    for (; next < spans.length && (spans[next]?.start ?? 0) <= position; next++) {
      until = Math.max(until, spans[next]?.end ?? -1);
    }
    return position < until;
  };
}
