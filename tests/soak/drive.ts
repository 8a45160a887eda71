import type { Page } from 'puppeteer-core';
import { readAddress } from '../../core/watch/address.ts';
import type { Panel } from '../harness/panel.ts';
import type { Logs, Shown } from './judge.ts';
import type { Step } from './plan.ts';

/** What a page and a panel write down while steps are driven. */
interface PageNotes {
  readonly address: readonly { readonly atMs: number; readonly href: string; readonly mark: string | null }[];
  readonly player: readonly { readonly atMs: number; readonly videoId: string | null }[];
  readonly unnamed: Logs['unnamed'];
}

interface Noting {
  soakAddress?: { atMs: number; href: string; mark: string | null }[];
  soakUnnamed?: { atMs: number; on: boolean }[];
  soakPanel?: { atMs: number; title: string | null; moving: boolean }[];
  soakObserver?: MutationObserver;
  soakEnd?: AbortController;
  navigation?: EventTarget & {
    readonly currentEntry: { readonly index: number };
    entries(): readonly { readonly sameDocument: boolean }[];
  };
}

/** Steps are handed over in lots: a page that hangs is then known by where it hung. */
const LOT = 20;

function notePage(): void {
  const own = window as Window & Noting;
  const mini = document.querySelector('ytd-miniplayer');
  const watch = document.querySelector('ytd-watch-flexy');
  own.soakAddress = [];
  own.soakUnnamed = [];
  const note = () => {
    const atMs = Date.now();
    const kind = location.pathname.startsWith('/@') ? (document.body.dataset.kind ?? '') : '';
    const onPage = kind === 'channel' || kind === 'watch';
    const mark = kind === 'watch' ? (watch?.getAttribute('video-id') ?? null) : null;
    own.soakAddress?.push({ atMs, href: location.href, mark });
    own.soakUnnamed?.push({ atMs, on: onPage || mini?.hasAttribute('active') === true });
  };
  own.soakEnd = new AbortController();
  own.navigation?.addEventListener('currententrychange', note, { signal: own.soakEnd.signal });
  own.soakObserver = new MutationObserver(note);
  own.soakObserver.observe(document.body, { attributeFilter: ['data-kind'] });
  if (watch) own.soakObserver.observe(watch, { attributeFilter: ['video-id'] });
  if (mini) own.soakObserver.observe(mini, { attributeFilter: ['active'] });
  note();
}

/** The heading of the panel is the title of the talk whose text stands below it: what a reader sees, not what is said. */
function notePanel(): void {
  const own = window as Window & Noting;
  const { dataset } = document.documentElement;
  own.soakPanel = [];
  const note = () => {
    const title = dataset.state === 'talk' ? (document.querySelector('h1')?.textContent ?? null) : null;
    const moving = title !== null && dataset.playing === 'true';
    const last = own.soakPanel?.at(-1);
    if (last?.title !== title || last.moving !== moving) own.soakPanel?.push({ atMs: Date.now(), title, moving });
  };
  own.soakObserver = new MutationObserver(note);
  own.soakObserver.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  note();
}

/** Takes what was written away, so that it is not counted for something left over. */
function panelNotes(): { atMs: number; title: string | null; moving: boolean }[] {
  const own = window as Window & Noting;
  own.soakObserver?.disconnect();
  const shown = own.soakPanel ?? [];
  delete own.soakPanel;
  delete own.soakObserver;
  return shown;
}

function pageNotes(): PageNotes {
  const own = window as Window & Noting;
  const { soakAddress = [], soakUnnamed = [] } = own;
  own.soakObserver?.disconnect();
  own.soakEnd?.abort();
  for (const name of ['soakAddress', 'soakUnnamed', 'soakObserver', 'soakEnd'] as const) delete own[name];
  return { address: soakAddress, unnamed: soakUnnamed, player: [...(window.standIn?.changes() ?? [])] };
}

/** Runs in the page. A step that the page refuses (there is no reel to swipe to) is none. */
async function run(steps: readonly Step[]): Promise<void> {
  const { standIn, navigation } = window as Window & Noting;
  if (!standIn || !navigation) throw new Error('not the stand-in page, or a browser without the Navigation API');
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  // Never out of the document.
  const traverse = async (by: 1 | -1) => {
    if (!navigation.entries()[navigation.currentEntry.index + by]?.sameDocument) return;
    const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.go(by);
    await Promise.race([gone, wait(1000)]);
  };
  const act = async (step: Step): Promise<void> => {
    if (step.do === 'go') return standIn.navigate(step.to, { mini: step.mini });
    if (step.do === 'back') return traverse(-1);
    if (step.do === 'forward') return traverse(1);
    if (step.do === 'swipe') return standIn.swipe();
    if (step.do === 'storm') return standIn.storm(20);
    if (step.do === 'preview') return standIn.preview(step.to === '' ? null : step.to);
    return standIn.closeMini();
  };
  for (const step of steps) {
    standIn.setDelays(step.delays);
    const acted = act(step).catch(() => undefined);
    if (step.arrive || step.do === 'back' || step.do === 'forward') await acted;
    await wait(step.waitMs);
  }
}

/** Begins to write down what page and panel do. */
export async function startNotes(page: Page, panel: Panel): Promise<void> {
  await page.evaluate(notePage);
  await panel.evaluate(notePanel);
}

/** Does the steps, one lot after the other. @throws Error with the first step of a lot that did not end */
export async function driveSteps(page: Page, steps: readonly Step[]): Promise<void> {
  for (let first = 0; first < steps.length; first += LOT) {
    const lot = steps.slice(first, first + LOT);
    await page.evaluate(run, lot).catch((error: unknown) => {
      throw new Error(`steps ${first} to ${first + lot.length - 1}: ${error}`);
    });
  }
}

/** Ends the writing and answers what was written, with titles of the panel as ids. */
export async function endNotes(page: Page, panel: Panel, titles: ReadonlyMap<string, string>): Promise<Logs> {
  const endMs = Date.now();
  const { address, player, unnamed } = await page.evaluate(pageNotes);
  const shown = await panel.evaluate(panelNotes);
  return {
    player,
    unnamed,
    address: address.map(({ atMs, href, mark }) => ({ atMs, videoId: readAddress(href, 'strict').videoId ?? mark })),
    panel: shown.map(({ atMs, title, moving }): Shown => {
      const videoId = title === null ? null : (titles.get(title) ?? `unknown: ${title}`);
      return { atMs, videoId, moving };
    }),
    endMs,
  };
}
