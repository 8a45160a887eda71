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
}

export const NO_OFFSET: MediaOffset = { offsetMs: 0, settledMs: 0, suspect: null };

/** Clocks that differ by less are the same clock. */
const SAME_MS = 500;
/** Between two samples that prove something, the video has moved by this much. */
const MOVED_MS = 100;

/**
 * Takes in a sample that was not taken in the middle of a seek, when one of the two clocks may already be where it is
 * going. Nothing stitched in can put the element behind: a player that is ahead of it speaks of another moment, for
 * instance of the one where it will go on.
 *
 * The player's word counts at once when it first differs: it is the content's clock, and a moment that is wrong is
 * worse than one that is late. The difference is settled by a second sample, from another moment of the video, with
 * about the same. If there the player has not moved with the video, its word does not count until it does.
 */
export function sampleOffset(known: MediaOffset, { elementMs, playerMs }: OffsetSample): MediaOffset {
  const { settledMs, suspect } = known;
  const rawMs = elementMs - playerMs;
  if (rawMs < -SAME_MS) return known;
  const differenceMs = rawMs <= SAME_MS ? 0 : rawMs;
  if (Math.abs(differenceMs - settledMs) <= SAME_MS) return { offsetMs: settledMs, settledMs, suspect: null };
  if (!suspect) return { offsetMs: differenceMs, settledMs, suspect: { elementMs, differenceMs, believed: true } };
  const movedMs = Math.abs(elementMs - suspect.elementMs);
  if (movedMs < MOVED_MS) return { offsetMs: suspect.believed ? differenceMs : settledMs, settledMs, suspect };
  // A player that stands while the video moves is out by all of the way, one that is asked between two of its own
  // readings by a part of it.
  if (Math.abs(differenceMs - suspect.differenceMs) > movedMs / 2)
    return { offsetMs: settledMs, settledMs, suspect: { ...suspect, believed: false } };
  return { offsetMs: differenceMs, settledMs: differenceMs, suspect: null };
}
