import { fail, ok, type Result } from '../../base/result.ts';
import type { Entry } from '../entry.ts';
import { canonicalJson } from './canonical-json.ts';
import { damaged } from './format.ts';
import { formatOf } from './recognise.ts';

/** In UTF-16 units; ten thousand quotes are a tenth of it. */
const MAX_LENGTH = 200_000_000;

/**
 * The entries of a file that Verbatim exported, in any of its formats, whatever the file is called by now: all of them,
 * or the first thing that is wrong and nothing else. Never throws; the time it takes is linear in the length.
 *
 * Problems are `import-unreadable` (no format of ours, no text, too large), `import-damaged` (edited or cut off, with the
 * line where known), `import-incomplete` (with the count of what is missing), `import-newer` and `import-empty`.
 */
export function importNotebook(fileName: string, text: string): Result<readonly Entry[]> {
  if (text.length > MAX_LENGTH)
    return fail('import-unreadable', 'This file is larger than any notebook: give an export.');
  if (/\0/.test(text))
    return fail('import-unreadable', 'This is no text in UTF-8: save it as UTF-8 and import it again.');
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (plain.trim() === '')
    return fail('import-empty', 'This file has nothing in it: choose one that Verbatim exported.');
  const format = formatOf(fileName, plain);
  if (!format) {
    return fail('import-unreadable', 'This is none of the formats of Verbatim: choose a file that Verbatim exported.');
  }
  const read = format.read(plain);
  if (!read.ok) return read;
  if (read.value.length === 0) return fail('import-empty', 'There is no quote in this file: choose one that has some.');
  return eachOnce(read.value);
}

/** Who puts two exports into one file has some entries twice; two different ones cannot both be right. */
function eachOnce(entries: readonly Entry[]): Result<readonly Entry[]> {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    if (known && canonicalJson(known) !== canonicalJson(entry)) {
      return damaged('Two different quotes in this file have the same id', null);
    }
    byId.set(entry.id, entry);
  }
  return ok([...byId.values()]);
}
