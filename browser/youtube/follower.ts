import {
  isAdvertisement,
  mustAsk,
  type Playback,
  sourceChanged,
  trackPlayer,
  UNTRACKED,
  untold,
} from '../../core/clock/playback.ts';
import {
  afterReload,
  canSeek,
  isDue,
  newWish,
  type SeekSituation,
  seekTarget,
  type Wish,
} from '../../core/clock/wish.ts';
import type { PageKind } from '../../core/watch/address.ts';
import { onPictureDocument } from './picture-window.ts';
import { findPlayer, type Player, readPlayer, showsAdvertisement } from './player.ts';

/** Follows the player of the page and sends it to moments of the video. One for the life of a content script. */
export interface Follower {
  /**
   * Reports what plays, at once and then whenever a report would differ, until the signal is aborted or another
   * observation begins. Nothing is reported while nothing is known of the content.
   */
  observe(signal: AbortSignal, report: (playback: Playback) => void): void;
  /**
   * Goes to a moment of the content, in milliseconds, as soon as the player is observed and can: not while an
   * advertisement plays. The last wish counts. A live stream goes nowhere. A paused video stays paused.
   */
  goTo(mediaMs: number): void;
  /** Lets the player play on, or pauses it; not in an advertisement or a live stream. */
  setPlaying(on: boolean): void;
  /**
   * The moment of the content that is seen now, in milliseconds; null while the player is not observed, is on its way to
   * another moment, or plays something else: an advertisement, a live stream.
   */
  contentMs(): number | null;
  /**
   * The page shows another video, or nobody looks any more: what was known is no longer true, and what had to wait is
   * off.
   */
  forget(): void;
}

/** Comes several times a second while a video plays, and finds drift and advertisements. */
const TICK = 'timeupdate';
/** The element has been given something else. */
const RELOAD = 'emptied';
/** All that can change the clock, or whether it is heard. */
const MEDIA_EVENTS = [
  TICK,
  RELOAD,
  'canplay',
  'durationchange',
  'ended',
  'loadeddata',
  'loadedmetadata',
  'pause',
  'play',
  'playing',
  'ratechange',
  'seeked',
  'seeking',
  'stalled',
  'volumechange',
  'waiting',
] as const;

/**
 * Media events do not bubble but are captured at the document, so that an element which comes late or is exchanged is
 * heard as well, with no timer and no observer, and before the page's own listeners take their time.
 * @param page kind of the page, whenever asked
 */
export function createFollower(page: () => PageKind): Follower {
  let player: Player | null = null;
  let tracked = UNTRACKED;
  let wish: Wish | null = null;
  let tell: ((playback: Playback) => void) | null = null;

  const onEvent = (event: Event): void => void read(event);

  /** Reads the player. Only for a tick of a player that is known it is neither looked for nor asked. */
  function read(event: Event | null): SeekSituation | null {
    const nowMs = Date.now();
    if (event?.type === RELOAD && event.target === player?.video) reloaded(nowMs);
    const asked = mustAsk(tracked, nowMs, event?.type === TICK, player !== null && showsAdvertisement(player));
    if (asked) look(nowMs);
    else if (event?.target !== player?.video) return null;
    const before = tracked.playback;
    const reading = player && readPlayer(player, asked);
    tracked = trackPlayer(tracked, reading, nowMs);
    const { playback } = tracked;
    const advertisement = isAdvertisement(tracked, tracked.word);
    const aligned = tracked.offset !== null;
    const situation = reading && { ...reading, live: playback?.live === true, advertisement, aligned };
    if (wish && situation && isDue(wish, situation)) send(nowMs);
    if (playback && playback !== before) tell?.(playback);
    return situation;
  }

  function look(nowMs: number): void {
    const before = player;
    player = findPlayer(page());
    if (before && before.video !== player?.video) reloaded(nowMs);
  }

  function reloaded(nowMs: number): void {
    tracked = sourceChanged(tracked);
    wish = afterReload(wish, nowMs);
  }

  function send(nowMs: number): void {
    if (!wish || !player || !tracked.offset) return;
    const { video } = player;
    video.currentTime = seekTarget(wish.mediaMs, tracked.offset.offsetMs, video.duration * 1000) / 1000;
    wish = { ...wish, sentAtMs: nowMs };
  }

  function hear(where: Document, signal: AbortSignal): void {
    for (const name of MEDIA_EVENTS) where.addEventListener(name, onEvent, { capture: true, signal });
  }

  function end(): void {
    tell = null;
    player = null;
    tracked = sourceChanged(tracked);
  }

  return {
    observe(signal, report) {
      tell = report;
      tracked = untold(tracked);
      hear(document, signal);
      onPictureDocument(signal, (opened) => hear(opened, signal));
      document.addEventListener('visibilitychange', () => document.hidden || read(null), { signal });
      signal.addEventListener('abort', () => tell === report && end());
      read(null);
    },
    goTo(mediaMs) {
      wish = newWish(mediaMs);
      if (!tell) return;
      const situation = read(null);
      if (situation?.live) wish = null;
      else if (wish.sentAtMs === null && situation && canSeek(situation)) send(Date.now());
    },
    setPlaying(on) {
      const situation = tell && read(null);
      if (!player || !situation || !canSeek(situation)) return;
      // A page that nobody has touched yet may not be allowed to play.
      if (on) player.video.play().catch(() => undefined);
      else player.video.pause();
    },
    contentMs() {
      const { playback, offset, word } = tracked;
      if (!player || !playback || !offset || playback.live || player.video.seeking) return null;
      if (isAdvertisement({ advertisement: showsAdvertisement(player) }, word)) return null;
      return Math.max(0, Math.round(player.video.currentTime * 1000 - offset.offsetMs));
    },
    forget() {
      tracked = UNTRACKED;
      wish = null;
    },
  };
}
