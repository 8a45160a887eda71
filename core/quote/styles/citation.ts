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
  /** Null where the reference is not to say it; only Chicago 17 does. */
  readonly durationMs: number | null;
}

/** The place of the quoted words. */
export interface Locator {
  readonly startMs: number;
  readonly endMs: number;
  /** Whether the times are estimated; styles then write ≈ in front. */
  readonly approximate: boolean;
}

/** One citation of one video. */
export interface Citation {
  readonly video: CitedVideo;
  /** Null where the whole video is cited. */
  readonly locator: Locator | null;
  /** Whose words they are, in order; empty where the document does not say. The author is the channel even so. */
  readonly speakers: readonly string[];
  /** Languages (BCP 47) that the quoted words were translated from and into; null where they are as spoken. */
  readonly translation: { readonly from: string; readonly to: string } | null;
  /** Its place in a numbered list, from 1. */
  readonly number: number;
}

/** @param accessed ISO date */
export function citationOf(quote: Quote, accessed: string): Citation {
  const { language, spokenLanguage } = quote;
  return {
    video: {
      channel: quote.channel,
      title: quote.title,
      published: quote.published,
      url: videoUrl(quote.videoId),
      accessed,
      language: spokenLanguage,
      durationMs: null,
    },
    locator: { startMs: quote.startMs, endMs: quote.endMs, approximate: quote.grade !== 'exact' },
    speakers: quote.speakers.map(({ name }) => name),
    translation: quote.textKind === 'translation' ? { from: spokenLanguage, to: language } : null,
    number: 1,
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The day of a moment where the reader is, as an ISO date; empty for what is no moment.
 * @param atMs since the epoch
 */
export function accessedOn(atMs: number): string {
  const date = new Date(atMs);
  const year = date.getFullYear();
  return year >= 1000 && year <= 9999 ? `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}` : '';
}
