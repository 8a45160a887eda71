import { useCallback } from 'preact/hooks';
import type { Playhead } from '../core/timing/playhead.ts';
import type { ReaderPlace } from './reader-place.ts';

/** Places that are remembered for going back. */
const MAX_JUMPS = 50;

interface Jumps {
  /** Goes to a moment and remembers the one it leaves. */
  readonly go: (mediaMs: number) => void;
  /** Goes back to the moment before the last jump; nothing happens when there was none. */
  readonly back: () => void;
}

/** No jump is a loss of place. */
export function useJumps(playhead: Playhead, place: ReaderPlace, seek: (mediaMs: number) => void): Jumps {
  const go = useCallback(
    (mediaMs: number) => {
      place.jumps = [...place.jumps, playhead.place().mediaMs].slice(-MAX_JUMPS);
      seek(mediaMs);
    },
    [playhead, place, seek],
  );
  const back = useCallback(() => {
    const mediaMs = place.jumps.pop();
    if (mediaMs !== undefined) seek(mediaMs);
  }, [place, seek]);
  return { go, back };
}
