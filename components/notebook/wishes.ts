import type { VideoId } from '../../core/base/video-id.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { searchEntries } from '../../core/notebook/search-entries.ts';
import type { Order } from './arrange.ts';

/** Which entries the reader wants to see, and in which order. */
export interface Wishes {
  readonly query: string;
  /** Of one talk; null for all. */
  readonly videoId: VideoId | null;
  /** With one tag; null for all, also those without. */
  readonly tag: string | null;
  readonly order: Order;
}

export const EVERYTHING: Wishes = { query: '', videoId: null, tag: null, order: 'talk' };

export const isFiltered = ({ query, videoId, tag }: Wishes): boolean =>
  query.trim() !== '' || videoId !== null || tag !== null;

/** The entries that are wanted. */
export function wanted(entries: readonly Entry[], { query, videoId, tag }: Wishes): readonly Entry[] {
  return searchEntries(entries, query).filter(
    ({ quote, tags }) => (videoId === null || quote.videoId === videoId) && (tag === null || tags.includes(tag)),
  );
}
