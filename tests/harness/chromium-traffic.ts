import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';

export interface ExtensionTraffic {
  /** Addresses on the network that the extension asked for: its pages, its worker and its scripts in other pages. */
  readonly asked: readonly string[];
  /** Lets go of a context. A worker that a debugger holds cannot end, and its next instance would never start. */
  release(target: Target): Promise<void>;
}

const isOurs = (address: string): boolean => address.startsWith('chrome-extension://');

/** A request of a page belongs to the extension if a script of the extension is on the stack that made it. */
function isByExtension(initiator: Protocol.Network.Initiator): boolean {
  return initiator.stack?.callFrames.some((frame) => isOurs(frame.url)) ?? false;
}

/** Notes what the extension asks for, from the moment each context exists. */
export function watchExtensionTraffic(browser: Browser): ExtensionTraffic {
  const asked: string[] = [];
  const sessions = new Map<Target, Promise<CDPSession>>();
  const listen = async (target: Target): Promise<void> => {
    const own = isOurs(target.url());
    if (sessions.has(target) || !(own || target.type() === 'page')) return;
    const attached = target.createCDPSession();
    sessions.set(target, attached);
    const session = await attached;
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      const ours = isOurs(target.url()) || isByExtension(initiator);
      if (ours && /^(https?|wss?):/.test(request.url)) asked.push(request.url);
    });
    await session.send('Network.enable');
    // A worker waits for whoever is attached to it first, and Puppeteer does not let go of one that it did not attach to.
    await session.send('Runtime.runIfWaitingForDebugger');
  };
  // A context may be gone before the debugger is attached to it; it asked for nothing then.
  const tryToListen = (target: Target) => void listen(target).catch(() => undefined);
  browser.on('targetcreated', tryToListen);
  // A panel exists before it has an address.
  browser.on('targetchanged', tryToListen);
  browser.on('targetdestroyed', (target) => sessions.delete(target));
  for (const target of browser.targets()) tryToListen(target);
  return {
    asked,
    async release(target) {
      await (await sessions.get(target))?.detach();
    },
  };
}
