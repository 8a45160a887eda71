import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { passagesKey } from '../../core/quote/keeping.ts';
import type { Span } from '../../core/transcript/transcript.ts';

/** What the last thing done came to, in words; a new object each time, even when it says the same. */
export interface Answer {
  /** The passages that it was done with, as `passagesKey` tells. */
  readonly of: string;
  readonly text: string;
}

/**
 * What the last thing done with these passages came to, until there are others: when the same words are selected once
 * more, nothing has been done with them yet. It may come a moment before its passages.
 * @returns the answer, and what gives one
 */
export function useAnswer(passages: readonly Span[]): [Answer | null, (of: readonly Span[], text: string) => void] {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const key = passagesKey(passages);
  useLayoutEffect(() => () => setAnswer((last) => (last?.of === key ? null : last)), [key]);
  const say = useCallback((of: readonly Span[], text: string) => setAnswer({ of: passagesKey(of), text }), []);
  return [answer?.of === key ? answer : null, say];
}
