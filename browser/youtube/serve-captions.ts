import type { VideoId } from '../../core/base/video-id.ts';
import type { ShownCaption } from '../../core/watch/page-captions.ts';
import type { UnreadCaptions } from '../messages/bridge.ts';
import type { CaptionRequest, SentByPage } from '../messages/protocol.ts';
import { askCaptions } from './ask-page.ts';
import { findPlayer } from './player.ts';
import { pageKind } from './resolver.ts';
import { watchShownCaptions } from './shown-captions.ts';

export interface CaptionServer {
  /** Does what is wished of the captions of the video that the page shows; the last wish counts. */
  wish(request: CaptionRequest): void;
  /** Another video, or nobody to tell: nothing is wished any more. */
  stop(): void;
}

/**
 * Gets captions from the page, as long as they are wanted. Until then it does nothing at all.
 * @param contentMs the moment of the content that is seen, whenever asked; null while it is not seen
 */
export function serveCaptions(post: (message: SentByPage) => void, contentMs: () => number | null): CaptionServer {
  let stop = (): void => undefined;

  return {
    wish(request) {
      stop();
      stop = () => undefined;
      const { videoId, wish } = request;
      if (wish === 'screen')
        stop = watchScreen(contentMs, (shown) => post({ kind: 'shown-caption', videoId, ...shown }));
      if (wish === 'track') stop = getTrack(request, (answer) => post({ kind: 'captions', videoId, ...answer }));
    },
    stop() {
      stop();
      stop = () => undefined;
    },
  };
}

/** The player's own response has the times of words. */
function getTrack(request: { videoId: VideoId; languages: readonly string[] }, tell: (answer: UnreadCaptions) => void) {
  const root = findPlayer(pageKind())?.root;
  if (root) return askCaptions(root, request, tell);
  tell({ found: null, why: 'no-answer' });
  return () => undefined;
}

/** Of the player that is there now: the page tells nothing of one that comes later until it is asked again. */
function watchScreen(contentMs: () => number | null, tell: (shown: ShownCaption) => void): () => void {
  const watching = new AbortController();
  const root = findPlayer(pageKind())?.root;
  if (root) watchShownCaptions(watching.signal, root, contentMs, tell);
  return () => watching.abort();
}
