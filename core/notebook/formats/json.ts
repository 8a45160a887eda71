import { at, type Json } from '../../base/json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { lineOfJsonError } from '../../transcript/json-lines.ts';
import { type Entry, readEntry } from '../entry.ts';
import { canonicalJson } from './canonical-json.ts';
import { FORMAT_VERSION, newer } from './carried.ts';
import { damaged, entriesOf, type Format } from './format.ts';
import { lineOfItem } from './item-lines.ts';

const FORMAT = 'verbatim-notebook';

/** JSON that may be broken. */
export function readJson(text: string): Result<Json> {
  try {
    return ok(JSON.parse(text) as Json);
  } catch (error) {
    return damaged('This JSON is broken or cut off', lineOfJsonError(text, String(error)));
  }
}

/** @param value of the text */
function readNotebook(value: Json, text: string): Result<readonly Entry[]> {
  if (at(value, 'format') !== FORMAT) {
    return fail('import-unreadable', 'This JSON is no notebook: choose a file that Verbatim exported.');
  }
  const version = at(value, 'version');
  if (typeof version === 'number' && version > FORMAT_VERSION) return newer;
  const entries = at(value, 'entries');
  if (version !== FORMAT_VERSION || !Array.isArray(entries))
    return damaged('This notebook has no list of entries', null);
  return entriesOf(entries.entries(), ([index, item]) => {
    const entry = readEntry(item);
    return entry
      ? ok([entry])
      : damaged(`Entry ${index + 1} is none that Verbatim makes`, lineOfItem(text, 'entries', index));
  });
}

/** Verbatim's own form: an entry a line, its keys in alphabetical order, so that versions of it can be compared. */
export const notebookJson: Format = {
  id: 'json',
  name: 'Verbatim',
  extension: 'json',
  mediaType: 'application/json',
  write: (entries) =>
    `{"format":"${FORMAT}","version":${FORMAT_VERSION},"entries":[\n${entries.map(canonicalJson).join(',\n')}\n]}\n`,
  read(text) {
    const json = readJson(text);
    return json.ok ? readNotebook(json.value, text) : json;
  },
};
