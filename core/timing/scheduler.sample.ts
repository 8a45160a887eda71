import type { Scheduler } from './playhead.ts';

/** A scheduler whose time passes only when a test says so. */
export function sampleScheduler() {
  let nowMs = 0;
  const timers = new Set<{ readonly atMs: number; readonly wake: () => void }>();
  const scheduler: Scheduler = {
    now: () => nowMs,
    after(delayMs: number, wake: () => void) {
      const timer = { atMs: nowMs + delayMs, wake };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  function pass(ms: number): void {
    nowMs += ms;
    for (const timer of [...timers].filter(({ atMs }) => atMs <= nowMs)) {
      timers.delete(timer);
      timer.wake();
    }
  }
  return { scheduler, timers, pass };
}
