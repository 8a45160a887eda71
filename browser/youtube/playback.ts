import { type Clock, differs, mediaTimeAt } from '../../core/clock/clock.ts';
import { findVideo, showsAdvertisement } from './player.ts';

/** What the player does, as read off its element. */
export interface Playback {
  readonly clock: Clock;
  readonly durationMs: number | null;
  readonly advertisement: boolean;
}

/** All that can change the clock; `timeupdate` (about four a second while playing) finds drift and advertisements. */
const MEDIA_EVENTS = [
  'durationchange',
  'emptied',
  'ended',
  'loadedmetadata',
  'pause',
  'play',
  'playing',
  'ratechange',
  'seeked',
  'seeking',
  'stalled',
  'timeupdate',
  'waiting',
] as const;

/**
 * Reports what plays, at once and then whenever a report would differ, until the signal is aborted. Media events do
 * not bubble but are captured at the document, so that an element which comes late or is exchanged is heard as well,
 * with no timer and no observer.
 */
export function observePlayback(signal: AbortSignal, report: (playback: Playback) => void): void {
  let last: Playback | null = null;
  function read(): void {
    const next = currentPlayback(last);
    if (!next || (last && sameAs(last, next))) return;
    last = next;
    report(next);
  }
  for (const name of MEDIA_EVENTS) document.addEventListener(name, read, { capture: true, signal });
  read();
}

/** While an advertisement plays, its own clock is nobody's business. */
function sameAs(known: Playback, next: Playback): boolean {
  if (known.advertisement !== next.advertisement || known.durationMs !== next.durationMs) return false;
  return next.advertisement || !differs(known.clock, next.clock);
}

/** What plays now. A player that has been emptied stands where it was; null while nothing has played yet. */
function currentPlayback(last: Playback | null): Playback | null {
  const video = findVideo();
  if (video && video.readyState >= HTMLMediaElement.HAVE_METADATA) return playbackOf(video);
  if (!last) return null;
  const now = Date.now();
  const clock = { ...last.clock, mediaMs: Math.round(mediaTimeAt(last.clock, now)), atMs: now, playing: false };
  return { clock, durationMs: null, advertisement: false };
}

function playbackOf(video: HTMLVideoElement): Playback {
  const advertisement = showsAdvertisement(video);
  const running =
    !video.paused && !video.ended && !video.seeking && video.readyState > HTMLMediaElement.HAVE_CURRENT_DATA;
  return {
    clock: {
      mediaMs: Math.round(video.currentTime * 1000),
      atMs: Date.now(),
      rate: video.playbackRate,
      playing: running && !advertisement,
    },
    durationMs: !advertisement && Number.isFinite(video.duration) ? Math.round(video.duration * 1000) : null,
    advertisement,
  };
}
