import browser from 'webextension-polyfill';
import type { VideoId } from '../core/base/video-id.ts';
import {
  PANEL_PORT,
  type PageToPanel,
  type PanelToPage,
  type PlaybackMessage,
  readPageMessage,
} from './messages/protocol.ts';
import { maySeeYouTube, onPermissionChange } from './site-permission.ts';

/** What the panel can know of the tab beside it. */
export type TabSituation =
  /** not a page of YouTube */
  | { readonly kind: 'elsewhere' }
  /** the reader does not let Verbatim see youtube.com */
  | { readonly kind: 'forbidden' }
  /** a page of YouTube that no content script of this Verbatim runs in */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'linked'; readonly videoId: VideoId | null };

export interface TabLink {
  send(message: PanelToPage): void;
  /** Reloads the page beside the panel. */
  reload(): void;
}

interface Listeners {
  /** The address of a page that is about to be linked: what it names will most likely be asked for. */
  address(url: string): void;
  situation(situation: TabSituation): void;
  playback(message: PlaybackMessage): void;
  /** The page is being left or loaded again; a new situation follows. */
  lost(): void;
}

const YOUTUBE_URL = /^https:\/\/(?:[a-z0-9-]+\.)*youtube\.com\//;

/**
 * Keeps the panel linked to the active tab of its own window: one port, straight to the content script, opened anew
 * when another tab is activated or the page is loaded again.
 */
export function linkActiveTab(signal: AbortSignal, listeners: Listeners): TabLink {
  let windowId: number | undefined;
  let tab: browser.Tabs.Tab | undefined;
  let port: browser.Runtime.Port | null = null;
  let generation = 0;

  async function refresh(): Promise<void> {
    const mine = ++generation;
    const [{ id }, [active], allowed] = await Promise.all([
      browser.windows.getCurrent(),
      browser.tabs.query({ active: true, currentWindow: true }),
      maySeeYouTube(),
    ]);
    windowId = id;
    if (mine !== generation || signal.aborted) return;
    if (port && allowed && tab?.id === active?.id) return;
    drop();
    tab = active;
    if (!allowed) listeners.situation({ kind: 'forbidden' });
    else if (tab?.id === undefined || !YOUTUBE_URL.test(tab.url ?? '')) listeners.situation({ kind: 'elsewhere' });
    else {
      listeners.address(tab.url ?? '');
      connect(tab.id);
    }
  }

  /**
   * The browser refuses to speak of tabs for moments, for instance while one is dragged; what ends that rings a bell
   * again.
   */
  const relink = (): void => {
    refresh().catch(() => undefined);
  };

  function connect(tabId: number): void {
    const opened = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
    port = opened;
    let answered = false;
    opened.onMessage.addListener((value) => {
      answered = true;
      const message: PageToPanel | null = opened === port ? readPageMessage(value) : null;
      if (message?.kind === 'video') listeners.situation({ kind: 'linked', videoId: message.videoId });
      else if (message?.kind === 'playback') listeners.playback(message);
    });
    opened.onDisconnect.addListener(() => {
      // Read, or Chromium complains of every page that is left.
      void browser.runtime.lastError;
      if (opened !== port) return;
      port = null;
      // A page that was linked is being left or loaded again; one that never answered has no content script, unless
      // it is still loading.
      if (answered) {
        listeners.lost();
        relink();
      } else if (tab?.status === 'complete') listeners.situation({ kind: 'unreachable' });
    });
  }

  function drop(): void {
    const old = port;
    port = null;
    old?.disconnect();
  }

  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) relink();
  };
  const onUpdated = (tabId: number, change: { status?: string; url?: string }) => {
    if (tabId === tab?.id && (change.status !== undefined || change.url !== undefined)) relink();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  onPermissionChange(signal, () => relink());
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    drop();
  });
  relink();

  return {
    send: (message) => port?.postMessage(message),
    reload: () => {
      if (tab?.id !== undefined) void browser.tabs.reload(tab.id);
    },
  };
}
