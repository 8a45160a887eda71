import type { Chapter, Talk } from '../transcript/talk.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { type Evidence, evidenceOf } from './accuracy.ts';
import { bundledTimes, lessSure } from './bundled-times.ts';
import { pageTimes } from './page-chapters.ts';
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
  /** Whether the bundled talk has chapters, too, and other ones. */
  readonly chaptersDiffer: boolean;
  /** Length of the video that plays, the talk's own while that is unknown or the same; no time lies beyond it. */
  readonly durationMs: number;
  /** By how much the reader moved the bundled times; 0 while they have not. */
  readonly offsetMs: number;
  /** How far the bundled times may be off because the video has another length; part of all uncertainties. */
  readonly doubtMs: number;
  /** Length of the video minus that of the talk; 0 when they agree within two seconds or the video's is unknown. */
  readonly lengthDifferenceMs: number;
}

export const NOTHING_KNOWN: KnownOfVideo = { pageChapters: null, offsetMs: null, videoMs: null };

/** Length of the video minus that of the talk, in milliseconds; 0 where that is only rounding, or unknown. */
export function lengthDifferenceMs(talk: Talk, videoMs: number | null): number {
  const isKnown = videoMs !== null && Number.isFinite(videoMs) && videoMs > 0;
  return isKnown && !isSameLength(videoMs, talk.durationMs) ? videoMs - talk.durationMs : 0;
}

/**
 * The times of a talk by all that is known. A video of another length has something that the talk's did not, or lacks
 * something, and nobody knows where: until the reader says by how much the bundled times are off, they may be off by
 * the whole difference.
 */
export function talkTimes(talk: Talk, { pageChapters, offsetMs, videoMs }: KnownOfVideo): TalkTimes {
  const difference = lengthDifferenceMs(talk, videoMs);
  const durationMs = talk.durationMs + difference;
  const doubtMs = offsetMs === null ? Math.abs(difference) : 0;
  const bundled = bundledTimes(talk, offsetMs ?? 0, durationMs);
  const page = pageChapters && pageTimes(talk, bundled, doubtMs, pageChapters, durationMs);
  const timeline = page?.anchors.length
    ? buildTimeline(
        talk.transcript,
        [...page.anchors, ...page.kept.map((anchor) => lessSure(anchor, doubtMs))],
        durationMs,
      )
    : doubted(buildTimeline(talk.transcript, bundled.anchors, durationMs), doubtMs);
  return {
    timeline,
    evidence: evidenceOf(talk.transcript, timeline),
    chapters: page?.chapters ?? bundled.chapters.map((chapter) => lessSure(chapter, doubtMs)),
    chaptersFrom: page?.from ?? 'bundled',
    chaptersDiffer: page?.differ ?? false,
    durationMs,
    offsetMs: offsetMs ?? 0,
    doubtMs,
    lengthDifferenceMs: difference,
  };
}

/** All of it may be off together: its shape is as sure as before, its moments are not. */
const doubted = (timeline: Timeline, byMs: number): Timeline =>
  byMs === 0 ? timeline : { ...timeline, uncertaintyAt: (position) => timeline.uncertaintyAt(position) + byMs };
