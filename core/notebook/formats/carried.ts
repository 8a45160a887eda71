import { parseJson } from '../../base/json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Exported } from '../../quote/exports/exported.ts';
import { type Entry, readEntry } from '../entry.ts';
import { canonicalJson } from './canonical-json.ts';

/** Of what goes along; a file with a greater one is refused. */
export const FORMAT_VERSION = 1;

/** An entry of a file that carries some. */
export interface Carried {
  readonly entry: Entry;
  /** Its place among them, from 1, and how many the file was written with: from that is known what is missing. */
  readonly nth: number;
  readonly of: number;
}

/**
 * A whole entry in printable ASCII without white space, for a place of a format in which its other readers do not look:
 * `1:0f3a…:3/12:{"id":…}`. That is the version, a checksum of what follows, which of how many it is, and JSON in which
 * `_` is a space, and in which whatever could end a comment of HTML or change in a wrong encoding is escaped.
 */
export function carry({ entry, nth, of }: Carried): string {
  const json = canonicalJson(entry)
    .replace(/[^ -~]|[_<>]|(?<=-)-/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll(' ', '_');
  const payload = `${nth}/${of}:${json}`;
  return `${FORMAT_VERSION}:${checksum(payload)}:${payload}`;
}

/** What a carried text is: an entry, damaged (null), or of a version to come, which is a problem. */
export function readCarried(text: string): Result<Carried | null> {
  const [, version, sum, payload = ''] = /^(\d{1,9}):([0-9a-f]{8}):(.*)$/s.exec(text.trim()) ?? [];
  if (version === undefined) return ok(null);
  if (Number(version) > FORMAT_VERSION) return newer;
  if (checksum(payload) !== sum) return ok(null);
  const [, nth, of, json = ''] = /^([1-9]\d{0,8})\/([1-9]\d{0,8}):(.*)$/s.exec(payload) ?? [];
  const entry = readEntry(parseJson(json.replaceAll('_', ' ')));
  return ok(entry && Number(nth) <= Number(of) ? { entry, nth: Number(nth), of: Number(of) } : null);
}

export const newer = fail(
  'import-newer',
  'This file was made by a newer version of Verbatim: update Verbatim and import it again.',
);

/** FNV-1a of 32 bits over UTF-16 units: tells damage, not malice. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** An entry on its way out, which goes along. */
export type Carrying = Entry & Required<Pick<Exported, 'carried'>>;

/** Entries as exports take them, each with all of itself going along. */
export const carrying = (entries: readonly Entry[]): readonly Carrying[] =>
  entries.map((entry, index) => ({ ...entry, carried: carry({ entry, nth: index + 1, of: entries.length }) }));
