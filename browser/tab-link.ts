import browser from 'webextension-polyfill';
import type { PanelEvent } from '../core/reading/panel-state.ts';
import { readAddress } from '../core/watch/address.ts';
import type { PageReport } from '../core/watch/page-report.ts';
import { PANEL_PORT, type PanelToPage, readPageMessage } from './messages/protocol.ts';
import { scheduler } from './scheduler.ts';
import { isYouTube, maySeeYouTube, onPermissionChange } from './site-permission.ts';

export interface TabLink {
  send(message: PanelToPage): void;
  /** Reloads the page beside the panel. */
  reload(): void;
  /** Opens an address in the tab beside the panel where that shows YouTube, else in a tab of its own. */
  goTo(url: string): void;
  /** What the page tells of itself; null when it does not answer. */
  report(): Promise<PageReport | null>;
}

/** A page that is there answers within some milliseconds. */
const REPORT_MS = 1500;
/** A document that has come has its content script by then. */
const AGAIN_MS = 250;

/**
 * Keeps the panel linked to the active tab of its own window: one port, straight to the content script. Whatever may
 * have brought another page beside the panel rings a bell, and each bell has the same effect: if the active tab is
 * not linked, it is asked. Nothing is polled.
 * @param heard what the tab says, or what is known of it without a word
 */
export function linkActiveTab(signal: AbortSignal, heard: (event: PanelEvent) => void): TabLink {
  /** Undefined until the browser has said; what happens before may be beside this panel. */
  let windowId: number | undefined;
  let tab: browser.Tabs.Tab | undefined;
  /** Whether the tab shows a page of YouTube. */
  let here = false;
  let port: browser.Runtime.Port | null = null;
  let generation = 0;
  /** How often the page of the tab has refused since it last answered. */
  let refusals = 0;
  let reported: ((report: PageReport | null) => void) | null = null;

  async function refresh(): Promise<void> {
    const mine = ++generation;
    const [own, [active]] = await Promise.all([
      browser.windows.getCurrent(),
      browser.tabs.query({ active: true, currentWindow: true }),
    ]);
    const allowed = await maySeeYouTube(active?.url);
    if (mine !== generation || signal.aborted) return;
    windowId = own.id;
    const same = tab?.id === active?.id;
    if (!same) refusals = 0;
    tab = active;
    const { id, url = '' } = tab ?? {};
    here = id !== undefined && isYouTube(url);
    if (port && allowed && same && here) return;
    drop();
    if (!allowed) heard({ kind: 'deaf', tab: 'forbidden' });
    else if (id === undefined || !here) heard({ kind: 'deaf', tab: 'elsewhere' });
    else connect(id, url);
  }

  /**
   * The browser refuses to speak of tabs for moments, for instance while one is dragged; what ends that rings a bell
   * again.
   */
  const relink = (): void => {
    refresh().catch(() => undefined);
  };

  function connect(tabId: number, url: string): void {
    heard({ kind: 'connecting', tabId, addressed: readAddress(url, 'strict').videoId });
    const opened = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
    port = opened;
    let answered = false;
    opened.onMessage.addListener((value) => {
      const message = opened === port ? readPageMessage(value) : null;
      if (!message) return;
      answered = true;
      refusals = 0;
      if (message.kind === 'report') reported?.(message.report);
      else heard(message);
    });
    opened.onDisconnect.addListener(() => {
      // Read, or Chromium complains of every page that is left.
      void browser.runtime.lastError;
      if (opened !== port) return;
      port = null;
      reported?.(null);
      // A page that was linked is being left or loaded again.
      if (answered) relink();
      else refused(tabId).catch(() => undefined);
    });
  }

  /**
   * A page without a content script of ours. One that is still being loaded gets it, and rings a bell; one that calls
   * itself complete may be between two documents, and is asked once more.
   */
  async function refused(tabId: number): Promise<void> {
    const { status } = await browser.tabs.get(tabId);
    if (tab?.id !== tabId || port || status !== 'complete') return;
    if (++refusals > 1) heard({ kind: 'deaf', tab: 'unreachable' });
    else scheduler.after(AGAIN_MS, () => !port && relink());
  }

  const isOwn = (id: number): boolean => windowId === undefined || id === windowId;

  function drop(): void {
    const old = port;
    port = null;
    reported?.(null);
    old?.disconnect();
  }

  listen(signal, browser.tabs.onActivated, (info) => isOwn(info.windowId) && relink());
  // A title or an icon comes long before a page is complete; by then its content script is there.
  listen(signal, browser.tabs.onUpdated, (tabId, change) => {
    const waiting = here && !port;
    if (tabId === tab?.id && (waiting || change.url !== undefined || change.status !== undefined)) relink();
  });
  // A tab that was put to sleep may come back under another id.
  listen(signal, browser.tabs.onReplaced, (_, removed) => removed === tab?.id && relink());
  listen(signal, browser.tabs.onAttached, (_, info) => isOwn(info.newWindowId) && relink());
  onPermissionChange(signal, relink);
  signal.addEventListener('abort', drop);
  relink();

  function send(message: PanelToPage): void {
    try {
      port?.postMessage(message);
    } catch {
      // The page was closed a moment ago; the port will say so.
    }
  }

  return {
    send,
    reload: () => {
      if (tab?.id !== undefined) browser.tabs.reload(tab.id).catch(() => undefined);
    },
    goTo: (url) => {
      const { tabs } = browser;
      const going = here && tab?.id !== undefined ? tabs.update(tab.id, { url }) : tabs.create({ url });
      going.catch(() => undefined);
    },
    report: () =>
      new Promise((resolve) => {
        reported?.(null);
        reported = resolve;
        scheduler.after(REPORT_MS, () => resolve(null));
        if (port) send({ kind: 'report' });
        else resolve(null);
      }),
  };
}

/** Listens to an event of the browser until the signal is aborted. */
function listen<A extends readonly unknown[]>(
  signal: AbortSignal,
  event: browser.Events.Event<(...args: A) => unknown>,
  listener: (...args: A) => unknown,
): void {
  const heard = (...args: A): void => void listener(...args);
  event.addListener(heard);
  signal.addEventListener('abort', () => event.removeListener(heard));
}
