import type { Talk } from '../transcript/talk.ts';
import { createPlayhead, type Playhead, type Scheduler } from './playhead.ts';
import { type KnownOfVideo, NOTHING_KNOWN, type TalkTimes, type TimesChange, talkTimes } from './talk-times.ts';

/** A talk that is being read: what is bundled, its times as far as they are known, and where the video is in it. */
export interface OpenTalk {
  readonly talk: Talk;
  readonly playhead: Playhead;
  /** The times now; another object whenever they have changed, and only then. */
  times(): TalkTimes;
  /** Something has become known of the video. The playhead goes on where it is. */
  update(change: TimesChange): void;
  /** Called when the times have changed; returns what ends that. */
  subscribe(listener: () => void): () => void;
}

export function openTalk(talk: Talk, scheduler: Scheduler): OpenTalk {
  let known: KnownOfVideo = NOTHING_KNOWN;
  let times = talkTimes(talk, known);
  const playhead = createPlayhead(talk.transcript, times.timeline, scheduler);
  const listeners = new Set<() => void>();
  return {
    talk,
    playhead,
    times: () => times,
    update(change) {
      known = { ...known, ...change };
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
