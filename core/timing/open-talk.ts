import type { Talk } from '../transcript/talk.ts';
import { type Evidence, evidenceOf } from './accuracy.ts';
import { createPlayhead, type Playhead, type Scheduler } from './playhead.ts';
import { buildTimeline, type Timeline } from './timeline.ts';

/** A talk that is being read: what is bundled, its times, and where the video is in it. */
export interface OpenTalk {
  readonly talk: Talk;
  readonly timeline: Timeline;
  readonly evidence: Evidence;
  readonly playhead: Playhead;
}

export function openTalk(talk: Talk, scheduler: Scheduler): OpenTalk {
  const timeline = buildTimeline(talk.transcript, talk.anchors, talk.durationMs);
  const playhead = createPlayhead(talk.transcript, timeline, scheduler);
  return { talk, timeline, evidence: evidenceOf(talk.transcript, timeline), playhead };
}
