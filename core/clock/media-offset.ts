/**
 * How far the time of a media element is ahead of the content's own, because advertisements were stitched into its
 * stream: what is subtracted when it is read and added when it is set.
 */
export interface MediaOffset {
  /** What holds now: what is settled, or the player's own word while that is being tested. */
  readonly offsetMs: number;
  readonly settledMs: number;
  /** The first sample since the clocks fitted. */
  readonly suspect: Suspect | null;
}

interface Suspect {
  readonly elementMs: number;
  readonly differenceMs: number;
  /** Until a second sample has shown that the two clocks do not run together. */
  readonly believed: boolean;
}

/** Both clocks read in one task, in milliseconds. */
export interface OffsetSample {
  readonly elementMs: number;
  /** The content's time as the player says it. */
  readonly playerMs: number;
  /** In the middle of a seek one of the two may already be where it is going: that proves nothing. */
  readonly seeking: boolean;
}

export const NO_OFFSET: MediaOffset = { offsetMs: 0, settledMs: 0, suspect: null };

/** Clocks that differ by less are the same clock. */
const SAME_MS = 500;
/** Between two samples that prove something, the video has moved by this much. */
const MOVED_MS = 100;

/**
 * Takes in a sample. The player's word counts at once when it first differs: it is the content's clock, and a moment
 * that is wrong is worse than one that is late. The difference is settled by a second sample, from another moment of
 * the video, with about the same. If there the player has not moved with the video, its word does not count until it
 * does.
 */
export function sampleOffset(known: MediaOffset, { elementMs, playerMs, seeking }: OffsetSample): MediaOffset {
  const { settledMs, suspect } = known;
  const rawMs = elementMs - playerMs;
  const differenceMs = Math.abs(rawMs) <= SAME_MS ? 0 : rawMs;
  if (Math.abs(differenceMs - settledMs) <= SAME_MS) return { offsetMs: settledMs, settledMs, suspect: null };
  const movedMs = suspect ? Math.abs(elementMs - suspect.elementMs) : 0;
  if (seeking || movedMs < MOVED_MS) {
    const offsetMs = suspect?.believed === false ? settledMs : differenceMs;
    return { offsetMs, settledMs, suspect: suspect ?? (seeking ? null : { elementMs, differenceMs, believed: true }) };
  }
  // A player that stands while the video moves is out by all of the way, one that is asked between two of its own
  // readings by a part of it.
  if (suspect && Math.abs(differenceMs - suspect.differenceMs) > movedMs / 2)
    return { offsetMs: settledMs, settledMs, suspect: { ...suspect, believed: false } };
  return { offsetMs: differenceMs, settledMs: differenceMs, suspect: null };
}
