import type { Playing } from '../core/timing/apply-playback.ts';
import type { Settings } from '../core/timing/kept.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { Shown } from '../core/timing/panel-state.ts';
import type { TalkEntry } from '../core/transcript/talk.ts';
import type { PageReport } from '../core/watch/page-report.ts';
import type { ReaderPlace } from './reader-place.ts';

/** What the panel shows. */
export type PanelView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notice'; readonly notice: NoticeKind }
  | { readonly kind: 'talk'; readonly open: OpenTalk; readonly place: ReaderPlace; readonly playing: Playing };

/** States in which there is no text to read; each has a sentence and a next step. */
export type NoticeKind = Extract<Shown, { kind: 'notice' }>['notice'];

export interface PanelActions {
  /** Goes to a moment of the video. */
  seek(mediaMs: number): void;
  /** Copies; false when the browser refused. */
  copy(plain: string, html: string | null): Promise<boolean>;
  /** Reloads the page beside the panel. */
  reload(): void;
  /** Asks for the permission to see youtube.com. */
  allow(): void;
  /** Moves the times of a talk whose video has another length; null takes them as they are bundled. */
  setOffset(offsetMs: number | null): void;
  /** What the page tells of itself; null when it does not answer. */
  report(): Promise<PageReport | null>;
  set(settings: Settings): void;
}

export interface PanelProps {
  readonly view: PanelView;
  readonly talks: readonly TalkEntry[];
  readonly settings: Settings;
  readonly actions: PanelActions;
}
