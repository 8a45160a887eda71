import { fail, type Result } from '../../core/base/result.ts';

/** Another window holds the database in an older version, and does not let go of it. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/**
 * What an error of IndexedDB means for the notebook, by its name; see
 * https://w3c.github.io/IndexedDB/#exceptions. Where the browser keeps nothing, Firefox says InvalidStateError, a
 * document that may not is told SecurityError, and a browser without IndexedDB throws what JavaScript throws.
 */
export function problemOf(error: unknown): Result<never> {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  const detail = `${name}: ${message}`;
  switch (name) {
    case 'QuotaExceededError':
      return fail('notebook-full', detail);
    case 'SecurityError':
    case 'NotAllowedError':
    case 'InvalidStateError':
    case 'ReferenceError':
    case 'TypeError':
      return fail('notebook-denied', detail);
    case 'VersionError':
      return fail('notebook-newer', detail);
    case 'BlockedError':
      return fail('notebook-blocked', detail);
    default:
      return fail('notebook-damaged', detail);
  }
}
