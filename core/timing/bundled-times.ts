import type { Anchor, Chapter, Talk } from '../transcript/talk.ts';

/** Chapters and anchors in the time of the video that plays. */
export interface BundledTimes {
  readonly chapters: readonly Chapter[];
  readonly anchors: readonly Anchor[];
}

/** Nobody marks a moment by ear more closely. */
const BY_EAR_MS = 500;

export const lessSure = <T extends { readonly uncertaintyMs: number }>(known: T, byMs: number): T =>
  byMs === 0 ? known : { ...known, uncertaintyMs: known.uncertaintyMs + byMs };

/**
 * The bundled times, moved as the reader wants them. Chapters that would end before the video begins, or begin after
 * it ends, are left out; one that would begin before the video begins with it.
 * @param offsetMs how much later everything is said than in the video that the talk was made from
 * @param durationMs length of the video that plays
 */
export function bundledTimes(talk: Talk, offsetMs: number, durationMs: number): BundledTimes {
  const byEarMs = offsetMs === 0 ? 0 : BY_EAR_MS;
  const chapters = talk.chapters
    .filter(({ startMs }, i) => {
      const endMs = talk.chapters[i + 1]?.startMs ?? Number.POSITIVE_INFINITY;
      return startMs + offsetMs < durationMs && endMs + offsetMs > 0;
    })
    .map((chapter) => lessSure({ ...chapter, startMs: Math.max(0, chapter.startMs + offsetMs) }, byEarMs));
  const anchors = talk.anchors.map((anchor) => lessSure({ ...anchor, timeMs: anchor.timeMs + offsetMs }, byEarMs));
  return { chapters, anchors };
}
