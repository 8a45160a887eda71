import type { Problem } from '../base/problem.ts';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { FieldReader, type Path } from './field-reader.ts';
import { jsonLines, lineOfJsonError } from './json-lines.ts';
import type { Basis } from './talk.ts';
import type { Speaker, TextKind } from './transcript.ts';

/** A chapter as the facts give it. `line` is where it stands in facts.json, for complaints. */
export interface FactChapter {
  readonly title: string;
  readonly startMs: number;
  readonly uncertaintyMs: number;
  /** What the chapter's text begins with, for a document that has no heading for it. */
  readonly opensAt: string | null;
  /** True where its basis begins with "derived". */
  readonly derived: boolean;
  readonly line: number | null;
}

/** A phrase of the text and the moment it is said. */
export interface FactAnchor {
  readonly phrase: string;
  readonly timeMs: number;
  readonly uncertaintyMs: number;
  readonly basis: Basis;
  readonly line: number | null;
}

/** When the first word begins and the last one ends. */
export interface FactSpeech {
  readonly firstWordMs: number;
  readonly lastWordMs: number;
  readonly uncertaintyMs: number;
}

/** What is known of a talk besides its document: the fields of facts.json, described in seeds/README.md. */
export interface Facts {
  readonly videoId: VideoId;
  readonly title: string;
  readonly channel: string;
  readonly published: string;
  readonly durationMs: number;
  readonly language: string;
  readonly spokenLanguage: string;
  readonly textKind: TextKind;
  readonly abridged: boolean;
  readonly source: string;
  readonly series: string | null;
  readonly speakers: readonly Speaker[];
  readonly speech: FactSpeech | null;
  readonly chapters: readonly FactChapter[];
  readonly chaptersVerified: boolean;
  readonly anchors: readonly FactAnchor[];
  readonly notes: readonly string[];
}

/** Where facts give no uncertainty: published times are whole seconds. */
export const DEFAULT_UNCERTAINTY_MS = 1000;

const TEXT_KINDS: Readonly<Record<string, TextKind>> = {
  'automatic captions': 'automatic-captions',
  'manual captions': 'manual-captions',
  'human translation': 'translation',
  transcript: 'transcript',
};

/** An anchor of this basis is a lower bound: the phrase begins within `uncertaintySeconds` after `seconds`. */
const LOWER_BOUND = 'first caption line that starts at or after';
const ANCHOR_BASES: readonly (readonly [string, Basis])[] = [
  [LOWER_BOUND, 'derived'],
  ['derived', 'derived'],
  ['published', 'derived'],
  ['estimated', 'estimated'],
];

const FIELDS = [
  ...[
    'videoId',
    'title',
    'channel',
    'series',
    'published',
    'durationSeconds',
    'language',
    'spokenLanguage',
    'textKind',
  ],
  ...['source', 'speakers', 'speech', 'chapters', 'chaptersVerified', 'anchors', 'notes'],
];

const isDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().slice(0, 10) === text;
};

const isLanguage = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};

function readLanguage(fields: FieldReader, name: string): string | null {
  const advice = 'write a BCP 47 language tag, for example "en" or "zh-Hant".';
  const tag = fields.text([name], advice);
  return tag === null || isLanguage(tag) ? tag : fields.reject([name], advice);
}

function readTextKind(fields: FieldReader): { kind: TextKind; abridged: boolean } | null {
  const advice = `write one of ${Object.keys(TEXT_KINDS).join(', ')}, with ", abridged" after it where speech is left out.`;
  const text = fields.text(['textKind'], advice);
  if (text === null) return null;
  const [name = '', rest] = text.split(/\s*,\s*/, 2);
  const kind = Object.hasOwn(TEXT_KINDS, name) ? TEXT_KINDS[name] : undefined;
  if (!kind || (rest !== undefined && rest !== 'abridged')) return fields.reject(['textKind'], advice);
  return { kind, abridged: rest === 'abridged' };
}

function readUncertainty(fields: FieldReader, path: Path): number | null {
  return fields.has(path) ? fields.ms(path, 'write how far the time may be off, in seconds.') : DEFAULT_UNCERTAINTY_MS;
}

function readSpeaker(fields: FieldReader, path: Path): Speaker | null {
  const text = fields.text(path, 'write "Name (role)" or "Name".');
  const [, name, role] = /^(.+?)\s*(?:\(([^()]+)\))?$/.exec(text ?? '') ?? [];
  return name ? { name, role: role ?? null } : null;
}

function readSpeech(fields: FieldReader): FactSpeech | null {
  if (!fields.has(['speech'])) return null;
  fields.rejectUnknown(['speech'], ['firstWordSeconds', 'lastWordSeconds', 'uncertaintySeconds', 'basis']);
  const firstWordMs = fields.ms(['speech', 'firstWordSeconds'], 'write when the first word begins, in seconds.');
  const lastWordMs = fields.ms(['speech', 'lastWordSeconds'], 'write when the last word ends, in seconds.');
  const uncertaintyMs = readUncertainty(fields, ['speech', 'uncertaintySeconds']);
  if (firstWordMs === null || lastWordMs === null || uncertaintyMs === null) return null;
  return { firstWordMs, lastWordMs, uncertaintyMs };
}

function readChapter(fields: FieldReader, path: Path): FactChapter | null {
  fields.rejectUnknown(path, ['title', 'startSeconds', 'uncertaintySeconds', 'basis', 'opensAt']);
  const title = fields.text([...path, 'title'], 'write the title of the chapter.');
  const startMs = fields.ms([...path, 'startSeconds'], 'write the start of the chapter in seconds.');
  const uncertaintyMs = readUncertainty(fields, [...path, 'uncertaintySeconds']);
  const opensAt = fields.optionalText(
    [...path, 'opensAt'],
    'write the words with which the chapter begins, or remove it.',
  );
  const basis = fields.optionalText([...path, 'basis'], 'write where the time comes from, or remove it.');
  if (title === null || startMs === null || uncertaintyMs === null) return null;
  return { title, startMs, uncertaintyMs, opensAt, derived: /^derived\b/.test(basis ?? ''), line: fields.line(path) };
}

function readAnchor(fields: FieldReader, path: Path): FactAnchor | null {
  fields.rejectUnknown(path, ['phrase', 'seconds', 'uncertaintySeconds', 'basis']);
  const phrase = fields.text([...path, 'phrase'], 'write a few words of the text, as they stand there.');
  const ms = fields.ms([...path, 'seconds'], 'write the moment of the phrase in seconds.');
  const uncertaintyMs = readUncertainty(fields, [...path, 'uncertaintySeconds']);
  const advice = `begin it with one of: ${ANCHOR_BASES.map(([start]) => start).join('; ')}.`;
  const text = fields.text([...path, 'basis'], advice);
  if (phrase === null || ms === null || uncertaintyMs === null || text === null) return null;
  const basis = ANCHOR_BASES.find(([start]) => text.startsWith(start))?.[1];
  if (!basis) return fields.reject([...path, 'basis'], advice);
  const line = fields.line(path);
  if (!text.startsWith(LOWER_BOUND)) return { phrase, timeMs: ms, uncertaintyMs, basis, line };
  const half = Math.round(uncertaintyMs / 2);
  return { phrase, timeMs: ms + half, uncertaintyMs: half, basis, line };
}

/** Reads facts.json. `facts` is null when anything in it is wrong beyond a warning; `problems` holds all complaints. */
export function readFacts(text: string): { readonly facts: Facts | null; readonly problems: readonly Problem[] } {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = `The facts are not valid JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return {
      facts: null,
      problems: [{ code: 'facts-unreadable', detail, line: lineOfJsonError(text, String(error)) }],
    };
  }
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    const detail = 'The facts must be one JSON object: begin the file with { and end it with }.';
    return { facts: null, problems: [{ code: 'facts-unreadable', detail, line: 1 }] };
  }
  const fields = new FieldReader(root, jsonLines(text));
  fields.rejectUnknown([], FIELDS);
  const each = <T>(name: string, read: (fields: FieldReader, path: Path) => T | null, advice: string): T[] =>
    fields.list([name], advice).flatMap((path) => read(fields, path) ?? []);

  const videoId = asVideoId(fields.value(['videoId']));
  if (!videoId) {
    fields.reject(['videoId'], 'write the 11 characters of the id in the address of the video.', 'video-id-invalid');
  }
  const title = fields.text(['title'], 'write the title of the video.');
  const channel = fields.text(['channel'], 'write the name of the channel.');
  const published = fields.text(['published'], 'write the date of publication as YYYY-MM-DD.');
  if (published !== null && !isDate(published)) fields.reject(['published'], 'write a real date as YYYY-MM-DD.');
  const durationMs = fields.ms(['durationSeconds'], 'write the length of the video in seconds.');
  if (durationMs === 0) fields.reject(['durationSeconds'], 'write the length of the video in seconds, above 0.');
  const language = readLanguage(fields, 'language');
  const spokenLanguage = fields.has(['spokenLanguage']) ? readLanguage(fields, 'spokenLanguage') : language;
  const textKind = readTextKind(fields);
  const source = fields.text(['source'], 'write where the text was taken from.');
  const series = fields.optionalText(['series'], 'write the series that the talk belongs to, or remove it.');
  const verified = fields.value(['chaptersVerified']) ?? true;
  if (typeof verified !== 'boolean') fields.reject(['chaptersVerified'], 'write true or false.');
  const speakers = each('speakers', readSpeaker, 'write a list of "Name (role)".');
  const speech = readSpeech(fields);
  const chapters = each('chapters', readChapter, 'write a list of chapters.');
  const anchors = each('anchors', readAnchor, 'write a list of anchors.');
  const notes = each('notes', (f, path) => f.text(path, 'write a sentence.'), 'write a list of sentences.');

  const { problems } = fields;
  const sound = problems.every((problem) => problem.code === 'facts-unknown-field');
  if (!sound || !videoId || title === null || channel === null || published === null || durationMs === null) {
    return { facts: null, problems };
  }
  if (!language || !spokenLanguage || !textKind || source === null) return { facts: null, problems };
  const { kind, abridged } = textKind;
  const video = { videoId, title, channel, published, durationMs, language, spokenLanguage };
  const lists = { speakers, speech, chapters, chaptersVerified: verified !== false, anchors, notes };
  return { facts: { ...video, textKind: kind, abridged, source, series, ...lists }, problems };
}
