import { asVideoId } from '../../core/base/video-id.ts';
import { readPasted } from '../../core/watch/pasted-address.ts';
import { UsageError } from './usage-error.ts';

/**
 * One line of JSON for each address, read as leniently as a paste box does; `page` is null for what is not YouTube.
 * @throws UsageError when none is given
 */
export function inspectUrls(args: readonly string[]): string {
  // A video id may itself begin with two dashes.
  const option = args.find((arg) => arg.startsWith('--') && !asVideoId(arg));
  if (option !== undefined)
    throw new UsageError(`Unknown option ${option}: give addresses of YouTube and nothing else.`);
  if (args.length === 0) throw new UsageError('Give one or more addresses, such as https://youtu.be/tEzs3VHyBDM?t=90.');
  return args.map(inspectUrl).join('\n');
}

function inspectUrl(url: string): string {
  const { page, videoId, startMs } = readPasted(url);
  return JSON.stringify({
    url,
    page: page === 'none' ? null : page,
    videoId,
    startSeconds: startMs === null ? null : startMs / 1000,
  });
}
