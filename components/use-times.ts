import { useEffect, useState } from 'preact/hooks';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { TalkTimes } from '../core/timing/talk-times.ts';

/** The times of a talk; the component is drawn again when they change. */
export function useTimes(open: OpenTalk): TalkTimes {
  const [, draw] = useState(open.times);
  useEffect(() => {
    const update = () => draw(open.times());
    // They may have changed between the drawing and now.
    update();
    return open.subscribe(update);
  }, [open]);
  return open.times();
}
