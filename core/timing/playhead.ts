import { lastAtOrBefore } from '../base/binary-search.ts';
import { type Clock, delayUntil, isPunctual, mediaTimeAt } from '../clock/clock.ts';
import { indexAt, type Transcript } from '../transcript/transcript.ts';
import type { Timeline } from './timeline.ts';

/**
 * Where the video is, in the transcript's terms. Indices are -1 before the first word and a while after the last; in
 * a pause between, the last words stay.
 */
export interface Place {
  readonly mediaMs: number;
  readonly word: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/** What a playhead needs of the world; `after` returns what cancels it. */
export interface Scheduler {
  /** Milliseconds since the epoch, the scale of `Clock.atMs`. */
  now(): number;
  after(delayMs: number, wake: () => void): () => void;
}

export interface Playhead {
  place(): Place;
  clock(): Clock | null;
  /** A new reading of the clock, or null when nothing plays any more. */
  setClock(clock: Clock | null): void;
  /** Stays where it is until the next reading: while an advertisement plays. */
  pause(): void;
  /** Goes on by other times. */
  setTimeline(timeline: Timeline): void;
  /** Called when the place has changed; returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** After the last word the text stays lit for this long, as if the speaker had only paused. */
const LINGER_MS = 3000;

/** After the machine has slept, or its clock was set, the player is heard again within this time. */
const HEAR_MS = 1000;

const NOWHERE: Place = { mediaMs: 0, word: -1, sentence: -1, paragraph: -1 };

/**
 * Follows a clock through a transcript. It sleeps until the next word or the next full second of the video, whichever
 * comes first, and never wakes while the video stands still.
 */
export function createPlayhead(transcript: Transcript, first: Timeline, scheduler: Scheduler): Playhead {
  const startsIn = (times: Timeline) =>
    Float64Array.from(transcript.words.starts, (position) => times.timeAt(position));
  let timeline = first;
  let wordStartsMs = startsIn(timeline);
  let clock: Clock | null = null;
  let place = NOWHERE;
  let cancel: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function placeAt(mediaMs: number): Place {
    const word = mediaMs > timeline.speechEndMs + LINGER_MS ? -1 : lastAtOrBefore(wordStartsMs, mediaMs);
    if (word < 0) return { ...NOWHERE, mediaMs };
    const position = transcript.words.starts[word] as number;
    return {
      mediaMs,
      word,
      sentence: indexAt(transcript.sentences, position),
      paragraph: indexAt(transcript.paragraphs, position),
    };
  }

  function wake(): void {
    cancel?.();
    cancel = null;
    const now = scheduler.now();
    const mediaMs = clock ? mediaTimeAt(clock, now) : 0;
    place = clock ? placeAt(mediaMs) : NOWHERE;
    for (const listener of [...listeners]) listener();
    if (!clock) return;
    const nextWord = wordStartsMs[lastAtOrBefore(wordStartsMs, mediaMs) + 1] ?? Number.POSITIVE_INFINITY;
    const nextSecond = (Math.floor(mediaMs / 1000) + 1) * 1000;
    const delay = delayUntil(clock, Math.min(nextWord, nextSecond), now);
    // Timers count whole milliseconds and may ring early: one more makes sure that the boundary has been passed.
    if (delay !== null) sleep(now, Math.ceil(delay) + 1);
  }

  function sleep(now: number, delayMs: number): void {
    cancel = scheduler.after(delayMs, () => {
      if (isPunctual(now + delayMs, scheduler.now())) wake();
      else cancel = scheduler.after(HEAR_MS, wake);
    });
  }

  return {
    place: () => place,
    clock: () => clock,
    setClock(next) {
      clock = next;
      wake();
    },
    pause() {
      if (clock)
        clock = { ...clock, mediaMs: mediaTimeAt(clock, scheduler.now()), atMs: scheduler.now(), playing: false };
      wake();
    },
    setTimeline(next) {
      timeline = next;
      wordStartsMs = startsIn(next);
      wake();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
