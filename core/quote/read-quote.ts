import { asBoolean, at, type Json } from '../base/json.ts';
import { MAX_MEDIA_MS } from '../base/time.ts';
import { asVideoId } from '../base/video-id.ts';
import { gradeOf } from '../timing/accuracy.ts';
import type { LaidBy } from '../timing/talk-times.ts';
import { hasLetterOrDigit } from '../transcript/segment/scripts.ts';
import type { AnchorSource, Basis } from '../transcript/talk.ts';
import type { Speaker, TextKind } from '../transcript/transcript.ts';
import { CONTEXT_LENGTH, type Passage, type QuotedTurn, speakersOf } from './passage.ts';
import type { Quote } from './quote.ts';

/** More than any talk holds, in UTF-16 units: ten hours of it are less than a million. */
const MAX_TEXT = 10_000_000;
/** More than anybody takes into one quote. */
const MAX_WORDS = 1_000_000;
const MAX_PASSAGES = 1000;
const MAX_SPEAKERS = 1000;
/** Titles and names. */
const MAX_LINE = 1000;
const MAX_TAG = 35;
/** The last moment that a date can be (ECMA-262, Time Values). */
const MAX_EPOCH_MS = 8.64e15;

const BASES: readonly Basis[] = ['measured', 'derived', 'estimated'];
const SOURCES: readonly AnchorSource[] = ['chapter', 'caption', 'published', 'edge', 'reader'];
const LAID_BY: readonly LaidBy[] = ['bundled', 'offset', 'page', 'ear', 'captions'];
const TEXT_KINDS: readonly TextKind[] = ['automatic-captions', 'manual-captions', 'translation', 'transcript'];

class NotAQuote extends Error {}

function need<T>(value: T | null | undefined, holds = true): T {
  if (value === undefined || value === null || !holds) throw new NotAQuote();
  return value;
}

/** Half a character beyond the Basic Multilingual Plane cannot be written to a file. */
const HALF_CHARACTER = /\p{Cs}/u;

function text(json: Json, name: string, most: number): string {
  const value = at(json, name);
  const found = need(typeof value === 'string' ? value : undefined);
  return need(found, found.length <= most && !HALF_CHARACTER.test(found));
}

/** A whole number of a range; JSON can hold the zero below zero, and writes it as the other one. */
function whole(json: Json, name: string, least: number, most: number): number {
  const value = at(json, name);
  const found = need(typeof value === 'number' && Number.isInteger(value) ? value : undefined);
  return need(found, found >= least && found <= most) + 0;
}

const mediaMs = (json: Json, name: string): number => whole(json, name, 0, MAX_MEDIA_MS);
const difference = (json: Json, name: string): number => whole(json, name, -MAX_MEDIA_MS, MAX_MEDIA_MS);

function list<T>(json: Json, name: string, most: number, read: (item: Json) => T): T[] {
  const value = at(json, name);
  const found: readonly Json[] = need(Array.isArray(value) ? value : undefined);
  return need(found, found.length <= most).map(read);
}

const orNull = <T>(json: Json, name: string, read: (json: Json, name: string) => T): T | null =>
  at(json, name) === null ? null : read(json, name);

const oneOf = <T extends string>(json: Json, name: string, known: readonly T[]): T =>
  need(known.find((item) => item === at(json, name)));

/** What begins an extension of a tag: a wish for a calendar or an order, which names no language. */
const SINGLETON = /(?:^|-)[a-z0-9](?:-|$)/i;

/** One that has a name in `Intl`, so that it can be shown. */
function languageTag(json: Json, name: string): string {
  const tag = text(json, name, MAX_TAG);
  return need(tag, isTag(tag) && !SINGLETON.test(tag));
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isoDate(json: Json, name: string): string {
  const date = text(json, name, 10);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return need(date, !Number.isNaN(time) && new Date(time).toISOString().startsWith(date));
}

const readSpeaker = (json: Json): Speaker => ({
  name: text(json, 'name', MAX_LINE),
  role: orNull(json, 'role', (item, name) => text(item, name, MAX_LINE)),
});

const readTurn = (json: Json): QuotedTurn => ({
  speaker: orNull(json, 'speaker', (item, name) => readSpeaker(at(item, name))),
  words: text(json, 'words', MAX_WORDS),
});

/** Whether turns hold the words, all of them, in their order, and nothing else. */
function isMadeOf(words: string, turns: readonly QuotedTurn[]): boolean {
  let from = 0;
  for (const turn of turns) {
    const start = words.indexOf(turn.words, from);
    if (turn.words === '' || start < 0 || words.slice(from, start).trim() !== '') return false;
    from = start + turn.words.length;
  }
  return words.slice(from).trim() === '';
}

function readPassage(json: Json): Passage {
  const start = whole(json, 'start', 0, MAX_TEXT);
  const end = whole(json, 'end', start + 1, MAX_TEXT);
  const words = text(json, 'words', MAX_WORDS);
  const startMs = mediaMs(json, 'startMs');
  const turns = list(json, 'turns', words.length, readTurn);
  const isWhole = words.length === end - start && words === words.trim() && hasLetterOrDigit(words);
  need(words, isWhole && isMadeOf(words, turns));
  return {
    start,
    end,
    words,
    startMs,
    endMs: whole(json, 'endMs', startMs, MAX_MEDIA_MS),
    turns,
    before: text(json, 'before', Math.min(CONTEXT_LENGTH, start)),
    after: text(json, 'after', CONTEXT_LENGTH),
  };
}

/** They are in order, with something left out between two of them, and not too many words together. */
function areApart(passages: readonly Passage[]): boolean {
  let length = 0;
  return passages.every(({ start, startMs, words }, i) => {
    const last = passages[i - 1];
    length += words.length;
    return (!last || (last.end < start && last.endMs <= startMs)) && length <= MAX_WORDS;
  });
}

const sameSpeakers = (a: readonly Speaker[], b: readonly Speaker[]): boolean =>
  a.length === b.length && a.every(({ name, role }, i) => name === b[i]?.name && role === b[i].role);

function readChecked(json: Json): Quote {
  const passages = list(json, 'passages', MAX_PASSAGES, readPassage);
  const first = need(passages[0]);
  const last = need(passages.at(-1), areApart(passages));
  const uncertaintyMs = whole(json, 'uncertaintyMs', 0, 2 * MAX_MEDIA_MS);
  const speakers = list(json, 'speakers', MAX_SPEAKERS, readSpeaker);
  return {
    videoId: need(asVideoId(at(json, 'videoId'))),
    title: text(json, 'title', MAX_LINE),
    channel: text(json, 'channel', MAX_LINE),
    published: isoDate(json, 'published'),
    durationMs: mediaMs(json, 'durationMs'),
    version: need(/^[0-9a-f]{16}$/.exec(text(json, 'version', 16))?.[0]),
    passages,
    startMs: whole(json, 'startMs', first.startMs, first.startMs),
    endMs: whole(json, 'endMs', last.endMs, last.endMs),
    uncertaintyMs,
    grade: oneOf(json, 'grade', [gradeOf(uncertaintyMs)]),
    basis: oneOf(json, 'basis', BASES),
    source: orNull(json, 'source', (item, name) => oneOf(item, name, SOURCES)),
    lengthDifferenceMs: difference(json, 'lengthDifferenceMs'),
    laidBy: oneOf(json, 'laidBy', LAID_BY),
    offsetMs: difference(json, 'offsetMs'),
    speakers: need(speakers, sameSpeakers(speakers, speakersOf(passages))),
    chapter: orNull(json, 'chapter', (item, name) => text(item, name, MAX_LINE)),
    language: languageTag(json, 'language'),
    spokenLanguage: languageTag(json, 'spokenLanguage'),
    textKind: oneOf(json, 'textKind', TEXT_KINDS),
    abridged: need(asBoolean(at(json, 'abridged'))),
    madeAtMs: whole(json, 'madeAtMs', 0, MAX_EPOCH_MS),
    heardAtMs: orNull(json, 'heardAtMs', (item, name) => whole(item, name, 0, MAX_EPOCH_MS)),
  };
}

/**
 * The quote in JSON that was kept or imported; null for anything that `makeQuote` could not have made, be it that
 * one field contradicts another. Never throws. Whether the words stand in a text is for who has the text to say.
 */
export function readQuote(value: Json): Quote | null {
  try {
    return readChecked(value);
  } catch (error) {
    if (error instanceof NotAQuote) return null;
    throw error;
  }
}
