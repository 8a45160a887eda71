import type { VideoId } from '../../core/base/video-id.ts';
import type { PageKind } from '../../core/watch/address.ts';
import type { Decision } from '../../core/watch/resolve.ts';
import { lookAgain, NOWHERE } from '../../core/watch/standing.ts';
import { scheduler } from '../scheduler.ts';
import { pageAddress } from './known-addresses.ts';
import { hearsEveryStep, onMedia, onNavigation } from './navigation.ts';
import { mayBePlayer } from './player.ts';
import { mayPlayTalk, readMark, seePage, showsMiniPlayer, titleOfTrailer } from './see-page.ts';

export interface Resolver {
  current(): Decision;
  /** How often each bell rang. */
  readonly bells: ReadonlyMap<string, number>;
}

interface Options {
  readonly signal: AbortSignal;
  /** An updated extension leaves its script behind; to ask is to end it. */
  isOrphan(): boolean;
  hasTranscript(videoId: VideoId | null): boolean;
  /** Called after every look. */
  looked(decision: Decision, before: Decision): void;
}

/** The kind of page that the reader is at. */
export const pageKind = (): PageKind => pageAddress().page;

/**
 * Keeps deciding which video the page shows: at once, whenever a bell rings, and at a few more moments while address
 * and player disagree. Where no transcript is in question, a bell costs no more than reading the address, looking for a
 * player in the corner, and on a channel page reading the trailer's title.
 */
export function startResolver({ signal, isOrphan, hasTranscript, looked }: Options): Resolver {
  const bells = new Map<string, number>();
  let standing = NOWHERE;
  let generation = 0;
  let away = false;
  let media: AbortController | null = null;

  /** Bells that ring in one go are answered by one look. */
  function ring(event: Event): void {
    bells.set(event.type, (bells.get(event.type) ?? 0) + 1);
    if (event.isTrusted && event.type === 'pagehide') leave();
    if (event.isTrusted && event.type === 'pageshow') away = false;
    const mine = ++generation;
    queueMicrotask(() => mine === generation && look());
  }

  /** A page that comes back from the browser's cache has lost its panels and its badge: all is to be told anew. */
  function leave(): void {
    away = true;
    standing = NOWHERE;
  }

  function look(): void {
    const mine = ++generation;
    if (away || isOrphan()) return;
    const before = standing.decision;
    const address = pageAddress();
    const next = lookAgain(standing, {
      address,
      path: location.pathname,
      nowMs: performance.now(),
      hasTranscript,
      showsMiniPlayer,
      mayPlayTalk: () => mayPlayTalk(address, hasTranscript),
      mark: () => readMark(address),
      see: () => seePage(address),
    });
    standing = next.standing;
    hearMedia(next.matters || !hearsEveryStep());
    if (next.againInMs !== null) {
      scheduler.after(next.againInMs, () => mine === generation && !signal.aborted && look());
    }
    looked(standing.decision, before);
  }

  /**
   * Media events are heard only where they can tell of a transcript, or of a step that no other bell tells of, and only
   * those of an element that the page's player may be: pages are full of previews.
   */
  function hearMedia(on: boolean): void {
    if (on === (media !== null)) return;
    media?.abort();
    media = on ? new AbortController() : null;
    if (!media) return;
    onMedia(AbortSignal.any([signal, media.signal]), (event) => {
      if (mayBePlayer(pageKind, event.target) && !isSettled(event.target)) ring(event);
    });
  }

  /** It is a trailer that was found to have no transcript. */
  function isSettled(video: HTMLVideoElement): boolean {
    const { videoId } = standing.decision;
    return videoId !== null && !hasTranscript(videoId) && titleOfTrailer(video) === videoId;
  }

  onNavigation(signal, ring);
  look();
  return { current: () => standing.decision, bells };
}
