import type { Talk } from '../transcript/talk.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import type { Heard } from './heard.ts';
import { createPlayhead, type Playhead, type Scheduler } from './playhead.ts';
import {
  type KnownOfVideo,
  lengthDifferenceMs,
  NOTHING_KNOWN,
  type TalkTimes,
  type TimesChange,
  talkTimes,
} from './talk-times.ts';

/** A talk that is being read: what is bundled, its times as far as they are known, and where the video is in it. */
export interface OpenTalk {
  readonly talk: Talk;
  readonly playhead: Playhead;
  /** The times now; another object whenever they have changed, and only then. */
  times(): TalkTimes;
  /**
   * Something has become known of the video, or is known no longer; what says nothing new changes nothing. The
   * playhead goes on where it is.
   */
  update(change: TimesChange): void;
  /** Called when the times have changed, after the playhead's listeners; returns what ends that. */
  subscribe(listener: () => void): () => void;
}

export function openTalk(talk: Talk, scheduler: Scheduler): OpenTalk {
  let known = NOTHING_KNOWN;
  let times = talkTimes(talk, known);
  const playhead = createPlayhead(talk.transcript, times.timeline, scheduler);
  const listeners = new Set<() => void>();
  return {
    talk,
    playhead,
    times: () => times,
    update(change) {
      const next = { ...known, ...change };
      if (saysTheSame(talk, known, next)) return;
      known = next;
      times = talkTimes(talk, known);
      playhead.setTimeline(times.timeline);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const saysTheSame = (talk: Talk, a: KnownOfVideo, b: KnownOfVideo): boolean =>
  a.offsetMs === b.offsetMs &&
  sameHeard(a.heard, b.heard) &&
  a.captions === b.captions &&
  lengthDifferenceMs(talk, a.videoMs) === lengthDifferenceMs(talk, b.videoMs) &&
  sameChapters(a.pageChapters, b.pageChapters);

const sameHeard = (a: readonly Heard[], b: readonly Heard[]): boolean =>
  a.length === b.length &&
  a.every(({ position, mediaMs }, i) => position === b[i]?.position && mediaMs === b[i].mediaMs);

/** Where they were read makes no difference. */
function sameChapters(a: FoundChapters | null, b: FoundChapters | null): boolean {
  if (a === b) return true;
  if (a?.kind !== b?.kind || a?.list.length !== b?.list.length) return false;
  return (a?.list ?? []).every(
    ({ title, startMs }, i) => title === b?.list[i]?.title && startMs === b.list[i]?.startMs,
  );
}
