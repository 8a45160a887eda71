import { asArray, asBoolean, asNumber, asString, at, type Json } from '../base/json.ts';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { PAGE_KINDS, type PageKind } from './address.ts';
import { CHAPTER_KINDS, CHAPTER_SOURCES, type FoundChapters } from './found-chapters.ts';
import { VIDEO_STATES, type VideoState } from './resolve.ts';

/** How often something was seen; `name` is one of the contract's, never a word of the page's own. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

export interface ReportedChapters {
  readonly kind: FoundChapters['kind'];
  readonly source: FoundChapters['source'];
  readonly count: number;
}

/**
 * What a page told Verbatim, for a bug report. It holds no address, no title, no name and no account; a video only
 * if Verbatim bundles its transcript, which says nothing about the reader that the report does not say anyway.
 */
export interface PageReport {
  readonly page: PageKind;
  readonly videoId: VideoId | null;
  readonly state: VideoState;
  /** Which rule decided, in the words of {@link resolve}. */
  readonly reason: string;
  /** Entries of the contract that were looked for on the page, in its data or among its classes. */
  readonly contract: readonly Counted[];
  /** Bells that rang since the page was loaded. */
  readonly bells: readonly Counted[];
  /** Whether the script in the page's world answers, and which of the player's methods it finds; null: no player. */
  readonly bridge: { readonly answers: boolean; readonly methods: readonly string[] | null };
  /** Null where none were found, or none were asked for. */
  readonly chapters: ReportedChapters | null;
  /** Lengths in milliseconds, of the media element and of the content by the player's own word; null where unknown. */
  readonly elementMs: number | null;
  readonly contentMs: number | null;
  readonly advertisement: boolean;
  readonly live: boolean;
  /** `lang` of the page, '' where it has none. */
  readonly language: string;
  /** Whether the browser can forbid to make markup of strings; whether the page does so cannot be read. */
  readonly trustedTypes: boolean;
}

/** A name of the contract; a sentence of a page would not pass. */
const NAME = /^[\w., -]{1,60}$/;
const LANGUAGE = /^[A-Za-z0-9-]{1,35}$/;
const MAX_ENTRIES = 200;

/** What came from another context as a report, or null if it is none. */
export function readPageReport(value: Json): PageReport | null {
  const page = PAGE_KINDS.find((one) => one === at(value, 'page'));
  const state = VIDEO_STATES.find((one) => one === at(value, 'state'));
  const reason = readName(at(value, 'reason'));
  if (page === undefined || state === undefined || reason === undefined) return null;
  return {
    page,
    videoId: asVideoId(at(value, 'videoId')),
    state,
    reason,
    contract: readCounted(at(value, 'contract')),
    bells: readCounted(at(value, 'bells')),
    bridge: {
      answers: asBoolean(at(value, 'bridge', 'answers')) ?? false,
      methods: readMethods(at(value, 'bridge', 'methods')),
    },
    chapters: readChapters(at(value, 'chapters')),
    elementMs: readCount(at(value, 'elementMs')),
    contentMs: readCount(at(value, 'contentMs')),
    advertisement: at(value, 'advertisement') === true,
    live: at(value, 'live') === true,
    language: LANGUAGE.exec(asString(at(value, 'language')) ?? '')?.[0] ?? '',
    trustedTypes: at(value, 'trustedTypes') === true,
  };
}

const entries = (value: Json): readonly Json[] => asArray(value).slice(0, MAX_ENTRIES);

const readName = (value: Json): string | undefined => NAME.exec(asString(value) ?? '')?.[0];

const readMethods = (value: Json): readonly string[] | null =>
  Array.isArray(value) ? entries(value).flatMap((name) => readName(name) ?? []) : null;

function readCount(value: Json): number | null {
  const count = asNumber(value);
  return count !== undefined && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

const readCounted = (value: Json): readonly Counted[] =>
  entries(value).flatMap((entry) => {
    const name = readName(at(entry, 'name'));
    const count = readCount(at(entry, 'count'));
    return name === undefined || count === null ? [] : [{ name, count }];
  });

function readChapters(value: Json): ReportedChapters | null {
  const kind = CHAPTER_KINDS.find((one) => one === at(value, 'kind'));
  const source = CHAPTER_SOURCES.find((one) => one === at(value, 'source'));
  const count = readCount(at(value, 'count'));
  return kind && source && count !== null ? { kind, source, count } : null;
}
