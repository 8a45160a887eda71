import { asString, at, type Json } from '../base/json.ts';
import type { Quote } from '../quote/quote.ts';
import { readQuote } from '../quote/read-quote.ts';
import { normaliseTags } from './tags.ts';
import { wellFormed } from './well-formed.ts';

/** A quote that was saved, with what its reader wrote beside it. Plain JSON. */
export interface Entry {
  /** A UUID in lower case; it stays the same in every export. */
  readonly id: string;
  readonly quote: Quote;
  /** The reader's own words, as they were typed; at most {@link MAX_NOTE}. */
  readonly note: string;
  /** In the form and order of `normaliseTags`. */
  readonly tags: readonly string[];
  /** Since the epoch. */
  readonly savedAtMs: number;
  /** Since the epoch; never before `savedAtMs`. */
  readonly changedAtMs: number;
  /** 1 when it is saved, one more with each change: who changes it says which revision they saw. */
  readonly revision: number;
}

/** The longest note that can be typed, UTF-16 units; notes that are put together may be longer. */
export const MAX_NOTE = 100_000;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The last moment that a date can be (ECMA-262, Time Values). */
const MAX_EPOCH_MS = 8.64e15;
/** There is room for the next ones. */
const MAX_REVISION = 1e15;

/** Reads an entry as if somebody else had written it; null for what is none. */
export function readEntry(value: Json): Entry | null {
  const id = asString(at(value, 'id'));
  const quote = readQuote(at(value, 'quote'));
  const note = asString(at(value, 'note'));
  const tags = at(value, 'tags');
  const savedAtMs = at(value, 'savedAtMs');
  const changedAtMs = at(value, 'changedAtMs');
  const revision = at(value, 'revision');
  if (id === undefined || !UUID.test(id) || !quote || note === undefined || note !== wellFormed(note)) return null;
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) return null;
  if (!isWhole(savedAtMs, 0, MAX_EPOCH_MS) || !isWhole(changedAtMs, savedAtMs, MAX_EPOCH_MS)) return null;
  if (!isWhole(revision, 1, MAX_REVISION)) return null;
  // JSON can hold the zero below zero, and writes it as the other one.
  const dates = { savedAtMs: savedAtMs + 0, changedAtMs: changedAtMs + 0 };
  return { id, quote, note, tags: normaliseTags(tags), ...dates, revision };
}

const isWhole = (value: Json, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
