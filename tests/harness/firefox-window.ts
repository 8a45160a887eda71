/**
 * The parts of Firefox's own window that the harness uses. They are not public, so a new Firefox may rename them: then
 * this file and `firefox-sidebar.ts` are where to look.
 */
export interface FirefoxWindow extends Window {
  readonly ChromeUtils: { importESModule(address: string): { event: SyntheticInput } };
  readonly CustomizableUI: { addWidgetToArea(id: string, area: string): void };
  readonly SidebarController: {
    readonly isOpen: boolean;
    readonly currentID: string;
    readonly browser: (Element & { readonly contentDocument: Document | null }) | null;
    hide(): void;
  };
  readonly Services: {
    readonly obs: { addObserver(observer: { observe(subject: unknown): void }, topic: string): void };
    readonly prefs: { setIntPref(name: string, value: number): void };
    readonly focus: { activeWindow: unknown };
    readonly wm: { getMostRecentWindow(kind: string): Window | null };
  };
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: { terminateBackground(): Promise<void> } } | null;
  };
  readonly gBrowser: { readonly selectedBrowser: HTMLElement & { readonly browsingContext: BrowsingContext } };
  readonly Ci: { readonly nsIHttpChannel: unknown };
  readonly browsingContext: BrowsingContext;
  /** Kept by the harness: addresses that the extension asked for. */
  extensionRequests?: string[];
}

interface BrowsingContext {
  readonly currentWindowGlobal: {
    drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    getActor(name: string): { sendAsyncMessage(name: string): void };
  };
  prefersColorSchemeOverride: 'none' | 'light' | 'dark';
  forcedColorsOverride: 'none' | 'active';
}

/** Firefox's remote agent makes input with this; the events are trusted and cross into the panel's process. */
interface SyntheticInput {
  synthesizeMouseAtPoint(left: number, top: number, event: object, window: Window): Promise<boolean>;
  sendSingleKey(key: object, window: Window): void;
}

/** The `<browser>` element that shows the extension's page in the sidebar. */
export interface SidebarBrowser extends HTMLElement {
  readonly currentURI: { readonly spec: string };
  readonly browsingContext: BrowsingContext;
  readonly messageManager: {
    loadFrameScript(address: string, allowDelayed: boolean): void;
    addMessageListener(name: string, listener: (message: { readonly data: string }) => void): void;
    removeMessageListener(name: string, listener: (message: { readonly data: string }) => void): void;
  };
}
