import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './browser-kind.ts';
import { findDownloaded } from './download.ts';

/** A problem that the reader of the message can do something about; its text is one sentence. */
export class BrowserError extends Error {}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPath(command: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, process.platform === 'win32' ? `${command}.exe` : command));
}

/** The major version that the program prints, or null. Chrome for Windows opens a window instead of printing it. */
function majorVersion(file: string): number | null {
  if (process.platform === 'win32') return null;
  try {
    const printed = execFileSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: 'pipe' });
    const [, major] = /(\d+)\.\d/.exec(printed) ?? [];
    return major === undefined ? null : Number(major);
  } catch {
    return null;
  }
}

const known = new Map<string, string | null>();

async function search(kind: BrowserKind): Promise<string | null> {
  const named = process.env[kind.variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new BrowserError(`${kind.variable} names ${named}, which is not a program: correct it or unset it.`);
  }
  const candidates = [...kind.commands.flatMap(inPath), ...kind.places, ...(await findDownloaded(kind))];
  return candidates.filter(isProgram).find((file) => (majorVersion(file) ?? Infinity) >= kind.minimumMajor) ?? null;
}

/**
 * The program of a browser that is new enough: what the environment variable names, else what is in PATH, in the usual
 * places or downloaded earlier. Null if there is none.
 */
export async function findBrowser(kind: BrowserKind): Promise<string | null> {
  const before = known.get(kind.name);
  if (before) return before;
  const found = await search(kind);
  known.set(kind.name, found);
  return found;
}

/** As {@link findBrowser}, but a missing browser is an error. */
export async function requireBrowser(kind: BrowserKind): Promise<string> {
  const found = await findBrowser(kind);
  if (found) return found;
  throw new BrowserError(
    `No ${kind.title} ${kind.minimumMajor} or newer was found: install one, or set ${kind.variable} to its program.`,
  );
}
