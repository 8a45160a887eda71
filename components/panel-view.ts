import type { Playing } from '../core/timing/apply-playback.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { TalkEntry } from '../core/transcript/talk.ts';
import type { ReaderPlace } from './reader-place.ts';

/** What the panel shows. */
export type PanelView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notice'; readonly notice: NoticeKind }
  | { readonly kind: 'talk'; readonly open: OpenTalk; readonly place: ReaderPlace; readonly playing: Playing };

/** States in which there is no text to read; each has a sentence and a next step. */
export type NoticeKind = 'elsewhere' | 'no-video' | 'no-transcript' | 'unreachable' | 'forbidden' | 'damaged';

export interface PanelActions {
  /** Goes to a moment of the video. */
  seek(mediaMs: number): void;
  /** Copies; false when the browser refused. */
  copy(plain: string, html: string | null): Promise<boolean>;
  /** Reloads the page beside the panel. */
  reload(): void;
  /** Asks for the permission to see youtube.com. */
  allow(): void;
}

export interface PanelProps {
  readonly view: PanelView;
  readonly talks: readonly TalkEntry[];
  readonly actions: PanelActions;
}
