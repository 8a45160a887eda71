import type { Anchor, Chapter, Talk } from '../transcript/talk.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { type Evidence, evidenceOf } from './accuracy.ts';
import { bundledTimes, lessSure } from './bundled-times.ts';
import { type Heard, heardAnchor } from './heard.ts';
import type { Learnt, LearntFrom } from './learnt.ts';
import { type Moved, movedAsHeard, movedTogether } from './moved.ts';
import { pageTimes } from './page-chapters.ts';
import { isSameLength } from './same-length.ts';
import { buildTimeline, type Timeline } from './timeline.ts';

/** What is known of the video that plays, besides what is bundled. Every new kind of evidence is one more field. */
export interface KnownOfVideo {
  /** The chapters of the video's own page; null while it has told of none. */
  readonly pageChapters: FoundChapters | null;
  /** By how much the reader moved the bundled times, in milliseconds; null while they have not said. */
  readonly offsetMs: number | null;
  /** What the reader heard, in the order of the text; counts for more than an offset. */
  readonly heard: readonly Heard[];
  /** What the captions of the video that plays told; null while none have been read. */
  readonly captions: Learnt | null;
  /** Length of the video that plays, in milliseconds; null while unknown. */
  readonly videoMs: number | null;
}

/** What has become known, or is known no longer. */
export type TimesChange = Partial<KnownOfVideo>;

/**
 * What laid the words on the video: nothing but the bundled times (`bundled`), those moved by a number (`offset`), the
 * chapters of the page (`page`), the reader's ear, perhaps besides others (`ear`), or most of them the video's
 * captions, whatever else is known (`captions`).
 */
export type LaidBy = 'bundled' | 'offset' | 'page' | 'ear' | 'captions';

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
  readonly laidBy: LaidBy;
  /** Where the captions come from that time words, be it few; null where none do. */
  readonly captionsFrom: LearntFrom | null;
  /** Whether the reader said anything of the times. */
  readonly said: boolean;
  /** By how much the bundled times were moved by what the reader said; 0 while they have not. */
  readonly offsetMs: number;
  /**
   * How far the bundled times may be off because the video has another length, at most; part of all uncertainties. 0
   * where captions time most words.
   */
  readonly doubtMs: number;
  /** Length of the video minus that of the talk; 0 when they agree within two seconds or the video's is unknown. */
  readonly lengthDifferenceMs: number;
}

export const NOTHING_KNOWN: KnownOfVideo = {
  pageChapters: null,
  offsetMs: null,
  heard: [],
  captions: null,
  videoMs: null,
};

/** Length of the video minus that of the talk, in milliseconds; 0 where that is only rounding, or unknown. */
export function lengthDifferenceMs(talk: Talk, videoMs: number | null): number {
  const isKnown = videoMs !== null && Number.isFinite(videoMs) && videoMs > 0;
  return isKnown && !isSameLength(videoMs, talk.durationMs) ? videoMs - talk.durationMs : 0;
}

/**
 * The times of a talk by all that is known. A video of another length has something that the talk's did not, or lacks
 * something, and nobody knows where: until the reader says by how much the bundled times are off, they may be off by
 * the whole difference. What the reader says is of the bundled times, and makes no chapter of the page less true. The
 * captions are of the video that plays, whatever its length.
 */
export function talkTimes(talk: Talk, known: KnownOfVideo): TalkTimes {
  const { pageChapters, heard, captions, videoMs } = known;
  const difference = lengthDifferenceMs(talk, videoMs);
  const durationMs = talk.durationMs + difference;
  const moved = movedOf(talk, known, difference);
  const bundled = bundledTimes(talk, moved, durationMs);
  const openMs = Math.abs(difference) + Math.abs(moved.offsetMs);
  const page = pageChapters && pageTimes(talk, bundled, openMs, pageChapters, durationMs);
  const set = [...heard.map(heardAnchor), ...(captions?.anchors ?? [])];
  const byPage = page !== null && page.anchors.length > 0;
  // The page's chapters show how far an offset is off.
  const doubtMs = byPage && heard.length === 0 && known.offsetMs !== null ? page.strayedMs : moved.doubtMs;
  const doubtAt = (mediaMs: number) => (doubtMs === moved.doubtMs ? moved.doubtAt(mediaMs) : doubtMs);
  const doubtful = (anchors: readonly Anchor[]) => anchors.map((one) => lessSure(one, doubtAt(one.timeMs)));
  const timeline =
    byPage || captions
      ? buildTimeline(
          talk.transcript,
          [...set, ...(byPage ? [...page.anchors, ...doubtful(page.kept)] : doubtful(bundled.anchors))],
          durationMs,
        )
      : doubted(buildTimeline(talk.transcript, [...set, ...bundled.anchors], durationMs), moved);
  const evidence = evidenceOf(talk.transcript, timeline);
  const byCaptions = captions !== null && evidence.basis !== 'estimated';
  return {
    timeline,
    evidence,
    chapters: page?.chapters ?? bundled.chapters.map((chapter) => lessSure(chapter, doubtAt(chapter.startMs))),
    chaptersFrom: page?.from ?? 'bundled',
    chaptersDiffer: page?.differ ?? false,
    durationMs,
    laidBy: byCaptions ? 'captions' : laidBy(known, byPage && page.from === 'page', moved),
    captionsFrom: captions?.from ?? null,
    said: heard.length > 0 || known.offsetMs !== null,
    offsetMs: moved.offsetMs,
    doubtMs: byCaptions ? 0 : doubtMs,
    lengthDifferenceMs: difference,
  };
}

function movedOf(talk: Talk, { heard, offsetMs }: KnownOfVideo, difference: number): Moved {
  if (heard.length === 0) return movedTogether(offsetMs ?? 0, offsetMs === null ? Math.abs(difference) : 0);
  // In a video of the same length, what was heard corrects the place where it was heard.
  if (difference === 0) return movedTogether(0, 0);
  const bundled = buildTimeline(talk.transcript, talk.anchors, talk.durationMs);
  return movedAsHeard(heard, bundled.timeAt, difference);
}

function laidBy({ heard }: KnownOfVideo, byPage: boolean, { offsetMs }: Moved): LaidBy {
  if (heard.length > 0) return 'ear';
  if (byPage) return 'page';
  return offsetMs === 0 ? 'bundled' : 'offset';
}

/** All of it may be off together: its shape is as sure as before, its moments are not. */
const doubted = (timeline: Timeline, { doubtMs, doubtAt }: Moved): Timeline =>
  doubtMs === 0
    ? timeline
    : {
        ...timeline,
        uncertaintyAt: (position) => timeline.uncertaintyAt(position) + doubtAt(timeline.timeAt(position)),
      };
