import type { Citation, CitedVideo, TimeRange } from './citation.ts';

/** For tests: two of the bundled talks as they are cited, at a moment of each. */
export const EXTENDED_CUT = sampleCitation({}, { startMs: 192_000, endMs: 192_000, approximate: false });

export const INTERVIEW = sampleCitation(
  {
    channel: 'Sequoia Capital',
    title: "OpenAI's Noam Brown, Ilge Akkaya and Hunter Lightman on o1 and Teaching LLMs to Reason Better",
    published: '2024-10-02',
    url: 'https://www.youtube.com/watch?v=jPluSXJpdrA',
  },
  { startMs: 754_000, endMs: 754_000, approximate: false },
);

/** A place in a video; without an end, a moment of it. */
interface Place extends Partial<TimeRange> {
  readonly approximate?: boolean;
  /** Further ranges. */
  readonly more?: readonly TimeRange[];
}

export function sampleCitation(
  video: Partial<CitedVideo>,
  place: Place | null = null,
  others: Partial<Citation> = {},
): Citation {
  return {
    video: {
      channel: 'OpenAI',
      title: 'Building OpenAI o1 (Extended Cut)',
      published: '2024-09-20',
      url: 'https://www.youtube.com/watch?v=tEzs3VHyBDM',
      accessed: '2026-11-22',
      language: 'en',
      ...video,
    },
    locator: place && { ranges: rangesOf(place), approximate: place.approximate ?? false },
    speakers: [],
    number: 1,
    ...others,
  };
}

function rangesOf({ startMs = 192_000, endMs = startMs, more = [] }: Place): readonly TimeRange[] {
  return [{ startMs, endMs }, ...more];
}
