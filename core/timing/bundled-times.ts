import type { Anchor, Chapter, Talk } from '../transcript/talk.ts';
import { BY_EAR_MS } from './heard.ts';
import type { Moved } from './moved.ts';

/** Chapters and anchors in the time of the video that plays. */
export interface BundledTimes {
  readonly chapters: readonly Chapter[];
  readonly anchors: readonly Anchor[];
}

export const lessSure = <T extends { readonly uncertaintyMs: number }>(known: T, byMs: number): T =>
  byMs === 0 ? known : { ...known, uncertaintyMs: known.uncertaintyMs + byMs };

/**
 * The bundled times, moved onto the video that plays; what they may be off by together is not in their uncertainty.
 * Chapters that would end before the video begins, or begin after it ends, are left out; one that would begin before
 * the video begins with it.
 * @param durationMs length of the video that plays
 */
export function bundledTimes(talk: Talk, moved: Moved, durationMs: number): BundledTimes {
  const later = <T extends { readonly uncertaintyMs: number }>(known: T, bundledMs: number): [T, number] => {
    const byMs = moved.byAt(bundledMs);
    return [lessSure(known, byMs === 0 ? 0 : BY_EAR_MS), bundledMs + byMs];
  };
  const all = talk.chapters.map((chapter): Chapter => {
    const [known, startMs] = later(chapter, chapter.startMs);
    return { ...known, startMs };
  });
  const chapters = all
    .filter(({ startMs }, i) => startMs < durationMs && (all[i + 1]?.startMs ?? Number.POSITIVE_INFINITY) > 0)
    .map((chapter) => (chapter.startMs < 0 ? { ...chapter, startMs: 0 } : chapter));
  const anchors = talk.anchors.map((anchor): Anchor => {
    const [known, timeMs] = later(anchor, anchor.timeMs);
    return { ...known, timeMs };
  });
  return { chapters, anchors };
}
