import { useEffect, useState } from 'preact/hooks';

/** More than fill any window. */
const FIRST = 60;
const STEP = 150;

/**
 * How many of many things are drawn: enough for a window at once, and all of them in the pauses after, so that whoever
 * opens a large notebook or looks for something does not wait for what is out of sight.
 * @param of what is drawn: for another, it begins anew
 */
export function useGradually(count: number, of: unknown): number {
  const [drawn, setDrawn] = useState({ of, count: FIRST });
  const now = drawn.of === of ? drawn.count : FIRST;
  useEffect(() => {
    if (now >= count) return;
    const idle = requestIdleCallback(() => setDrawn({ of, count: now + STEP }), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [now, count, of]);
  return Math.min(now, count);
}
