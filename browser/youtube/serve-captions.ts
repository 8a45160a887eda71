import type { VideoId } from '../../core/base/video-id.ts';
import type { UnreadCaptions } from '../messages/bridge.ts';
import type { CaptionRequest, SentByPage } from '../messages/protocol.ts';
import { askCaptions } from './ask-page.ts';
import { findPlayer } from './player.ts';
import { pageKind } from './resolver.ts';

export interface CaptionServer {
  /** Does what is wished of the captions of the video that the page shows; the last wish counts. */
  wish(request: CaptionRequest): void;
  /** Another video, or nobody to tell: nothing is wished any more. */
  stop(): void;
}

/** Gets captions from the page, as long as they are wanted. Until then it does nothing at all. */
export function serveCaptions(post: (message: SentByPage) => void): CaptionServer {
  let stop = (): void => undefined;

  return {
    wish(request) {
      stop();
      stop = () => undefined;
      const { videoId, wish } = request;
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
