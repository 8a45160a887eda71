import type { Json } from '../base/json.ts';
import { mediaTimeAt } from '../clock/clock.ts';
import { heardAt, withHeard } from '../timing/heard.ts';
import type { OpenTalk } from '../timing/open-talk.ts';
import { suggestedOffsetMs } from '../timing/page-chapters.ts';
import { isSameLength } from '../timing/same-length.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import type { Playing } from './apply-playback.ts';
import { MAX_OFFSET_MS, readSaid, type Said, saidOf, writeSaid } from './said.ts';

/** What page and reader say of a talk's video while it is read, brought together to its times. */
export interface Reading {
  /** What the page tells: how it plays, and its chapters, null while it has told of none. */
  told(playing: Playing, chapters: FoundChapters | null): void;
  /** Another tab has come beside the panel: when this talk comes back, its page has yet to tell its chapters again. */
  left(): void;
  /** By how much the reader moves the bundled times, in milliseconds; null: as if they had said nothing. */
  setOffset(offsetMs: number | null): void;
  /** The words at this position are being said: at the moment where the video is. */
  saidNow(position: number, nowMs: number): void;
  /** By how much the page's chapters would move the times, in milliseconds; null where they do not tell. */
  suggestedOffsetMs(): number | null;
  /** What is kept of what the reader said, read late or said beside another panel. */
  recall(kept: Json): void;
}

/**
 * Length and chapters are facts of the video: neither an advertisement nor a look at another tab makes them unknown. A
 * length that cannot be told from the last one says nothing new.
 * @param keep called with what is to be kept, whenever the reader said something
 */
export function createReading(open: OpenTalk, keep: (value: Readonly<Record<string, Json>>) => void): Reading {
  const { transcript, durationMs } = open.talk;
  let said: Said | null = null;
  let videoMs: number | null = null;
  let chapters: FoundChapters | null = null;
  let hasLeft = false;
  /** The reader hears the talk, and not an advertisement. */
  let following = false;
  const update = () => open.update({ videoMs, pageChapters: chapters, ...saidOf(said, videoMs, durationMs) });

  function say(next: Said | null): void {
    said = next;
    keep(writeSaid(said, transcript));
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
      if (!clock || !following || videoMs === null) return;
      const { heard } = saidOf(said, videoMs, durationMs);
      const next = heardAt(transcript, position, mediaTimeAt(clock, nowMs));
      say({ offsetMs: null, heard: withHeard(heard, next), videoMs });
    },
    suggestedOffsetMs: () =>
      open.times().lengthDifferenceMs === 0 ? null : suggestedOffsetMs(open.talk, chapters, videoMs),
    recall(kept) {
      said = readSaid(kept, transcript);
      update();
    },
  };
}
