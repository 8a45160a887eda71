import { useCallback, useState } from 'preact/hooks';

/** What a screen reader says next; the count goes up each time, so that the same words are said again. */
export interface Said {
  readonly text: string;
  readonly count: number;
}

export function useSaid(): readonly [Said, say: (text: string) => void] {
  const [said, setSaid] = useState<Said>({ text: '', count: 0 });
  return [said, useCallback((text: string) => setSaid((last) => ({ text, count: last.count + 1 })), [])];
}
