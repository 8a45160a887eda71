import type { UnreadCaptions } from '../messages/bridge.ts';
import type { CaptionRequest, SentByPage } from '../messages/protocol.ts';
import { askCaptions } from './ask-page.ts';
import { findPlayer } from './player.ts';
import { pageKind } from './resolver.ts';
import { watchShownCaptions } from './shown-captions.ts';
import { shownTranscript, shownTranscriptMark } from './shown-transcript.ts';

export interface CaptionServer {
  /** Does what is wished of the captions of the video that the page shows; the last wish counts. */
  wish(request: CaptionRequest): void;
  /** Nobody is to be told any more. */
  stop(): void;
  /** The page has come to a video: a transcript list that stands there now is that of the video before. */
  came(): void;
}

/**
 * Gets captions from the page, as long as they are wanted. Until then it does nothing at all.
 * @param contentMs the moment of the content that is seen, whenever asked; null while it is not seen
 */
export function serveCaptions(post: (message: SentByPage) => void, contentMs: () => number | null): CaptionServer {
  let wanted = new AbortController();
  let left: string | null = null;

  function wish({ videoId, wish: kind, languages }: CaptionRequest): void {
    wanted.abort();
    wanted = new AbortController();
    const { signal } = wanted;
    const player = findPlayer(pageKind());
    const root = player?.root;
    const answer = ({ found, why }: UnreadCaptions): void => {
      const durationMs = player?.answer?.durationMs ?? (player?.video.duration ?? Number.NaN) * 1000;
      const body = found ? null : shownTranscript(durationMs, left);
      const listed = { from: 'list', language: null, kind: null, translated: false, body };
      post({ kind: 'captions', videoId, ...(body === null ? { found, why } : { found: listed, why: null }) });
    };
    // Of the player that is there now: nothing is told of one that comes later until it is wished anew.
    if (kind === 'screen' && root)
      watchShownCaptions(signal, root, contentMs, (shown) => post({ kind: 'shown-caption', videoId, ...shown }));
    if (kind === 'track' && root) askCaptions(root, { videoId, languages, signal }, answer);
    if (kind === 'track' && !root) answer({ found: null, why: 'no-answer' });
  }

  return {
    wish,
    stop: () => wanted.abort(),
    came() {
      left = shownTranscriptMark();
    },
  };
}
