import { expect, it } from 'vitest';
import { createBrake } from './brake.ts';

/** An act that takes a while, asked for every millisecond. */
function busy(tookMs: number, asks: number) {
  let nowMs = 1_000_000;
  let acts = 0;
  let timer: { atMs: number; wake: () => void } | null = null;
  const scheduler = {
    now: () => nowMs,
    after(delayMs: number, wake: () => void) {
      timer = { atMs: nowMs + delayMs, wake };
      return () => undefined;
    },
  };
  const ask = createBrake(scheduler, () => {
    acts++;
    nowMs += tookMs;
  });
  const pass = () => {
    if (!timer || timer.atMs > nowMs) return;
    const { wake } = timer;
    timer = null;
    wake();
  };
  const beganMs = nowMs;
  for (let i = 0; i < asks; i++) {
    ask();
    nowMs++;
    pass();
  }
  nowMs += 1000;
  pass();
  return { acts, share: (acts * tookMs) / (nowMs - beganMs), idle: timer === null };
}

it('acts at once, and the last time is never lost', () => {
  expect(busy(0, 1)).toMatchObject({ acts: 1, idle: true });
  expect(busy(0, 2)).toMatchObject({ acts: 2, idle: true });
});

it('acts once a frame, however often it is asked', () => {
  const { acts, idle } = busy(0, 5000);
  expect(acts).toBeLessThanOrEqual(5000 / 16 + 2);
  expect(acts).toBeGreaterThan(200);
  expect(idle).toBe(true);
});

it.each([5, 20, 100])('spends at most a quarter of the time where acting takes %i ms', (tookMs) => {
  expect(busy(tookMs, 5000).share).toBeLessThan(0.26);
});
