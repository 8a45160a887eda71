import type { FirefoxWindow } from './firefox-window.ts';

/* Functions that run in Firefox's own window; each must stand on its own. */

interface Principal {
  readonly addonPolicy?: { readonly id: string } | null;
  readonly contentScriptAddonPolicy?: { readonly id: string } | null;
}

interface Channel {
  QueryInterface(kind: unknown): Channel;
  readonly URI: { readonly spec: string };
  readonly loadInfo: { readonly triggeringPrincipal: Principal | null; readonly loadingPrincipal: Principal | null };
}

/** From now on, keeps the addresses that pages, workers and content scripts of the extension ask for. */
export function keepExtensionRequests(addonId: string): void {
  const own = window as unknown as FirefoxWindow;
  const kept: string[] = [];
  own.extensionRequests = kept;
  const isOurs = (principal: Principal | null) =>
    principal?.addonPolicy?.id === addonId || principal?.contentScriptAddonPolicy?.id === addonId;
  const observe = (subject: unknown) => {
    const channel = (subject as Channel).QueryInterface(own.Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    if (isOurs(triggeringPrincipal) || isOurs(loadingPrincipal)) kept.push(channel.URI.spec);
  };
  own.Services.obs.addObserver({ observe }, 'http-on-modify-request');
}

export function keptRequests(): readonly string[] {
  return (window as unknown as FirefoxWindow).extensionRequests ?? [];
}
