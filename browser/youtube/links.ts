import type { VideoId } from '../../core/base/video-id.ts';
import { pageAddress } from './known-addresses.ts';

/** The fragments with which the reader comes to a video; what they mean is read by the panel. */
export interface Links {
  /**
   * To be called at every look at the page, also the first: YouTube may write its address anew a moment later.
   * @param isAnother the page shows another video than at the look before, or has come back
   * @returns whether the reader has come by a fragment since
   */
  look(videoId: VideoId | null, isAnother: boolean): boolean;
  /** The last one of the video that the page shows, until it is taken; '' for none. */
  waiting(): string;
  take(): void;
}

export function watchLinks(): Links {
  let seen = '';
  let waiting = '';
  return {
    look(videoId, isAnother) {
      const { hash } = location;
      const came = (isAnother || hash !== seen) && hash !== '' && pageAddress().videoId === videoId;
      seen = hash;
      if (isAnother || came) waiting = came ? hash : '';
      return came;
    },
    waiting: () => waiting,
    take() {
      waiting = '';
    },
  };
}
