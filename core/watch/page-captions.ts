import { asBoolean, asString, at, type Json } from '../base/json.ts';
import type { VideoId } from '../base/video-id.ts';
import { type CaptionTrack, readLanguage } from './caption-tracks.ts';

/**
 * What may be wanted of the captions that a page has.
 * - `track`: all of them, once: what the player itself gets when it is made to ask for a track, else the transcript list
 *   if the reader has it open and it is complete
 * - `screen`: each caption as it is shown, until something else is wanted
 * - `none`: nothing, or no more; what was changed in the player is as it was found
 */
export type CaptionWish = (typeof CAPTION_WISHES)[number];
export const CAPTION_WISHES = ['track', 'screen', 'none'] as const;

/** Captions as a page has them: untrusted text that nobody has read yet. */
export interface FoundCaptions {
  readonly from: (typeof CAPTION_ORIGINS)[number];
  /** BCP 47; null where the page does not say, as in a list. */
  readonly language: string | null;
  readonly kind: CaptionTrack['kind'] | null;
  /** By a machine, into `language`. */
  readonly translated: boolean;
  /**
   * Never empty, at most {@link MAX_CAPTIONS_LENGTH}. Of the player: json3, srv3 or WebVTT, as it came. Of the list:
   * lines of a time, a tab and the words.
   */
  readonly body: string;
}
export const CAPTION_ORIGINS = ['player', 'list'] as const;

/**
 * Why a page gives no captions.
 * - `none-offered`: the video has none
 * - `no-answer`: the player did not ask for them, or nothing came, within some seconds
 * - `empty`: YouTube answered with nothing, which is how it refuses
 * - `too-large`: more than {@link MAX_CAPTIONS_LENGTH}
 * - `advertisement`: one plays, and the player is not to be asked meanwhile
 * - `no-bridge`: no script of Verbatim answers in the page's own world
 */
export type NoCaptions = (typeof NO_CAPTIONS)[number];
export const NO_CAPTIONS = ['none-offered', 'no-answer', 'empty', 'too-large', 'advertisement', 'no-bridge'] as const;

/** What a page can tell of the captions of its video. */
export type CaptionEvent =
  | { readonly kind: 'tracks'; readonly videoId: VideoId; readonly tracks: readonly CaptionTrack[] }
  | ({ readonly kind: 'captions'; readonly videoId: VideoId } & CaptionAnswer)
  | ({ readonly kind: 'shown-caption'; readonly videoId: VideoId } & ShownCaption);

/** Exactly one of both is null. */
export type CaptionAnswer =
  | { readonly found: FoundCaptions; readonly why: null }
  | { readonly found: null; readonly why: NoCaptions };

/** What stood on the screen from a moment on. */
export interface ShownCaption {
  /** All lines that are seen, in their order, separated by line feeds; empty where none is. */
  readonly text: string;
  /** In the content's own time, in milliseconds. */
  readonly mediaMs: number;
}

/**
 * In UTF-16 units. Word-timed json3 takes some 500,000 an hour, and no video is longer than 12 hours. Were every unit
 * one that JSON writes with six characters, this would still be less than Chromium's largest message (64 MiB).
 */
export const MAX_CAPTIONS_LENGTH = 8_000_000;

/** More than three lines of captions ever held, also where a page shows several at once; in UTF-16 units. */
export const MAX_SHOWN_LENGTH = 1000;

/** What came from another context as the answer to the wish for a track, or null if it is none. */
export function readCaptionAnswer(value: Json): CaptionAnswer | null {
  const found = at(value, 'found');
  const why = NO_CAPTIONS.find((one) => one === at(value, 'why'));
  if (found === null) return why === undefined ? null : { found, why };
  const body = asString(at(found, 'body'));
  if (at(value, 'why') !== null || body === undefined) return null;
  if (body === '') return { found: null, why: 'empty' };
  if (body.length > MAX_CAPTIONS_LENGTH) return { found: null, why: 'too-large' };
  const from = CAPTION_ORIGINS.find((one) => one === at(found, 'from'));
  const kind = readKind(at(found, 'kind'));
  const translated = asBoolean(at(found, 'translated'));
  const said = at(found, 'language');
  const language = said === null ? null : readLanguage(said);
  if (from === undefined || kind === undefined || translated === undefined || language === undefined) return null;
  return { found: { from, language, kind, translated, body }, why: null };
}

const readKind = (value: Json): FoundCaptions['kind'] | undefined =>
  value === 'manual' || value === 'asr' || value === null ? value : undefined;
