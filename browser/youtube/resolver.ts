import type { VideoId } from '../../core/base/video-id.ts';
import { type PageKind, readAddress } from '../../core/watch/address.ts';
import { byAddress, type Decision, LOOKS_MS, NO_VIDEO, playsUnnamed, resolve } from '../../core/watch/resolve.ts';
import { scheduler } from '../scheduler.ts';
import { onMedia, onNavigation } from './navigation.ts';
import { seePage, showsMiniPlayer } from './see-page.ts';

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
export const pageKind = (): PageKind => readAddress(location.href, 'strict').page;

/**
 * Keeps deciding which video the page shows: at once, whenever a bell rings, and at a few more moments while address
 * and player disagree. Where no transcript is in question, a bell costs no more than reading the address and looking
 * for a player in the corner.
 */
export function startResolver({ signal, isOrphan, hasTranscript, looked }: Options): Resolver {
  const bells = new Map<string, number>();
  let decision = NO_VIDEO;
  let place = '';
  let openSinceMs = 0;
  let generation = 0;
  let media: AbortController | null = null;

  /** Bells that ring in one go are answered by one look. */
  function ring(event: Event): void {
    bells.set(event.type, (bells.get(event.type) ?? 0) + 1);
    const mine = ++generation;
    queueMicrotask(() => mine === generation && look());
  }

  function look(): void {
    const mine = ++generation;
    if (isOrphan()) return;
    const address = readAddress(location.href, 'strict');
    const here = address.videoId ?? location.pathname;
    const sameAddress = here === place;
    const nowMs = performance.now();
    if (!sameAddress || !decision.open) openSinceMs = nowMs;
    const unsettledMs = nowMs - openSinceMs;
    const unnamed = address.videoId === null && (playsUnnamed(address) || showsMiniPlayer());
    const matters = () => unnamed || hasTranscript(address.videoId) || hasTranscript(decision.videoId) || decision.open;

    const before = decision;
    place = here;
    decision = matters() ? resolve({ ...seePage(address), sameAddress, unsettledMs }, before) : byAddress(address);
    hearMedia(matters());
    const next = decision.state === 'settling' ? LOOKS_MS.find((ms) => ms > unsettledMs) : undefined;
    if (next !== undefined) scheduler.after(next - unsettledMs, () => mine === generation && !signal.aborted && look());
    looked(decision, before);
  }

  /** Media events are heard only where they can tell of a transcript: home and search pages are full of previews. */
  function hearMedia(on: boolean): void {
    if (on === (media !== null)) return;
    media?.abort();
    media = on ? new AbortController() : null;
    if (media) onMedia(AbortSignal.any([signal, media.signal]), ring);
  }

  onNavigation(signal, ring);
  look();
  return { current: () => decision, bells };
}
