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

/** Gives or takes the permission to see youtube.com, as the reader does on Firefox's page of extensions. */
export async function setSitePermission(page: Page, extensionId: string, granted: boolean): Promise<void> {
  const scope = await chromeScopeOf(page);
  await scope.call(
    async (id, give) => {
      const { ChromeUtils, WebExtensionPolicy } = window as unknown as PermissionsWindow;
      const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
      const { ExtensionPermissions } = ChromeUtils.importESModule(module);
      const { extension } = WebExtensionPolicy.getByID(id);
      const site = { permissions: [], origins: ['https://*.youtube.com/*'] };
      await (give ? ExtensionPermissions.add(id, site, extension) : ExtensionPermissions.remove(id, site, extension));
    },
    extensionId,
    granted,
  );
}
