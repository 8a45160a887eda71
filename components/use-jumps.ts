import { useCallback, useRef } from 'preact/hooks';
import type { Playhead } from '../core/timing/playhead.ts';

/** Places that are remembered for going back. */
const MAX_JUMPS = 50;

interface Jumps {
  /** Goes to a moment and remembers the one it leaves. */
  readonly go: (mediaMs: number) => void;
  /** Goes back to the moment before the last jump; nothing happens when there was none. */
  readonly back: () => void;
}

/** No jump is a loss of place. */
export function useJumps(playhead: Playhead, seek: (mediaMs: number) => void): Jumps {
  const left = useRef<number[]>([]);
  const go = useCallback(
    (mediaMs: number) => {
      left.current = [...left.current, playhead.place().mediaMs].slice(-MAX_JUMPS);
      seek(mediaMs);
    },
    [playhead, seek],
  );
  const back = useCallback(() => {
    const mediaMs = left.current.pop();
    if (mediaMs !== undefined) seek(mediaMs);
  }, [seek]);
  return { go, back };
}
