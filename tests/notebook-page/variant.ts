import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGE = fileURLToPath(new URL('page.ts', import.meta.url));

interface Manifest {
  permissions: readonly string[];
  content_security_policy: { extension_pages: string };
}

/**
 * The built extension with the notebook's test page in the panel's place, in a folder of its own. It may tell a port of
 * this machine what was confirmed, which the product may not; and it has no more room than other sites, so that a test
 * can use it up.
 */
export async function buildNotebookVariant(extensionDir: string, into: string): Promise<void> {
  cpSync(extensionDir, into, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: into,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      target: 'es2023',
      rollupOptions: { input: PAGE, output: { entryFileNames: 'notebook-page.js' } },
    },
  });
  writeFileSync(
    join(into, 'sidepanel.html'),
    '<!doctype html><meta charset="utf-8"><title>Notebook</title><script type="module" src="notebook-page.js"></script>',
  );
  const file = join(into, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const { extension_pages: policy } = manifest.content_security_policy;
  manifest.content_security_policy.extension_pages = policy.replace(
    "connect-src 'none'",
    'connect-src http://127.0.0.1:*',
  );
  manifest.permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify(manifest));
}
