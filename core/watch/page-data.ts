import { at, type Json, parseJson } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { readInlineData } from './inline-data.ts';
import { INLINE_PLAYER, INLINE_WATCH_NEXT } from './paths.ts';

/** The two responses that a watch page is made of, unread and untrusted; undefined where there is none. */
export interface PageData {
  /** `ytInitialData` */
  readonly watchNext: Json;
  /** `ytInitialPlayerResponse` */
  readonly player: Json;
}

const WATCH_KEYS = ['currentVideoEndpoint', 'playerOverlays', 'engagementPanels', 'replacementEndpoint'];
const PLAYER_KEYS = ['videoDetails', 'playabilityStatus', 'captions'];

/**
 * What YouTube's own requests and events wrap the two responses in: `[{page}, {response}]`, `{response,
 * playerResponse}`, `[{playerResponse}, {watchNextResponse}]`, `{detail: {response: {response, playerResponse}}}`.
 */
const WRAPPERS = ['response', 'playerResponse', 'watchNextResponse', 'detail'];
const MAX_DEPTH = 4;
const MAX_ITEMS = 16;

/**
 * Finds page data in a saved file: a watch-next response, a player response, or both in what YouTube wraps them in, as
 * JSON, or a page as HTML. A page of YouTube without data (one that asks for consent, say) gives neither. Anything else
 * is `page-data-unreadable`.
 */
export function findPageData(text: string): Result<PageData> {
  // What YouTube answers may begin with a line that keeps other sites from running it.
  const json = parseJson(text.replace(/^\)\]\}'\s/, ''));
  const watchNext = findWithin(json, WATCH_KEYS, MAX_DEPTH);
  const player = findWithin(json, PLAYER_KEYS, MAX_DEPTH);
  if (watchNext !== undefined || player !== undefined) return ok({ watchNext, player });
  if (json === undefined && /^\s*</.test(text) && /youtube/i.test(text)) {
    return ok({
      watchNext: readInlineData(text, INLINE_WATCH_NEXT),
      player: readInlineData(text, INLINE_PLAYER),
    });
  }
  return fail(
    'page-data-unreadable',
    'This is neither a watch-next response, nor a player response, nor a saved YouTube page: save the watch page as HTML, or one of its two responses as JSON.',
  );
}

/** The value itself or the first within its wrapping that has one of these keys. */
function findWithin(value: Json, keys: readonly string[], depth: number): Json {
  if (keys.some((key) => at(value, key) !== undefined)) return value;
  if (depth === 0) return undefined;
  const inner = Array.isArray(value) ? value.slice(0, MAX_ITEMS) : WRAPPERS.map((key) => at(value, key));
  for (const item of inner) {
    const found = typeof item === 'object' ? findWithin(item, keys, depth - 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
