import { findPageData } from '../../core/watch/page-data.ts';
import { readVideoFacts } from '../../core/watch/video-facts.ts';
import { readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** What a saved page or response says about its video, as JSON. @throws UsageError for a file that is neither */
export function inspectPage(args: readonly string[]): string {
  const { positional } = readOptions(args, []);
  const [path] = positional;
  if (path === undefined || positional.length > 1) {
    throw new UsageError('Give one file: a saved watch page, or its watch-next or player response as JSON.');
  }
  const data = findPageData(readInput(path));
  if (!data.ok) throw new UsageError(`${path}: ${data.problem.detail}`);
  const { videoId, title, channel, durationMs, live, chapters, captionTracks } = readVideoFacts(data.value, null);
  return JSON.stringify({
    videoId,
    title,
    channel,
    durationSeconds: durationMs === null ? null : durationMs / 1000,
    live,
    chapters: {
      kind: chapters.kind,
      list: chapters.list.map((chapter) => ({ title: chapter.title, startSeconds: chapter.startMs / 1000 })),
    },
    captionTracks,
  });
}
