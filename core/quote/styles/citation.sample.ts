import type { Citation, CitedVideo, Locator } from './citation.ts';

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

export function sampleCitation(
  video: Partial<CitedVideo>,
  locator: Partial<Locator> | null = null,
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
      durationMs: null,
      ...video,
    },
    locator: locator && { startMs: 192_000, endMs: locator.startMs ?? 192_000, approximate: false, ...locator },
    speakers: [],
    translation: null,
    number: 1,
    ...others,
  };
}
