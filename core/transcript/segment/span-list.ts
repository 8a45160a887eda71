import type { Spans } from '../transcript.ts';

/** Collects spans one after the other. */
export interface SpanList {
  readonly add: (start: number, end: number) => void;
  readonly spans: () => Spans;
}

export function spanList(): SpanList {
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    add: (start, end) => {
      starts.push(start);
      ends.push(end);
    },
    spans: () => ({ starts: Int32Array.from(starts), ends: Int32Array.from(ends) }),
  };
}
