import type { Scheduler } from '../timing/playhead.ts';

/** Nothing is seen more often than a screen is drawn. */
const FRAME_MS = 16;
/** What takes long rests longer: at most a quarter of the time is spent, whatever a page says how often. */
const REST = 3;
/** A clock that was set back holds nothing up for longer. */
const LONGEST_MS = 1000;

/**
 * Acts at once when asked, and then, however often it is asked, once after a rest.
 * @param act what is done for all that has been asked until then
 */
export function createBrake(scheduler: Scheduler, act: () => void): () => void {
  let readyMs = 0;
  let waits = false;
  function run(): void {
    const beganMs = scheduler.now();
    waits = false;
    act();
    const endedMs = scheduler.now();
    readyMs = endedMs + Math.max(FRAME_MS, REST * (endedMs - beganMs));
  }
  return () => {
    if (waits) return;
    const leftMs = Math.min(readyMs - scheduler.now(), LONGEST_MS);
    if (leftMs <= 0) run();
    else {
      waits = true;
      scheduler.after(leftMs, run);
    }
  };
}
