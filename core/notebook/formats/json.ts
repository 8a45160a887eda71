import { asNumber, at, type Json } from '../../base/json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { lineOfJsonError } from '../../transcript/json-lines.ts';
import { type Entry, readEntry } from '../entry.ts';
import { canonicalJson } from './canonical-json.ts';
import { checksum, FORMAT_VERSION, newer } from './carried.ts';
import { damaged, type Format, inAll, incomplete } from './format.ts';
import { lineOfItem } from './item-lines.ts';

const FORMAT = 'verbatim-notebook';

/** Reads otherwise in any encoding but UTF-8, so that words that became others are not taken for the reader's. */
const ENCODING = 'UTF-8: é я 文 😀';

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
  if ((at(value, 'encoding') ?? ENCODING) !== ENCODING) {
    return damaged('This file was saved in another encoding than UTF-8', null);
  }
  const version = at(value, 'version');
  if (typeof version === 'number' && version > FORMAT_VERSION) return newer;
  const entries = at(value, 'entries');
  if (version !== FORMAT_VERSION || !Array.isArray(entries))
    return damaged('This notebook has no list of entries', null);
  const summed = at(value, 'sums') === true;
  const written = asNumber(at(value, 'count')) ?? 0;
  if (entries.length < written) return incomplete(written - entries.length, written);
  return inAll(entries.entries(), ([index, item]) => {
    const entry = readEntry(item);
    const sum = at(item, 'sum') ?? null;
    if (entry && (sum === null ? !summed : sum === sumOf(item))) return ok([entry]);
    return damaged(
      `Entry ${index + 1} is none that Verbatim makes, or was changed`,
      lineOfItem(text, 'entries', index),
    );
  });
}

/** Of all that stands in an item but the sum itself, whatever is made of it by who reads it. */
const sumOf = (item: object): string => checksum(canonicalJson({ ...item, sum: undefined }));

/**
 * Verbatim's own form: an entry a line, its keys in alphabetical order, so that versions of it can be compared. Each has
 * a checksum of the rest, and the head says so, and how many there are; who makes entries by hand leaves that out.
 */
export const notebookJson: Format = {
  id: 'json',
  name: 'Verbatim',
  extension: 'json',
  mediaType: 'application/json',
  write: (entries) =>
    [
      `{"format":"${FORMAT}","version":${FORMAT_VERSION},"encoding":"${ENCODING}","sums":true,"count":${entries.length},"entries":[`,
      entries.map((entry) => canonicalJson({ ...entry, sum: sumOf(entry) })).join(',\n'),
      ']}\n',
    ].join('\n'),
  read(text) {
    const json = readJson(text);
    return json.ok ? readNotebook(json.value, text) : json;
  },
};
