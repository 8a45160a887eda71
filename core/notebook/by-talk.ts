import type { VideoId } from '../base/video-id.ts';
import type { Entry } from './entry.ts';

/** The entries of one talk. */
export interface TalkEntries {
  readonly videoId: VideoId;
  /** As they are in the entry that was saved last. */
  readonly title: string;
  readonly channel: string;
  readonly published: string;
  /** In the order of the talk. */
  readonly entries: readonly Entry[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of the notebook: by when they were saved, the first one first. */
export const bySaving = (a: Entry, b: Entry): number => a.savedAtMs - b.savedAtMs || compare(a.id, b.id);

/** The order within a talk: by where they begin and end. */
const byPlace = (a: Entry, b: Entry): number =>
  a.quote.startMs - b.quote.startMs || a.quote.endMs - b.quote.endMs || bySaving(a, b);

/** Entries by talk: the talk of the entry that was saved last comes first. */
export function byTalk(entries: readonly Entry[]): readonly TalkEntries[] {
  const talks = new Map<VideoId, Entry[]>();
  for (const entry of [...entries].sort(bySaving).reverse()) {
    const talk = talks.get(entry.quote.videoId);
    if (talk) talk.push(entry);
    else talks.set(entry.quote.videoId, [entry]);
  }
  return [...talks].map(([videoId, all]) => {
    const { title = '', channel = '', published = '' } = all[0]?.quote ?? {};
    return { videoId, title, channel, published, entries: all.sort(byPlace) };
  });
}
