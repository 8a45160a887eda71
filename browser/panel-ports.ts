import type { Runtime } from 'webextension-polyfill';
import { runtime } from './content-runtime.ts';
import { PANEL_PORT, type PanelToPage, readPanelMessage, type SentByPage } from './messages/protocol.ts';

export interface PanelPorts {
  /** Tells every panel that is connected. */
  post(message: SentByPage): void;
  readonly connected: boolean;
}

interface Listeners {
  /** An updated extension leaves its script behind: nobody may connect to it. */
  isOrphan(): boolean;
  /** The number of panels has changed. */
  changed(): void;
  heard(message: PanelToPage, answer: (message: SentByPage) => void): void;
}

/** The page's end of the ports that panels open. A page that goes, even to come back, lets go of them all. */
export function servePanels(signal: AbortSignal, { isOrphan, changed, heard }: Listeners): PanelPorts {
  const panels = new Set<Runtime.Port>();

  const send = (panel: Runtime.Port, message: SentByPage): void => {
    try {
      panel.postMessage(message);
    } catch {
      // The panel was closed a moment ago; its port will say so.
    }
  };

  function onConnect(panel: Runtime.Port): void {
    if (panel.name !== PANEL_PORT) return;
    if (isOrphan()) {
      panel.disconnect();
      return;
    }
    panels.add(panel);
    panel.onDisconnect.addListener(() => {
      if (panels.delete(panel)) changed();
    });
    panel.onMessage.addListener((value) => {
      const message = panels.has(panel) ? readPanelMessage(value) : null;
      if (message) heard(message, (answer) => send(panel, answer));
    });
    changed();
  }

  function letGo(): void {
    const gone = [...panels];
    panels.clear();
    for (const panel of gone) panel.disconnect();
    if (gone.length > 0) changed();
  }

  runtime.onConnect.addListener(onConnect);
  // Firefox keeps the ports of a page in its back/forward cache open, and its panel would go on showing that page.
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && letGo(), { signal });
  signal.addEventListener('abort', letGo);
  return {
    post: (message) => {
      for (const panel of panels) send(panel, message);
    },
    get connected() {
      return panels.size > 0;
    },
  };
}
