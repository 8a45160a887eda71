import type { CDPSession, Page } from 'puppeteer-core';
import { chromeScopeOf } from '../harness/firefox-chrome-scope.ts';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import type { BrowserSession } from '../harness/session.ts';

/** What there is of things that may be left over, by name. */
export type Counts = ReadonlyMap<string, number>;

const elementCount = (): number => document.querySelectorAll('*').length;

/** Counts page and panel after what nobody holds any more has been collected. Both should be at rest. */
export async function countLeftovers(session: BrowserSession, page: Page, panel: Panel): Promise<Counts> {
  const counts =
    session.kind === 'chromium' ? await chromiumCounts(page, panel.page as Page) : await firefoxCounts(page);
  return new Map([
    ['elements in the page', await page.evaluate(elementCount)],
    ['elements in the panel', await panel.evaluate(elementCount)],
    ...counts,
  ]);
}

/** Of Chromium's own measures; the page's hold what is in the content script's world as well. */
const CHROMIUM_METRICS: ReadonlyMap<string, readonly [name: string, unit: number]> = new Map([
  ['Documents', ['documents', 1]],
  ['Nodes', ['nodes', 1]],
  ['JSEventListeners', ['listeners', 1]],
  ['JSHeapUsedSize', ['heap, kB', 1024]],
]);

async function chromiumCounts(page: Page, panel: Page): Promise<[string, number][]> {
  const counts: [string, number][] = [];
  for (const [where, target] of [
    ['page', page],
    ['panel', panel],
  ] as const) {
    const cdp = await target.createCDPSession();
    await cdp.send('Performance.enable');
    // What finalizers let go is collected by the second round only.
    for (let i = 0; i < 3; i++) {
      await cdp.send('HeapProfiler.collectGarbage');
      await wait(100);
    }
    const { metrics } = await cdp.send('Performance.getMetrics');
    for (const { name, value } of metrics) {
      const [what, unit] = CHROMIUM_METRICS.get(name) ?? [];
      if (what !== undefined && unit !== undefined) counts.push([`${where}: ${what}`, Math.round(value / unit)]);
    }
    counts.push([`${where}: ports`, await portCount(cdp)]);
    await cdp.detach();
  }
  return counts;
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [readonly string[]] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** Ports that are alive, in whichever world of the page: Chromium's heap names them. */
async function portCount(cdp: CDPSession): Promise<number> {
  let text = '';
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    text += chunk;
  });
  await cdp.send('HeapProfiler.takeHeapSnapshot');
  const { snapshot, nodes, strings } = JSON.parse(text) as HeapSnapshot;
  const fields = snapshot.meta.node_fields;
  const [typeAt, nameAt] = [fields.indexOf('type'), fields.indexOf('name')];
  const native = snapshot.meta.node_types[0].indexOf('native');
  let ports = 0;
  for (let i = 0; i < nodes.length; i += fields.length) {
    if (nodes[i + typeAt] === native && strings[nodes[i + nameAt] ?? -1] === 'Port') ports += 1;
  }
  return ports;
}

/** The parts of Firefox's own services that are asked here. */
interface MemoryServices {
  readonly Cc: Readonly<Record<string, { getService(kind: unknown): MemoryReporterManager }>>;
  readonly Ci: { readonly nsIMemoryReporterManager: unknown };
  readonly Services: { readonly obs: { notifyObservers(subject: null, topic: string): void } };
}

interface MemoryReporterManager {
  minimizeMemoryUsage(done: () => void): void;
  getReports(
    each: (process: string, path: string, kind: number, units: number, amount: number) => void,
    data: null,
    done: () => void,
    doneData: null,
    anonymize: boolean,
  ): void;
}

/** What `about:memory` says of the windows of the page and of the panel. Runs in Firefox's own window. */
async function memoryReports(): Promise<[string, number][]> {
  const { Cc, Ci, Services } = window as unknown as MemoryServices;
  const manager = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci.nsIMemoryReporterManager);
  if (!manager) return [];
  for (let i = 0; i < 2; i++) {
    await new Promise<void>((resolve) => manager.minimizeMemoryUsage(resolve));
    for (const topic of ['child-gc-request', 'child-cc-request', 'child-mmu-request']) {
      Services.obs.notifyObservers(null, topic);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  }
  const sums = new Map<string, number>();
  const each = (_process: string, path: string, _kind: number, _units: number, amount: number) => {
    const where = /moz-extension:.*sidepanel\.html/.test(path)
      ? 'panel'
      : /https:.*www\.youtube\.com/.test(path)
        ? 'page'
        : null;
    if (where === null) return;
    const listeners = path.startsWith('event-counts/') && path.endsWith('/event-listeners');
    const what = listeners ? 'listeners' : path.startsWith('explicit/window-objects/') ? 'memory, kB' : null;
    if (what !== null) sums.set(`${where}: ${what}`, (sums.get(`${where}: ${what}`) ?? 0) + amount);
  };
  await new Promise<void>((resolve) => manager.getReports(each, null, resolve, null, false));
  return [...sums].map(([name, sum]) => [name, name.endsWith('kB') ? Math.round(sum / 1024) : sum]);
}

const firefoxCounts = async (page: Page): Promise<[string, number][]> =>
  (await chromeScopeOf(page)).call(memoryReports);
