import { at, type Json, parseJson } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { readInlineData } from './inline-data.ts';

/** The two responses that a watch page is made of, unread and untrusted; undefined where there is none. */
export interface PageData {
  /** `ytInitialData` */
  readonly watchNext: Json;
  /** `ytInitialPlayerResponse` */
  readonly player: Json;
}

const WATCH_KEYS = ['currentVideoEndpoint', 'playerOverlays', 'engagementPanels'];
const PLAYER_KEYS = ['videoDetails', 'playabilityStatus', 'captions'];

/**
 * Finds page data in a saved file: a watch-next response or a player response as JSON, or a page as HTML. A page of
 * YouTube without data (one that asks for consent, say) gives neither. Anything else is `page-data-unreadable`.
 */
export function findPageData(text: string): Result<PageData> {
  const json = parseJson(text);
  const has = (keys: readonly string[]) => keys.some((key) => at(json, key) !== undefined);
  const watchNext = has(WATCH_KEYS) ? json : undefined;
  const player = has(PLAYER_KEYS) ? json : undefined;
  if (watchNext !== undefined || player !== undefined) return ok({ watchNext, player });
  if (json === undefined && /^\s*</.test(text) && /youtube/i.test(text)) {
    return ok({
      watchNext: readInlineData(text, 'ytInitialData'),
      player: readInlineData(text, 'ytInitialPlayerResponse'),
    });
  }
  return fail(
    'page-data-unreadable',
    'This is neither a watch-next response, nor a player response, nor a saved YouTube page: save the watch page as HTML, or one of its two responses as JSON.',
  );
}
