import type { Json } from '../base/json.ts';
import { mediaTimeAt } from '../clock/clock.ts';
import { heardAt, withHeard } from '../timing/heard.ts';
import { type Learnt, learntOf } from '../timing/learnt.ts';
import type { OpenTalk } from '../timing/open-talk.ts';
import { suggestedOffsetMs } from '../timing/page-chapters.ts';
import { isSameLength } from '../timing/same-length.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import type { Playing } from './apply-playback.ts';
import { correctionsFor } from './corrections.ts';
import { readLearnt, writeLearnt } from './kept-captions.ts';
import { MAX_OFFSET_MS, readSaid, type Said, saidOf, writeSaid } from './said.ts';

/** What page and reader say of a talk's video while it is read, brought together to its times. */
export interface Reading {
  /** What the page tells: how it plays, and its chapters, null while it has told of none. */
  told(playing: Playing, chapters: FoundChapters | null): void;
  /** Another tab has come beside the panel: when this talk comes back, its page has yet to tell its chapters again. */
  left(): void;
  /** By how much the reader moves the bundled times, in milliseconds; null: as if they had said nothing. */
  setOffset(offsetMs: number | null): void;
  /** The words at this position are being said: at the moment where the video is. False while that is unknown. */
  saidNow(position: number, nowMs: number): boolean;
  /** Takes back what the reader said last, beside this panel. */
  takeBack(): void;
  /** Whether there is something to take back. */
  canTakeBack(): boolean;
  /** What the reader heard and what captions told, as anchors for a talk's facts; null where nothing is known. */
  corrections(): string | null;
  /** By how much the page's chapters would move the times, in milliseconds; null where they do not tell. */
  suggestedOffsetMs(): number | null;
  /** What the captions of the video tell of its times; null: what they told is forgotten. */
  learn(learnt: Learnt | null): void;
  /** What was learnt last, or kept. */
  learnt(): Learnt | null;
  /** Length of the video that plays, in milliseconds; the talk's own while that is unknown. */
  videoMs(): number;
  /** What is kept of what the reader said, read late or said beside another panel. */
  recallSaid(kept: Json): void;
  /** The same of what captions told. */
  recallLearnt(kept: Json): void;
}

/** Called with what is to be kept, whenever it has become another. */
export interface KeepOfReading {
  said(value: Readonly<Record<string, Json>>): void;
  learnt(value: Readonly<Record<string, Json>>): void;
}

/**
 * Length and chapters are facts of the video: neither an advertisement nor a look at another tab makes them unknown. A
 * length that cannot be told from the last one says nothing new.
 */
export function createReading(open: OpenTalk, keep: KeepOfReading): Reading {
  const { transcript, durationMs } = open.talk;
  let said: Said | null = null;
  let learnt: Learnt | null = null;
  let videoMs: number | null = null;
  let chapters: FoundChapters | null = null;
  let hasLeft = false;
  /** What the reader had said before each thing that they said beside this panel. */
  let before: readonly (Said | null)[] = [];
  /** The reader hears the talk, and not an advertisement. */
  let following = false;
  function update(): void {
    const captions = learntOf(learnt, videoMs, durationMs);
    open.update({ videoMs, pageChapters: chapters, captions, ...saidOf(said, videoMs, durationMs) });
  }

  function say(next: Said | null, last: readonly (Said | null)[] = [...before, said]): void {
    before = last;
    said = next;
    keep.said(writeSaid(said, transcript));
    update();
  }

  return {
    told(playing, pageChapters) {
      following = playing.state === 'following';
      if (playing.videoMs !== null && !(videoMs !== null && isSameLength(playing.videoMs, videoMs)))
        videoMs = playing.videoMs;
      if (pageChapters) hasLeft = false;
      if (!hasLeft) chapters = pageChapters;
      update();
    },
    left() {
      hasLeft = true;
    },
    setOffset(offsetMs) {
      if (videoMs === null) return;
      if (offsetMs === null) say(null);
      else if (Math.abs(offsetMs) <= MAX_OFFSET_MS) say({ offsetMs: Math.round(offsetMs), heard: [], videoMs });
    },
    saidNow(position, nowMs) {
      const clock = open.playhead.clock();
      if (!clock || !following || videoMs === null) return false;
      const { heard } = saidOf(said, videoMs, durationMs);
      const next = heardAt(transcript, position, mediaTimeAt(clock, nowMs));
      say({ offsetMs: null, heard: withHeard(heard, next), videoMs });
      return true;
    },
    takeBack() {
      const last = before.at(-1);
      if (last !== undefined) say(last, before.slice(0, -1));
    },
    canTakeBack: () => before.length > 0,
    corrections: () =>
      correctionsFor(transcript, saidOf(said, videoMs, durationMs).heard, learntOf(learnt, videoMs, durationMs)),
    suggestedOffsetMs: () =>
      open.times().lengthDifferenceMs === 0 ? null : suggestedOffsetMs(open.talk, chapters, videoMs),
    learn(next) {
      learnt = next;
      keep.learnt(learnt ? writeLearnt(learnt, transcript.version) : {});
      update();
    },
    learnt: () => learnt,
    videoMs: () => videoMs ?? durationMs,
    recallSaid(kept) {
      before = [];
      said = readSaid(kept, transcript);
      update();
    },
    recallLearnt(kept) {
      learnt = readLearnt(kept, transcript);
      update();
    },
  };
}
