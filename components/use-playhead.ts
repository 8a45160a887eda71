import { useEffect, useState } from 'preact/hooks';
import type { Playhead } from '../core/timing/playhead.ts';

/**
 * Something that depends on where the video is. The component is drawn again only when the answer changes, so answers
 * are primitive values.
 */
export function usePlayhead<T extends string | number | boolean>(playhead: Playhead, read: () => T): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const update = () => setValue(read);
    update();
    return playhead.subscribe(update);
  });
  return value;
}
