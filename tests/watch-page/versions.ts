import type { StandInVideo } from './videos.ts';

/** How long the intro of a longer version is. */
export const INTRO_SECONDS = 12;

/**
 * Other versions of a video, which is what plays and what is drawn, asked for in the address: `/watch?v=ID&standin=…`.
 *
 * - `automatic`: its chapters are YouTube's own; the description has none
 * - `key-moments`: its chapters are only called key moments; the description has none
 * - `captions-none`: it has no captions
 * - `longer`: an intro comes first; there are no chapters
 * - `longer-chapters`: the same, and every chapter after the first starts later by the intro
 */
const VERSIONS: Readonly<Record<string, (video: StandInVideo) => StandInVideo>> = {
  automatic: (video) => ({ ...video, chapterForm: 'automatic' }),
  'key-moments': (video) => ({ ...video, chapterForm: 'key-moments' }),
  'captions-none': (video) => ({ ...video, captionTracks: [] }),
  longer: (video) => ({ ...longer(video), chapters: [] }),
  'longer-chapters': longer,
};

function longer(video: StandInVideo): StandInVideo {
  const chapters = video.chapters.map((chapter, index) =>
    index === 0 ? chapter : { ...chapter, startSeconds: chapter.startSeconds + INTRO_SECONDS },
  );
  return { ...video, chapters, durationSeconds: video.durationSeconds + INTRO_SECONDS, introSeconds: INTRO_SECONDS };
}

/** The version of a video that an address asks for. */
export const versionOf = (url: URL, video: StandInVideo): StandInVideo =>
  VERSIONS[url.searchParams.get('standin') ?? '']?.(video) ?? video;
