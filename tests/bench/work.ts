import type { Page } from 'puppeteer-core';
import { wait } from '../harness/poll.ts';

/** What the extension's scripts did in a page without a transcript. */
export interface Work {
  /** Milliseconds of the processor per navigation, one value each. */
  readonly perNavigation: readonly number[];
  /** Tasks, and milliseconds, in the time between, while a trailer plays and the mouse goes over other videos. */
  readonly idleTasks: number;
  readonly idleMs: number;
  readonly idleSeconds: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The same of the thread alone: what another program took of the processor is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly message?: string } };
}

const SETTLE_MS = 600;
const IDLE_SECONDS = 10;

/** A channel page, and the video whose preview plays there once a second. */
interface Idle {
  readonly place: string;
  readonly preview: string;
}

/**
 * Navigates between places without a transcript under a trace of Chromium, which names the script of every call that
 * it makes. Time in the browser's own code on behalf of the script is in it; so is that of the bridge.
 */
export async function measureWork(page: Page, places: readonly string[], rounds: number, idle: Idle): Promise<Work> {
  await page.tracing.start({ categories: ['devtools.timeline', 'blink.console', 'v8'] });
  const mark = (name: string) => page.evaluate((message) => console.timeStamp(message), name);
  for (let i = 0; i < rounds; i++) {
    await mark('navigation');
    await page.evaluate((path) => window.standIn?.navigate(path), places[i % places.length] ?? '/');
    await wait(SETTLE_MS);
  }
  await mark('on the way');
  await page.evaluate((path) => window.standIn?.navigate(path), idle.place);
  await wait(SETTLE_MS);
  await mark('idle');
  for (let second = 0; second < IDLE_SECONDS; second++) {
    await page.evaluate((id) => window.standIn?.preview(id), idle.preview);
    await wait(800);
    await page.evaluate(() => window.standIn?.preview(null));
    await wait(200);
  }
  await mark('end');
  await wait(100);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };

  const marks = traceEvents
    .filter(({ name }) => name === 'TimeStamp')
    .map(({ ts, args }) => ({ ts, name: args?.data?.message ?? '' }))
    .sort((a, b) => a.ts - b.ts);
  const calls = traceEvents.filter(
    ({ name, ph, args }) => ph === 'X' && name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:'),
  );
  const between = (from: number, to: number) => calls.filter(({ ts }) => ts >= from && ts < to);
  const ms = (list: readonly TraceEvent[]) => list.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  const stretches = marks.slice(0, -1).map(({ ts, name }, i) => ({ name, calls: between(ts, marks[i + 1]?.ts ?? ts) }));
  const rest = stretches.find(({ name }) => name === 'idle')?.calls ?? [];
  return {
    perNavigation: stretches.filter(({ name }) => name === 'navigation').map((one) => ms(one.calls)),
    idleTasks: rest.length,
    idleMs: ms(rest),
    idleSeconds: IDLE_SECONDS,
  };
}
