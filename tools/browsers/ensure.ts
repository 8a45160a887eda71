import type { BrowserKind } from './browser-kind.ts';
import { canUseApt, installDebianPackages } from './debian.ts';
import { download } from './download.ts';
import { BrowserError, findBrowser } from './find.ts';

async function missingOf(kinds: readonly BrowserKind[]): Promise<BrowserKind[]> {
  const found = await Promise.all(kinds.map(async (kind) => ({ kind, file: await findBrowser(kind) })));
  return found.filter(({ file }) => file === null).map(({ kind }) => kind);
}

async function install(missing: readonly BrowserKind[], say: (sentence: string) => void): Promise<void> {
  if (canUseApt()) {
    const packages = missing.map((kind) => kind.debianPackage);
    say(`Installing ${packages.join(' and ')} with apt-get, which takes about a minute.`);
    installDebianPackages(packages);
    return;
  }
  for (const kind of missing) {
    say(`Downloading ${kind.title} into .cache/browsers, which takes about a minute.`);
    await download(kind);
  }
}

/**
 * Makes sure that the browsers are there, and installs those that are not: on Debian through apt-get where that needs
 * no password, elsewhere as a download into the project's own cache. `say` is told in sentences what is done.
 */
export async function ensureBrowsers(kinds: readonly BrowserKind[], say: (sentence: string) => void): Promise<void> {
  const missing = await missingOf(kinds);
  if (missing.length === 0) return;
  let reason = 'it is still not there';
  try {
    await install(missing, say);
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  const [still] = await missingOf(missing);
  if (!still) return;
  throw new BrowserError(
    `${still.title} could not be installed (${reason}): install version ${still.minimumMajor} or newer yourself, or set ${still.variable} to its program.`,
  );
}
