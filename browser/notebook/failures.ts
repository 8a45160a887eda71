import { fail, type Result } from '../../core/base/result.ts';

/** Another window holds the database in an older version, and does not let go of it. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/** Less room than this is none, bytes: what a browser writes of its own accord when it opens a database. */
const NO_ROOM = 64_000;

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/**
 * What an error of IndexedDB means for the notebook, by its name; see https://w3c.github.io/IndexedDB/#exceptions. Where
 * the browser keeps nothing, Firefox says InvalidStateError, a document that may not is told SecurityError, and a browser
 * without IndexedDB throws what JavaScript throws. On a full disk Chromium only says that something went wrong, in the
 * words of its file system or not even that.
 * @param opened whether the database could be opened
 */
export async function problemOf(error: unknown, opened: boolean): Promise<Result<never>> {
  const message = error instanceof Error ? error.message : '';
  const detail = `${nameOf(error)}: ${message}`;
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return fail('notebook-full', detail);
    case 'InvalidStateError':
      // After a transaction that found no room, Firefox gives one that may only delete.
      return fail(opened ? 'notebook-full' : 'notebook-denied', detail);
    case 'SecurityError':
    case 'NotAllowedError':
    case 'ReferenceError':
    case 'TypeError':
      return fail('notebook-denied', detail);
    case 'VersionError':
      return fail('notebook-newer', detail);
    case 'BlockedError':
      return fail('notebook-blocked', detail);
    default:
      return fail(/NO_SPACE/.test(message) || !(await hasRoom()) ? 'notebook-full' : 'notebook-damaged', detail);
  }
}

async function hasRoom(): Promise<boolean> {
  const { quota = NO_ROOM, usage = 0 } = (await navigator.storage?.estimate().catch(() => null)) ?? {};
  return quota - usage >= NO_ROOM;
}
