import type { FirefoxWindow, SidebarBrowser } from './firefox-window.ts';

/*
 * Functions that run in Firefox's own window. Each must stand on its own: its text is sent to the browser. The sidebar
 * page lives in a process of its own; only a frame script reaches into it.
 */

/**
 * Brings the window to the front, for the sidebar opens in the front one, puts the extension's button into the toolbar
 * and answers where it is. Null while that is not done.
 */
export function showToolbarButton(widget: string): { x: number; y: number } | null {
  const own = window as unknown as FirefoxWindow;
  if (own.Services.focus.activeWindow !== own) {
    own.focus();
    return null;
  }
  own.CustomizableUI.addWidgetToArea(`${widget}-browser-action`, 'nav-bar');
  const box = own.document.getElementById(`${widget}-BAP`)?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}

/** Address of the page that the sidebar shows, or null while it shows none. */
export function sidebarAddress(widget: string): string | null {
  const { SidebarController } = window as unknown as FirefoxWindow;
  if (!SidebarController.isOpen || SidebarController.currentID !== `${widget}-sidebar-action`) return null;
  const inner = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
  return (inner as SidebarBrowser | null)?.currentURI?.spec ?? null;
}

/** Where the panel's viewport begins in the window. */
export function sidebarOrigin(): { x: number; y: number } {
  const { SidebarController } = window as unknown as FirefoxWindow;
  const outer = SidebarController.browser?.getBoundingClientRect();
  const inner = SidebarController.browser?.contentDocument
    ?.getElementById('webext-panels-browser')
    ?.getBoundingClientRect();
  return { x: (outer?.left ?? 0) + (inner?.left ?? 0), y: (outer?.top ?? 0) + (inner?.top ?? 0) };
}

/**
 * Runs code in the sidebar's page: `source` is a function, `args` its arguments as JSON. Answers JSON: `value`, `error`,
 * or `gone` where the page is left meanwhile, with which all that it had begun ends, or has said nothing in time.
 */
export function runInSidebar(source: string, args: string, timeoutMs: number): Promise<string> {
  const { SidebarController } = window as unknown as FirefoxWindow;
  const inner = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
  const manager = (inner as SidebarBrowser | null)?.messageManager;
  if (!manager) return Promise.reject(new Error('the sidebar is not open'));
  const name = `harness:${Math.random()}`;
  const code = `(async () => {
    try { answer(JSON.stringify({ value: (await (${source})(...${args})) ?? null })); }
    catch (error) { answer(JSON.stringify({ error: String(error) })); }
  })()`;
  // No Xray wrappers: the code sees the page as the page's own scripts do, and may leave things on its window.
  const frameScript = `{
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    content.addEventListener('pagehide', () => sendAsyncMessage(${JSON.stringify(name)}, '{"gone":true}'), { once: true });
    Cu.exportFunction((text) => sendAsyncMessage(${JSON.stringify(name)}, text), sandbox, { defineAs: 'answer' });
    try { Cu.evalInSandbox(${JSON.stringify(code)}, sandbox); }
    catch (error) { sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify({ error: String(error) })); }
  }`;
  return new Promise((resolve) => {
    const end = () => {
      manager.removeMessageListener(name, listen);
      clearTimeout(timer);
    };
    const listen = (message: { readonly data: string }) => {
      end();
      resolve(message.data);
    };
    const timer = setTimeout(() => {
      end();
      resolve('{"gone":true}');
    }, timeoutMs);
    manager.addMessageListener(name, listen);
    manager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(frameScript)}`, false);
  });
}

/** Mouse input at points of the window, one after the other. */
export async function mouse(steps: readonly { type: string; x: number; y: number; count: number }[]): Promise<void> {
  const own = window as unknown as FirefoxWindow;
  const address = 'chrome://remote/content/shared/webdriver/Event.sys.mjs';
  const { event } = own.ChromeUtils.importESModule(address);
  let buttons = 0;
  for (const { type, x, y, count } of steps) {
    if (type === 'mousedown') buttons = 1;
    if (type === 'mouseup') buttons = 0;
    const details = { type, button: 0, buttons, clickCount: count, asyncEnabled: true };
    await event.synthesizeMouseAtPoint(x, y, details, own);
  }
}

/** Gives the sidebar the focus and presses keys in it, each with the modifiers held. */
export async function keys(list: readonly string[], modifiers: readonly string[]): Promise<void> {
  const own = window as unknown as FirefoxWindow;
  const address = 'chrome://remote/content/shared/webdriver/Event.sys.mjs';
  const { event } = own.ChromeUtils.importESModule(address);
  const inner = own.SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
  if (own.Services.focus.activeWindow !== own) own.focus();
  if (inner?.ownerDocument.activeElement !== inner) inner?.focus();
  const held = {
    altKey: modifiers.includes('Alt'),
    ctrlKey: modifiers.includes('Control'),
    shiftKey: modifiers.includes('Shift'),
  };
  for (const key of list) event.sendSingleKey({ key, printable: [...key].length === 1, ...held }, own);
}

/** A picture of the sidebar's page, or of the whole window, as a data URL. */
export async function snapshot(whole: boolean): Promise<string> {
  const own = window as unknown as FirefoxWindow;
  const inner = own.SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
  const context = whole ? own.browsingContext : (inner as SidebarBrowser).browsingContext;
  const bitmap = await context.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = own.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');
}

export function setSidebarWidth(width: number): void {
  const box = document.getElementById('sidebar-box');
  if (box) box.style.width = `${width}px`;
}

export function emulateMedia(scheme: 'light' | 'dark' | 'none', reducedMotion: boolean, forcedColors: boolean): void {
  const own = window as unknown as FirefoxWindow;
  const inner = own.SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
  const context = (inner as SidebarBrowser).browsingContext;
  context.prefersColorSchemeOverride = scheme;
  context.forcedColorsOverride = forcedColors ? 'active' : 'none';
  own.Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
}
