import type { Json } from '../base/json.ts';
import type { Spans } from './transcript.ts';

/** The gap that most spans of a list have before them. */
function usualGap(spans: Spans): number {
  const counts = new Map<number, number>();
  let usual = 0;
  spans.starts.forEach((start, i) => {
    const gap = start - (spans.ends[i - 1] ?? 0);
    const count = (counts.get(gap) ?? 0) + 1;
    counts.set(gap, count);
    if (count > (counts.get(usual) ?? 0)) usual = gap;
  });
  return usual;
}

/**
 * Spans as numbers: first the usual gap between two of them, then for each span its length; before the length, where
 * the gap is not the usual one, that gap as a number below 0 (-1 for a gap of 0).
 */
export function encodeSpans(spans: Spans): number[] {
  const usual = usualGap(spans);
  const codes = [usual];
  spans.starts.forEach((start, i) => {
    const gap = start - (spans.ends[i - 1] ?? 0);
    if (gap !== usual) codes.push(-1 - gap);
    codes.push((spans.ends[i] ?? start) - start);
  });
  return codes;
}

/** The spans in such a list; null where it is not one, or where a span ends beyond `length`. */
export function decodeSpans(codes: readonly Json[], length: number): Spans | null {
  const starts: number[] = [];
  const ends: number[] = [];
  const [usual, ...rest] = codes;
  if (!Number.isInteger(usual) || Number(usual) < 0) return null;
  let gap = Number(usual);
  let end = 0;
  for (const code of rest) {
    if (typeof code !== 'number' || !Number.isInteger(code)) return null;
    if (code < 0) {
      gap = -1 - code;
      continue;
    }
    starts.push(end + gap);
    end += gap + code;
    ends.push(end);
    gap = Number(usual);
  }
  return end > length ? null : { starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
