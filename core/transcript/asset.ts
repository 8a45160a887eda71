import { asArray, asBoolean, asNumber, asString, at, type Json } from '../base/json.ts';
import { asVideoId } from '../base/video-id.ts';
import { decodeSpans, encodeSpans } from './span-codec.ts';
import type { About, Anchor, AnchorSource, Basis, Chapter, Talk, TalkEntry } from './talk.ts';
import type { Section, Speaker, TextKind, Transcript, Turn } from './transcript.ts';

const FORMAT = 1;

/** A talk as it is bundled: JSON, its tables of offsets as lists of differences. */
export interface TalkAsset extends Omit<Talk, 'transcript'> {
  readonly format: typeof FORMAT;
  readonly transcript: Omit<Transcript, 'videoId' | 'paragraphs' | 'sentences' | 'words'> & {
    readonly paragraphs: readonly number[];
    readonly sentences: readonly number[];
    readonly words: readonly number[];
  };
}

export function encodeTalk(talk: Talk): TalkAsset {
  const { videoId: _, ...transcript } = talk.transcript;
  const { paragraphs, sentences, words } = transcript;
  const tables = {
    paragraphs: encodeSpans(paragraphs),
    sentences: encodeSpans(sentences),
    words: encodeSpans(words),
  };
  return { format: FORMAT, ...talk, transcript: { ...transcript, ...tables } };
}

/** What the panel's list needs to know of a talk. */
export function entryOf(talk: Talk): TalkEntry {
  const { videoId, title, channel, published, durationMs, chapters, transcript } = talk;
  const { language, spokenLanguage } = transcript;
  return { videoId, title, channel, published, durationMs, chapterCount: chapters.length, language, spokenLanguage };
}

const BASES: readonly Basis[] = ['measured', 'derived', 'estimated'];
const SOURCES: readonly AnchorSource[] = ['chapter', 'caption', 'published', 'edge', 'reader'];
const TEXT_KINDS: readonly TextKind[] = ['automatic-captions', 'manual-captions', 'translation', 'transcript'];
const KINDS: readonly Section['kind'][] = ['chapter', 'block'];

class NotATalk extends Error {}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new NotATalk();
  return value;
}

const text = (json: Json, ...path: readonly (string | number)[]): string => need(asString(at(json, ...path)));
const number = (json: Json, ...path: readonly (string | number)[]): number => need(asNumber(at(json, ...path)));
const list = <T>(json: Json, name: string, read: (item: Json) => T): T[] => {
  const value = at(json, name);
  return need(Array.isArray(value) ? value : undefined).map(read);
};
const orNull = <T>(json: Json, name: string, read: (value: Json) => T | undefined): T | null => {
  const value = at(json, name);
  return value === null ? null : need(read(value));
};
const oneOf = <T extends string>(json: Json, name: string, known: readonly T[]): T =>
  need(known.find((item) => item === at(json, name)));

function offset(value: Json, length: number): number {
  const position = need(asNumber(value));
  if (!Number.isInteger(position) || position < 0 || position > length) throw new NotATalk();
  return position;
}

function readTranscript(json: Json, videoId: Transcript['videoId']): Transcript {
  const words = text(json, 'text');
  const spans = (name: string) => need(decodeSpans(asArray(at(json, name)), words.length) ?? undefined);
  const speakers = list(
    json,
    'speakers',
    (item): Speaker => ({ name: text(item, 'name'), role: orNull(item, 'role', asString) }),
  );
  return {
    videoId,
    version: text(json, 'version'),
    language: text(json, 'language'),
    spokenLanguage: text(json, 'spokenLanguage'),
    textKind: oneOf(json, 'textKind', TEXT_KINDS),
    abridged: need(asBoolean(at(json, 'abridged'))),
    text: words,
    sections: list(json, 'sections', (item): Section => {
      return {
        start: offset(at(item, 'start'), words.length),
        title: text(item, 'title'),
        kind: oneOf(item, 'kind', KINDS),
      };
    }),
    speakers,
    turns: list(json, 'turns', (item): Turn => {
      const speaker = offset(at(item, 'speaker'), speakers.length - 1);
      return { start: offset(at(item, 'start'), words.length), speaker };
    }),
    paragraphs: spans('paragraphs'),
    sentences: spans('sentences'),
    words: spans('words'),
  };
}

const readAbout = (json: Json): About => ({
  description: text(json, 'description'),
  introduction: list(json, 'introduction', (item) => need(asString(item))),
  series: orNull(json, 'series', asString),
  source: text(json, 'source'),
  views: orNull(json, 'views', asNumber),
  likes: orNull(json, 'likes', asNumber),
  notes: list(json, 'notes', (item) => need(asString(item))),
});

function readTalk(json: Json): Talk {
  const videoId = need(asVideoId(at(json, 'videoId')) ?? undefined);
  const transcript = readTranscript(at(json, 'transcript'), videoId);
  const { length } = transcript.text;
  return {
    videoId,
    title: text(json, 'title'),
    channel: text(json, 'channel'),
    published: text(json, 'published'),
    durationMs: number(json, 'durationMs'),
    chapters: list(json, 'chapters', (item): Chapter => {
      const position = orNull(item, 'position', (value) => offset(value, length));
      const [title, startMs, uncertaintyMs] = [
        text(item, 'title'),
        number(item, 'startMs'),
        number(item, 'uncertaintyMs'),
      ];
      return { title, startMs, uncertaintyMs, position };
    }),
    chaptersVerified: need(asBoolean(at(json, 'chaptersVerified'))),
    anchors: list(json, 'anchors', (item): Anchor => {
      const position = offset(at(item, 'position'), length);
      const [timeMs, uncertaintyMs] = [number(item, 'timeMs'), number(item, 'uncertaintyMs')];
      return {
        position,
        timeMs,
        uncertaintyMs,
        basis: oneOf(item, 'basis', BASES),
        source: oneOf(item, 'source', SOURCES),
      };
    }),
    about: readAbout(at(json, 'about')),
    transcript,
  };
}

/** The talk in an asset; null for anything that {@link encodeTalk} did not make. */
export function decodeTalk(asset: unknown): Talk | null {
  if (at(asset, 'format') !== FORMAT) return null;
  try {
    return readTalk(asset);
  } catch (error) {
    if (error instanceof NotATalk) return null;
    throw error;
  }
}
