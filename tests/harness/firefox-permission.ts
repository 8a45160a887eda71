import type { Page } from 'puppeteer-core';
import { chromeScopeOf } from './firefox-chrome-scope.ts';

interface PermissionsWindow {
  readonly ChromeUtils: { importESModule(address: string): { readonly ExtensionPermissions: ExtensionPermissions } };
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: object } };
}

interface ExtensionPermissions {
  add(id: string, permissions: object, extension: object): Promise<void>;
  remove(id: string, permissions: object, extension: object): Promise<void>;
}

/** All of youtube.com, as the manifest asks for it. */
const ALL = 'https://*.youtube.com/*';

/**
 * Gives or takes the permission to see youtube.com, or one of its sites, as the reader does on Firefox's page of
 * extensions.
 */
export async function setSitePermission(
  page: Page,
  extensionId: string,
  granted: boolean,
  origin: string = ALL,
): Promise<void> {
  const scope = await chromeScopeOf(page);
  await scope.call(
    async (id, give, site) => {
      const { ChromeUtils, WebExtensionPolicy } = window as unknown as PermissionsWindow;
      const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
      const { ExtensionPermissions } = ChromeUtils.importESModule(module);
      const { extension } = WebExtensionPolicy.getByID(id);
      const change = { permissions: [], origins: [site] };
      await (give
        ? ExtensionPermissions.add(id, change, extension)
        : ExtensionPermissions.remove(id, change, extension));
    },
    extensionId,
    granted,
    origin,
  );
}
