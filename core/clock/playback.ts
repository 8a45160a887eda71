import type { Presenting } from '../base/presenting.ts';
import { type Clock, stopped } from './clock.ts';
import { type FollowedClock, followClock } from './follow-clock.ts';
import { type Growth, sampleLength } from './growth.ts';
import { type MediaOffset, NO_OFFSET, sampleOffset } from './media-offset.ts';

/**
 * What a page reports of its player. All times are the content's own: what was stitched into the stream before it is
 * not counted.
 */
export interface Playback {
  readonly clock: Clock;
  /** Length of the content, in milliseconds; null while unknown, live, or an advertisement. */
  readonly durationMs: number | null;
  /** An advertisement plays: the clock stands where the content was. */
  readonly advertisement: boolean;
  /** A live stream plays: its media time counts from the start of its window, so the clock means nothing. */
  readonly live: boolean;
  /** The player is muted, or its volume is 0. What becomes of its sound after that, nobody tells. */
  readonly muted: boolean;
}

/** What a player says of itself; null where it does not say. */
export interface PlayerWord {
  readonly presenting: Presenting | null;
  readonly live: boolean | null;
  /** The content's own clock, in milliseconds: advertisements stitched into the stream are not counted. */
  readonly mediaMs: number | null;
  /** Length of the content, in milliseconds; null where there is none yet. */
  readonly durationMs: number | null;
}

/** A media element and its player, read in one task. Hostile pages may make any number of any value. */
export interface PlayerReading {
  readonly elementMs: number;
  /** NaN while unknown, infinite while live. */
  readonly elementDurationMs: number;
  readonly rate: number;
  /** Media time advances. */
  readonly running: boolean;
  readonly seeking: boolean;
  /** The element knows the length of what it plays. */
  readonly loaded: boolean;
  /** It has data of the moment where it is. */
  readonly shown: boolean;
  /** The player shows that it plays an advertisement. */
  readonly advertisement: boolean;
  readonly muted: boolean;
  /** The player's word; null if it gave none, undefined if it was not asked. */
  readonly word: PlayerWord | null | undefined;
}

/** What is known of a player, from all readings of it. */
export interface TrackedPlayer {
  /** What was last told; another object only if there is something to tell. */
  readonly playback: Playback | null;
  readonly followed: FollowedClock | null;
  /** The last reading of the content: not of an advertisement, nor of a live stream. */
  readonly content: Clock | null;
  /** Null while nothing is known of it. */
  readonly offset: MediaOffset | null;
  readonly growth: Growth | null;
  readonly word: PlayerWord | null;
  readonly askedAtMs: number | null;
  /** What the last reading showed. */
  readonly advertisement: boolean;
  readonly muted: boolean;
}

export const UNTRACKED: TrackedPlayer = {
  playback: null,
  followed: null,
  content: null,
  offset: null,
  growth: null,
  word: null,
  askedAtMs: null,
  advertisement: false,
  muted: false,
};

/** While nothing happens, a playing player is asked once in this time. */
const ASK_MS = 1000;

/**
 * Whether the player must be asked for its word.
 * @param tick the reading is one of those that come while a video plays on, not one of something that happened
 */
export function mustAsk(known: TrackedPlayer, nowMs: number, tick: boolean, advertisement: boolean): boolean {
  if (!tick || known.askedAtMs === null || known.offset?.suspect) return true;
  // The clock of the machine may have been set back.
  return advertisement !== known.advertisement || Math.abs(nowMs - known.askedAtMs) >= ASK_MS;
}

/** The element got another source, or is another one: what its time was ahead by is no longer true. */
export const sourceChanged = (known: TrackedPlayer): TrackedPlayer => ({
  ...known,
  offset: null,
  growth: null,
  word: null,
  askedAtMs: null,
});

/** Somebody else listens now: the next reading is told in any case. */
export const untold = (known: TrackedPlayer): TrackedPlayer => ({ ...known, playback: null, followed: null });

/**
 * Takes in a reading; null if the page has no player.
 * @param nowMs milliseconds since the epoch
 */
export function trackPlayer(known: TrackedPlayer, reading: PlayerReading | null, nowMs: number): TrackedPlayer {
  if (!reading) return standing({ ...known, word: null, askedAtMs: nowMs, advertisement: false }, nowMs, null);
  const asked = reading.word !== undefined;
  const word = asked ? (reading.word ?? null) : known.word;
  const offset = offsetAfter(known.offset, reading);
  const growth = growthAfter(known.growth, reading, word, nowMs);
  const next = {
    ...known,
    word,
    offset,
    growth,
    askedAtMs: asked ? nowMs : known.askedAtMs,
    advertisement: reading.advertisement,
    muted: reading.muted,
  };
  const live = isLive(known, reading, word, growth);
  if (isAdvertisement(reading, word)) {
    const content = known.content && stopped(known.content, nowMs);
    return told({ ...next, content }, { clock: content ?? zero(nowMs), durationMs: null, advertisement: true, live });
  }
  if (live && reading.loaded)
    return told({ ...next, content: null }, { clock: zero(nowMs), durationMs: null, advertisement: false, live });
  const durationMs = durationOf(reading, word, offset);
  // Emptied, or not yet sent to where it shall begin: its time is not that of the content, or may not be.
  const there = reading.shown || (reading.loaded && reading.seeking);
  if (!there || !offset) return standing(next, nowMs, durationMs);
  const content = clockOf(reading, offset, nowMs);
  return told({ ...next, content }, { clock: content, durationMs, advertisement: false, live: false });
}

/** Whether an advertisement plays, by what a reading or all of them say. */
export const isAdvertisement = ({ advertisement }: { advertisement: boolean }, word: PlayerWord | null): boolean =>
  advertisement || word?.presenting === 'advertisement';

function isLive(known: TrackedPlayer, reading: PlayerReading, word: PlayerWord | null, growth: Growth | null): boolean {
  if (word?.live === true) return true;
  // An advertisement has a length, whatever it interrupts.
  if (isAdvertisement(reading, word) || !reading.loaded) return word?.live ?? known.playback?.live ?? false;
  return reading.elementDurationMs === Number.POSITIVE_INFINITY || (word?.live !== false && growth?.live === true);
}

const growthAfter = (growth: Growth | null, reading: PlayerReading, word: PlayerWord | null, nowMs: number) =>
  reading.loaded && !isAdvertisement(reading, word) ? sampleLength(growth, reading.elementDurationMs, nowMs) : growth;

function offsetAfter(offset: MediaOffset | null, reading: PlayerReading): MediaOffset | null {
  const { elementMs, seeking, word } = reading;
  if (word === undefined || !reading.loaded || isAdvertisement(reading, word)) return offset;
  // Where nobody says otherwise, the element's time is the content's.
  if (word === null || word.mediaMs === null || word.presenting === 'remote') return offset ?? NO_OFFSET;
  if (seeking || !Number.isFinite(elementMs)) return offset;
  return sampleOffset(offset ?? NO_OFFSET, { elementMs, playerMs: word.mediaMs });
}

/** Without the player's word, the length of a stream with advertisements in it is not that of the content. */
function durationOf(reading: PlayerReading, word: PlayerWord | null, offset: MediaOffset | null): number | null {
  const { loaded, elementDurationMs } = reading;
  if (!loaded || !Number.isFinite(elementDurationMs)) return null;
  if (word?.durationMs) return word.durationMs;
  const durationMs = Math.round(elementDurationMs);
  return offset?.offsetMs === 0 && durationMs > 0 ? durationMs : null;
}

/** No browser plays faster. */
const MAX_RATE = 16;

function clockOf({ elementMs, rate, running }: PlayerReading, offset: MediaOffset, atMs: number): Clock {
  const mediaMs = Number.isFinite(elementMs) ? Math.max(0, Math.round(elementMs - offset.offsetMs)) : 0;
  return { mediaMs, atMs, rate: rate >= 0 && rate <= MAX_RATE ? rate : 1, playing: running && rate > 0 };
}

const zero = (atMs: number): Clock => ({ mediaMs: 0, atMs, rate: 1, playing: false });

/** Nothing can be read of the content now: it stands where it was. Nothing of it may have been read at all. */
function standing(known: TrackedPlayer, nowMs: number, durationMs: number | null): TrackedPlayer {
  const { playback } = known;
  if (!known.content) return playback ? told(known, { ...playback, durationMs: null, advertisement: false }) : known;
  const content = stopped(known.content, nowMs);
  return told({ ...known, content }, { clock: content, durationMs, advertisement: false, live: false });
}

/** Tells a playback if it says anything new. */
function told(known: TrackedPlayer, next: Omit<Playback, 'muted'>): TrackedPlayer {
  const followed = followClock(known.followed, next.clock);
  const last = known.playback;
  const same =
    last !== null &&
    followed.told === known.followed?.told &&
    last.durationMs === next.durationMs &&
    last.advertisement === next.advertisement &&
    last.live === next.live &&
    last.muted === known.muted;
  return { ...known, followed, playback: same ? last : { ...next, muted: known.muted, clock: followed.told } };
}
