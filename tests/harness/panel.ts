import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { poll } from './poll.ts';

/** What can be handed to a function that runs in the panel. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Emulation {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
}

export type Modifier = 'Alt' | 'Control' | 'Shift';

/** One finding of axe, short enough to read in a failed assertion. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly targets: readonly string[];
}

/**
 * What each browser does in its own way. Points are CSS pixels of the panel's viewport; input is real, not synthetic.
 */
export interface PanelDriver {
  /**
   * Runs the text of a function in the panel's document, and answers what it answers, as JSON holds it.
   * @param patienceMs how long an answer may take, if not as long as usual
   * @throws PanelGone when the document is left meanwhile, or says nothing
   */
  run(source: string, args: readonly Json[], patienceMs?: number): Promise<unknown>;
  clickAt(point: Point, count?: number): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** Moves the pointer to where nothing reacts to it. */
  restPointer(): Promise<void>;
  /** Presses a key, named as in `KeyboardEvent.key`, while modifiers are held. The panel has the focus then. */
  press(key: string, ...modifiers: readonly Modifier[]): Promise<void>;
  /** Types text into whatever has the focus. */
  type(text: string): Promise<void>;
  picture(): Promise<Uint8Array>;
  setWidth(width: number): Promise<void>;
  emulate(emulation: Emulation): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** The document that was asked has been left: by the time it is asked again there may be another. */
export class PanelGone extends Error {}

/** The panel beside a page, as a test uses it. */
export interface Panel extends Omit<PanelDriver, 'run'> {
  /** Runs a function in the panel's document. It must stand on its own: nothing of its surroundings goes along. */
  evaluate<A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Waits until the function answers something truthy in the panel, and returns that. Fails after 5 s. */
  waitFor<A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A): Promise<NonNullable<Awaited<R>>>;
  /** The same with a time limit of its own. */
  waitForWithin<A extends readonly Json[], R>(
    timeoutMs: number,
    fn: (...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>>;
  /** Scrolls the first match into view and clicks its middle. Waits for the match. */
  click(selector: string, count?: number): Promise<void>;
  /** Loads the panel's page anew: all that it had not kept is gone. */
  reload(): Promise<void>;
  /** The text that a reader sees. */
  text(): Promise<string>;
  screenshot(file: string): Promise<void>;
  /** What axe finds wrong in the panel as it is now. */
  axe(): Promise<readonly Violation[]>;
  /** The panel as a Puppeteer page; only Chromium gives one (traces, profiles, heap). */
  readonly page: Page | null;
}

const DEFAULT_TIMEOUT_MS = 5000;
/** How long the panel asks itself before it is asked anew: it may be closed or loaded again meanwhile. */
const ASK_MS = 400;
/** What is asked for that long has answered by now, or never will: its document, or the process of that, is gone. */
const LOST_MS = 3000;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The middle of the first match, in view; null while there is none, while it has no size, and while it moves: the
 * panel slides in, and a click would meet another place.
 */
async function middleOf(selector: string): Promise<Point | null> {
  const found = document.querySelector(selector);
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const before = found.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const box = found.getBoundingClientRect();
  const still = box.left === before.left && box.top === before.top && box.width === before.width;
  return still && box.width > 0 && box.height > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}

/**
 * The text of a function that asks another one until it answers something truthy. It asks within the panel, so that
 * waiting costs no messages between the processes.
 */
const untilTruthy = (fn: string): string => `async (...args) => {
  const end = performance.now() + ${ASK_MS};
  for (;;) {
    const answer = await (${fn})(...args);
    if (answer || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}`;

/** `load` puts axe into the panel; the browsers differ in how a script can be run there. */
export function createPanel(driver: PanelDriver, load: (source: string) => Promise<void>, page: Page | null): Panel {
  const { run, ...input } = driver;
  const panel: Panel = {
    ...input,
    page,
    evaluate: (fn, ...args) => run(String(fn), args) as never,
    waitFor: (fn, ...args) => panel.waitForWithin(DEFAULT_TIMEOUT_MS, fn, ...args),
    async waitForWithin(timeoutMs, fn, ...args) {
      const ask = () =>
        run(untilTruthy(String(fn)), args, LOST_MS).catch((error: unknown) => {
          if (error instanceof PanelGone) return null;
          throw error;
        });
      const answer = await poll(ask, timeoutMs);
      if (answer !== null && answer !== undefined) return answer as never;
      const shown = (await panel.text()).slice(0, 1500);
      throw new Error(
        `The panel did not come to this within ${timeoutMs} ms: ${fn} ${JSON.stringify(args)}\nIt shows:\n${shown}`,
      );
    },
    async click(selector, count = 1) {
      await driver.clickAt(await panel.waitFor(middleOf, selector), count);
    },
    async reload() {
      await panel.evaluate(() => {
        document.documentElement.dataset.left = '';
        setTimeout(() => location.reload());
      });
      const loaded = () => document.documentElement.dataset.left === undefined && document.readyState === 'complete';
      // Between the two pages there is none that could answer.
      const isLoaded = () => panel.evaluate(loaded).catch(() => false);
      if (!(await poll(isLoaded, DEFAULT_TIMEOUT_MS))) throw new Error('The panel did not load again');
    },
    text: () => panel.evaluate(() => document.body?.innerText ?? ''),
    screenshot: async (file) => writeFile(file, await driver.picture()),
    async axe() {
      if (!(await panel.evaluate(() => 'axe' in window))) await load(axeSource);
      return panel.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(root: Document): Promise<AxeResults> } };
        const { violations } = await axe.run(document);
        return violations.map(({ id, help, nodes }) => ({
          rule: id,
          help,
          targets: nodes.map((node) => node.target.join(' ')),
        }));
      });
    },
  };
  return panel;
}
