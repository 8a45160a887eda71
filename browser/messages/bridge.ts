import { asArray, asBoolean, asNumber, asString, at, parseJson } from '../../core/base/json.ts';
import type { Presenting } from '../../core/base/presenting.ts';
import { MAX_MEDIA_MS } from '../../core/base/time.ts';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import type { PlayerWord } from '../../core/clock/playback.ts';
import { readLanguage } from '../../core/watch/caption-tracks.ts';
import { type CaptionAnswer, MAX_CAPTIONS_LENGTH } from '../../core/watch/page-captions.ts';
import type { PageData } from '../../core/watch/page-data.ts';

/**
 * What the content script may ask the bridge in the page's own world, and what it gets.
 *
 * A question is an event on the player's root, its answer an event on the document, both with a JSON string as
 * `detail`: strings are all that may cross between the worlds in every browser. The bridge answers *within* the
 * dispatch of the question, so nothing is ever pending: no answer by then means that there is no bridge. Any script
 * of the page can hear, forge or suppress both; readers validate, and nothing privileged hangs on an answer.
 *
 * Only captions take time: the player has to ask for them. The question is answered at once by `true`, and later by an
 * event of its own, at most one for each question.
 *
 * An update of the extension leaves its old bridge in open pages (Firefox runs the new one beside it), so the names
 * carry a version: to be raised with every change of what is asked, answered or handed over.
 */
const VERSION = 2;
export const QUESTION_EVENT = `verbatim-question-${VERSION}`;
export const ANSWER_EVENT = `verbatim-answer-${VERSION}`;

export const CAPTIONS_EVENT = `verbatim-captions-${VERSION}`;

/**
 * `player`: what plays in it. `data`: the page data that it holds. `inline`: that which the page came with. `methods`:
 * which of its methods are there.
 */
export type Question = 'player' | 'data' | 'inline' | 'methods' | CaptionQuestion;

/** Captions are wanted, or no more. A new question replaces the last. */
export type CaptionQuestion =
  | {
      readonly ask: 'captions';
      readonly videoId: VideoId;
      readonly languages: readonly string[];
      readonly nonce: string;
    }
  | { readonly ask: 'no-captions' };

/** What a player says of itself; null where it does not say. */
export interface PlayerAnswer extends PlayerWord {
  readonly videoId: VideoId | null;
  /** A preview that plays while the mouse rests on a thumbnail. */
  readonly inline: boolean;
}

/** The page data of one video is some ten kilobytes after pruning; more than this is not read. */
export const MAX_ANSWER_LENGTH = 400_000;

/** `getPresentingPlayerType()` (player script of January 2026). */
const PRESENTING = new Map<unknown, Presenting>([
  [1, 'content'],
  [2, 'advertisement'],
  [3, 'remote'],
]);

/** Room for what is said beside a body of captions. */
const MAX_HEAD_LENGTH = 1000;
const NONCE = /^[\w-]{1,64}$/;

const parseAnswer = (detail: unknown): unknown =>
  typeof detail === 'string' && detail.length <= MAX_ANSWER_LENGTH ? parseJson(detail) : undefined;

const seconds = (value: unknown): number | null => {
  const ms = Math.round((asNumber(value) ?? -1) * 1000);
  return ms >= 0 && ms <= MAX_MEDIA_MS ? ms : null;
};

/** The answer to `player`, or null if it is none. What is not of its type in it counts as not said. */
export function readPlayerAnswer(detail: unknown): PlayerAnswer | null {
  const answer = parseAnswer(detail);
  if (typeof answer !== 'object' || answer === null) return null;
  return {
    videoId: asVideoId(at(answer, 'videoId')),
    inline: at(answer, 'inline') === true,
    presenting: PRESENTING.get(at(answer, 'presenting')) ?? null,
    live: asBoolean(at(answer, 'live')) ?? null,
    mediaMs: seconds(at(answer, 'currentTime')),
    // A player without a video says 0.
    durationMs: seconds(at(answer, 'duration')) || null,
  };
}

/** The answer to `data` or `inline`, or null if it is none. The data itself is as untrusted as that of any page. */
export function readDataAnswer(detail: unknown): PageData | null {
  const answer = parseAnswer(detail);
  if (typeof answer !== 'object' || answer === null) return null;
  return { watchNext: at(answer, 'watchNext'), player: at(answer, 'player') };
}

/** The answer to `methods`: those of the names asked for that the player has; null if it is none. */
export function readMethodsAnswer(detail: unknown, known: readonly string[]): readonly string[] | null {
  const answer = parseAnswer(detail);
  return Array.isArray(answer) ? known.filter((name) => answer.includes(name)) : null;
}

/** A question as the bridge finds it in an event; null for what is none. */
export function readQuestion(detail: unknown): Question | null {
  if (detail === 'player' || detail === 'data' || detail === 'inline' || detail === 'methods') return detail;
  const asked = parseAnswer(detail);
  if (at(asked, 'ask') === 'no-captions') return { ask: 'no-captions' };
  const videoId = asVideoId(at(asked, 'videoId'));
  const nonce = NONCE.exec(asString(at(asked, 'nonce')) ?? '')?.[0];
  if (at(asked, 'ask') !== 'captions' || !videoId || nonce === undefined) return null;
  return {
    ask: 'captions',
    videoId,
    languages: asArray(at(asked, 'languages')).flatMap((one) => readLanguage(one) ?? []),
    nonce,
  };
}

export const writeQuestion = (question: Question): string =>
  typeof question === 'string' ? question : JSON.stringify(question);

/** Captions as the text of an event: a line about them, then their body as it is. */
export function writeCaptions(nonce: string, { found, why }: CaptionAnswer): string {
  const { body = '', ...about } = found ?? {};
  return `${JSON.stringify({ nonce, found: found && about, why })}\n${body}`;
}

/** What an answer about captions holds, unread: the panel reads it. */
export interface UnreadCaptions {
  readonly found: unknown;
  readonly why: unknown;
}

/** The answer to the question with this nonce; null for what is none, or of another question. */
export function readCaptions(detail: unknown, nonce: string): UnreadCaptions | null {
  if (typeof detail !== 'string' || detail.length > MAX_CAPTIONS_LENGTH + MAX_HEAD_LENGTH) return null;
  const end = detail.indexOf('\n');
  const head = end < 0 || end > MAX_HEAD_LENGTH ? undefined : parseJson(detail.slice(0, end));
  if (at(head, 'nonce') !== nonce) return null;
  const found = at(head, 'found');
  return { found: found && { ...found, body: detail.slice(end + 1) }, why: at(head, 'why') };
}
