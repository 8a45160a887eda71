import type { VideoId } from '../../core/base/video-id.ts';
import { bySaving, byTalk, type TalkEntries } from '../../core/notebook/by-talk.ts';
import type { Entry } from '../../core/notebook/entry.ts';

/** By talk, or by when they were saved, the last one first. */
export type Order = 'talk' | 'newest';

/**
 * Entries under their talks. By talk, the one that is read stands before all others; by newest, a talk stands again
 * wherever another was quoted in between.
 * @param beside the talk that is read; null where none is
 */
export function arrange(entries: readonly Entry[], order: Order, beside: VideoId | null): readonly TalkEntries[] {
  if (order === 'newest') return runsOf([...entries].sort(bySaving).reverse());
  const talks = byTalk(entries);
  const isBeside = ({ videoId }: TalkEntries) => videoId === beside;
  return [...talks.filter(isBeside), ...talks.filter((talk) => !isBeside(talk))];
}

function runsOf(entries: readonly Entry[]): readonly TalkEntries[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.[0]?.quote.videoId === entry.quote.videoId) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => byTalk(run).map((talk) => ({ ...talk, entries: run })));
}
