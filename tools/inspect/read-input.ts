import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** More than any page or document has; a larger file is a mistake. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The text of a file, or of what is piped in for `-`. @throws UsageError in one sentence when it is missing, too large or not UTF-8 */
export function readInput(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? process.stdin.fd : path);
  } catch {
    throw new UsageError(`Cannot read ${path}: check that the file exists and may be read.`);
  }
  if (bytes.length > MAX_BYTES) throw new UsageError(`${path} is larger than 64 MB: give the page or document itself.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8 text: save it as UTF-8 and try again.`);
  }
}
