import { useMemo } from 'preact/hooks';
import type { TalkEntries } from '../../core/notebook/by-talk.ts';
import { useGradually } from './use-gradually.ts';

/** As much of the talks as is drawn by now: from the first entry on. */
export function useDrawn(talks: readonly TalkEntries[], of: unknown): readonly TalkEntries[] {
  const total = talks.reduce((sum, { entries }) => sum + entries.length, 0);
  const count = useGradually(total, of);
  return useMemo(() => {
    if (count === total) return talks;
    let left = count;
    return talks.flatMap((talk) => {
      const entries = talk.entries.slice(0, Math.max(0, left));
      left -= talk.entries.length;
      return entries.length > 0 ? { ...talk, entries } : [];
    });
  }, [talks, count, total]);
}
