import { closedBidi } from '../../base/closed-bidi.ts';
import type { Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import type { Quote } from '../quote.ts';

/** What a style needs of a video. */
export interface CitedVideo {
  /** Empty where unknown. */
  readonly channel: string;
  /** As published. */
  readonly title: string;
  /** ISO date; a year or a year and a month alone count too; empty where unknown. */
  readonly published: string;
  /** Without a time: what a reference list cites. Empty where there is none. */
  readonly url: string;
  /** ISO date on which the reader saw it; empty where nobody says. */
  readonly accessed: string;
  /** BCP 47, of what is said in it. */
  readonly language: string;
  /** Only where the reference is to say it, which Chicago 17 does: `inspect cite` takes it, quotes do without. */
  readonly durationMs?: number;
}

/** Media time from the first word to the end of the last. */
export interface TimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

/** The place of the quoted words. */
export interface Locator {
  /** At least one, ascending; several where what is quoted lies apart in time. */
  readonly ranges: readonly TimeRange[];
  /** Whether the times are estimated; styles then write ≈ in front of each. */
  readonly approximate: boolean;
}

/** One citation of one video. */
export interface Citation {
  readonly video: CitedVideo;
  /** Null where the whole video is cited. */
  readonly locator: Locator | null;
  /** Whose words they are, in order; empty where the document does not say. The author is the channel even so. */
  readonly speakers: readonly string[];
  /** Its place in a numbered list, from 1. */
  readonly number: number;
}

/** Less time than this between two passages, in milliseconds, and they are cited as one range. */
const APART_MS = 10_000;

/** Where a quote's words are said. What was left out for long between passages is not claimed as quoted. */
export function locatorOf({ passages, grade }: Pick<Quote, 'passages' | 'grade'>): Locator {
  const ranges: TimeRange[] = [];
  for (const { startMs, endMs } of passages) {
    const last = ranges.at(-1);
    if (!last || startMs - last.endMs >= APART_MS) ranges.push({ startMs, endMs });
    else ranges[ranges.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, endMs) };
  }
  return { ranges, approximate: grade !== 'exact' };
}

/** @param accessed ISO date */
export function citationOf(quote: Quote, accessed: string): Citation {
  return {
    video: {
      channel: closedBidi(quote.channel),
      title: closedBidi(quote.title),
      published: quote.published,
      url: videoUrl(quote.videoId),
      accessed,
      language: quote.spokenLanguage,
    },
    locator: locatorOf(quote),
    speakers: quote.speakers.map(({ name }) => closedBidi(name)),
    number: 1,
  };
}

/**
 * The day of a moment where the reader is, as an ISO date; empty for what is no moment.
 * @param atMs since the epoch
 */
export function accessedOn(atMs: number, { utcOffset }: Pick<Wording, 'utcOffset'>): string {
  const there = new Date(atMs + utcOffset(atMs) * 60_000);
  const year = there.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? there.toISOString().slice(0, 10) : '';
}
