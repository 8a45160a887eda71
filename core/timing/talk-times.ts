import type { Chapter, Talk } from '../transcript/talk.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { type Evidence, evidenceOf } from './accuracy.ts';
import { isSameLength } from './same-length.ts';
import { buildTimeline, type Timeline } from './timeline.ts';

/** What is known of the video that plays, besides what is bundled. Every new kind of evidence is one more field. */
export interface KnownOfVideo {
  /** The chapters of the video's own page; null while it has told of none. */
  readonly pageChapters: FoundChapters | null;
  /** By how much the reader moved the bundled times, in milliseconds; null while they have not said. */
  readonly offsetMs: number | null;
  /** Length of the video that plays, in milliseconds; null while unknown. */
  readonly videoMs: number | null;
}

/** What has become known, or is known no longer. */
export type TimesChange = Partial<KnownOfVideo>;

/** The times of a talk, as far as is known now. All of them are moments of the video that plays. */
export interface TalkTimes {
  readonly timeline: Timeline;
  readonly evidence: Evidence;
  /** The page's chapters, which beat the bundled ones, or those. In the order of their times. */
  readonly chapters: readonly Chapter[];
  readonly chaptersFrom: 'bundled' | 'page' | 'page-automatic';
  /** Length of the video that plays, the talk's own while that is unknown or the same; no time lies beyond it. */
  readonly durationMs: number;
  /** By how much the reader moved the bundled times; 0 while they have not. */
  readonly offsetMs: number;
  /** Length of the video minus that of the talk; 0 when they agree within two seconds or the video's is unknown. */
  readonly lengthDifferenceMs: number;
}

export const NOTHING_KNOWN: KnownOfVideo = { pageChapters: null, offsetMs: null, videoMs: null };

export function talkTimes(talk: Talk, { offsetMs, videoMs }: KnownOfVideo): TalkTimes {
  const another = videoMs !== null && !isSameLength(videoMs, talk.durationMs);
  const timeline = buildTimeline(talk.transcript, talk.anchors, talk.durationMs);
  return {
    timeline,
    evidence: evidenceOf(talk.transcript, timeline),
    chapters: talk.chapters,
    chaptersFrom: 'bundled',
    durationMs: another ? videoMs : talk.durationMs,
    offsetMs: offsetMs ?? 0,
    lengthDifferenceMs: another ? videoMs - talk.durationMs : 0,
  };
}
