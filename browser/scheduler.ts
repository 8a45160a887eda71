import type { Scheduler } from '../core/timing/playhead.ts';

/** The clock and the timers of the context it runs in. */
export const scheduler: Scheduler = {
  now: () => Date.now(),
  after(delayMs, wake) {
    const timer = setTimeout(wake, delayMs);
    return () => clearTimeout(timer);
  },
};
