import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own, gone when the tests have ended that the caller stands among. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `verbatim-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A copy of the built extension, for a test that spoils something in it. */
export function copyOfBuild(extensionDir: string, name: string): string {
  const copy = temporaryFolder(name);
  cpSync(extensionDir, copy, { recursive: true });
  return copy;
}

interface Manifest {
  content_scripts: { readonly world?: string }[];
}

/** The same extension without its script in the page's own world. */
export function buildWithoutBridge(extensionDir: string): string {
  const copy = copyOfBuild(extensionDir, 'no-bridge');
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const scripts = manifest.content_scripts.filter((script) => script.world !== 'MAIN');
  if (scripts.length === manifest.content_scripts.length) throw new Error('The build has no script in the main world');
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts: scripts }));
  return copy;
}
