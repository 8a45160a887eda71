import { asVideoId, type VideoId } from '../base/video-id.ts';
import { startOf } from './start-time.ts';
import { queryValue, splitUrl, type UrlParts, unescapePercent } from './url-parts.ts';

/**
 * What kind of page an address leads to. `channel-live` plays a video that only the player can name, `clip` a part of
 * one; `other` is anything else of YouTube, `none` is not YouTube.
 */
export type PageKind = (typeof PAGE_KINDS)[number];

export const PAGE_KINDS = [
  'watch',
  'shorts',
  'live',
  'embed',
  'clip',
  'playlist',
  'channel',
  'channel-live',
  'live-chat',
  'home',
  'search',
  'feed',
  'other',
  'none',
] as const;

/** What an address says: the video it names, if any, and the moment it starts at, in milliseconds. */
export interface Address {
  readonly page: PageKind;
  readonly videoId: VideoId | null;
  readonly startMs: number | null;
}

/**
 * `strict` is for the address of a live page: an id is 11 characters and then the end or one of `/?&#`. `lenient` is
 * for what a person pastes (pasted-address.ts): the first 11 characters count.
 */
export type AddressMode = 'strict' | 'lenient';

/** Compared with the whole host: `youtube.com.example.org` is not YouTube. */
const HOST =
  /^(?:(?:(?:www|m|music|tv)\.)?youtube|(?:www\.)?youtube(?:-nocookie|kids))\.com$|^youtube\.googleapis\.com$/;
const SHORT_HOST = /^(?:www\.)?(?:youtu|y2u)\.be$/;

/** The first word of the path. */
const PAGES: ReadonlyMap<string, PageKind> = new Map([
  ['', 'home'],
  ['watch', 'watch'],
  ['watch_popup', 'watch'],
  ['movie', 'watch'],
  ['w', 'watch'],
  ['shorts', 'shorts'],
  ['live', 'live'],
  ['embed', 'embed'],
  ['v', 'embed'],
  ['e', 'embed'],
  ['clip', 'clip'],
  ['playlist', 'playlist'],
  ['live_chat', 'live-chat'],
  ['live_chat_replay', 'live-chat'],
  ['results', 'search'],
  ['feed', 'feed'],
  ['channel', 'channel'],
  ['c', 'channel'],
  ['user', 'channel'],
]);

const NOWHERE: Address = { page: 'none', videoId: null, startMs: null };

/** Reads an address of YouTube in any of its forms. Never throws; what is not YouTube is `none`. */
export function readAddress(url: string, mode: AddressMode): Address {
  const parts = splitUrl(url);
  return parts ? readParts(parts, mode, true) : NOWHERE;
}

/** @param outer whether the address may wrap another one; a wrapped one may not, which bounds the depth */
function readParts(parts: UrlParts, mode: AddressMode, outer: boolean): Address {
  const { host, path, query, hash } = parts;
  const words = path.split('/').filter((word) => word !== '');
  const [first = '', second = '', third = ''] = words;
  if (SHORT_HOST.test(host)) {
    const videoId = idIn(first, mode);
    return address(videoId ? 'watch' : 'other', videoId, parts);
  }
  if (!HOST.test(host)) return host.endsWith('.youtube.com') ? address('other', null, parts) : NOWHERE;

  const wrapped = outer ? wrappedUrl(first, parts) : null;
  if (wrapped) {
    const inside = splitUrl(wrapped);
    return inside ? readParts(inside, mode, false) : NOWHERE;
  }
  const page = first.startsWith('@') ? 'channel' : (PAGES.get(first) ?? 'other');
  switch (page) {
    case 'channel':
      return address((first.startsWith('@') ? second : third) === 'live' ? 'channel-live' : page, null, parts);
    case 'home': {
      // YouTube sends `/?v=…` on to the watch page, so no page has that address.
      const videoId = mode === 'lenient' ? idIn(queryValue(query, 'v') ?? '', mode) : null;
      return address(videoId ? 'watch' : page, videoId, parts);
    }
    case 'watch':
      return address(page, idIn(queryValue(query, 'v') ?? second, mode), { query, hash });
    case 'shorts':
    case 'live':
    case 'embed':
      return address(page, idIn(second, mode), parts);
    default:
      return address(page, null, parts);
  }
}

/**
 * The address inside a share link (`/attribution_link?u=…`; its `a` also has 11 characters) or after `#`
 * (`/tv#/watch…`).
 */
function wrappedUrl(first: string, { host, query, hash }: UrlParts): string | null {
  const route = /^!?(\/.*)$/s.exec(/^!?%2f/i.test(hash) ? unescapePercent(hash) : hash)?.[1];
  if (route && (first === 'tv' || first === '')) return `https://${host}${route}`;
  const target = first === 'attribution_link' ? queryValue(query, 'u') : null;
  return target?.startsWith('/') ? `https://${host}${target}` : target;
}

function idIn(text: string, mode: AddressMode): VideoId | null {
  const match = (mode === 'strict' ? /^([\w-]{11})(?:[/?&#]|$)/ : /^([\w-]{11})/).exec(text);
  return asVideoId(match?.[1]);
}

/** A start time means something only where a video is named. */
function address(page: PageKind, videoId: VideoId | null, { query, hash }: Pick<UrlParts, 'query' | 'hash'>): Address {
  return { page, videoId, startMs: videoId ? startOf(query, hash) : null };
}
