import { entries } from 'virtual:seeds/index';
import type { TabLink } from '../../browser/tab-link.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import type { Keeper } from '../../core/reading/keeper.ts';
import {
  isAnotherPage,
  isAnotherTab,
  isOfShown,
  type PanelEvent,
  type PanelState,
} from '../../core/reading/panel-state.ts';
import { type Opened, openBundled } from './opened-talks.ts';

/** The talks that a panel has opened. */
export interface Shelf {
  /** Null while a talk is being read, and for one that cannot be. */
  talk(videoId: VideoId): Opened | null;
  /** Opens a bundled talk, once. */
  open(videoId: VideoId): void;
  /** Hands on what a page tells of captions. */
  heard(state: PanelState, event: PanelEvent): void;
  /** The panel has come from one state to another. */
  moved(from: PanelState, to: PanelState): void;
}

export const BUNDLED = new Map(entries.map(({ videoId, durationMs }) => [videoId, durationMs]));

/**
 * @param changed called when a talk is to be shown anew
 * @param loaded called when a talk has been read, or cannot be
 */
export function createShelf(
  keeper: Keeper,
  send: TabLink['send'],
  changed: () => void,
  loaded: (videoId: VideoId, readable: boolean) => void,
): Shelf {
  const talks = new Map<VideoId, Opened | null>();
  return {
    talk: (videoId) => talks.get(videoId) ?? null,
    open(videoId) {
      if (talks.has(videoId) || !BUNDLED.has(videoId)) return;
      talks.set(videoId, null);
      const opening = openBundled(videoId, keeper, changed, send).catch(() => null);
      void opening.then((talk) => {
        talks.set(videoId, talk);
        loaded(videoId, talk !== null);
      });
    },
    heard(state, event) {
      if ((event.kind !== 'captions' && event.kind !== 'shown-caption') || !isOfShown(state, event)) return;
      const sharpener = talks.get(event.videoId)?.sharpener;
      if (event.kind === 'captions') sharpener?.answered(event);
      else sharpener?.shown(event);
    },
    moved(from, to) {
      for (const talk of talks.values()) {
        if (isAnotherTab(from, to)) talk?.reading.left();
        if (isAnotherPage(from, to)) talk?.sharpener.left();
      }
    },
  };
}
