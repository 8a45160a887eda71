/**
 * One line of captions, as it is first shown. What a rolling track shows again belongs to the line that showed it
 * first.
 */
export interface Cue {
  /** Media time at which its first word is spoken, in milliseconds, never negative. */
  readonly startMs: number;
  /** When the next cue starts, or the line is taken away, if that is earlier. Never before `startMs`. */
  readonly endMs: number;
  /** The words, without markup, white space collapsed; never empty. */
  readonly text: string;
  /**
   * Places in `text` (UTF-16 offsets, ascending, the first is 0) whose own moments are known; empty where the line is
   * timed as a whole. `timesMs` are their times: ascending, none before `startMs` or after `endMs`.
   */
  readonly offsets: readonly number[];
  readonly timesMs: readonly number[];
}

/** How finely a track is timed: each word, each line, or each line to the whole second. */
export type Grain = 'word' | 'line' | 'second';

/** The captions of one video, whatever file they came in. */
export interface Captions {
  readonly grain: Grain;
  /** In the order of time. */
  readonly cues: readonly Cue[];
}

/** A cue as a reader finds it: perhaps out of order, shown twice, or cut off by the next. */
export interface RawCue {
  readonly startMs: number;
  /** Null where the file does not say. */
  readonly endMs: number | null;
  readonly pieces: readonly Piece[];
}

/** A cue in the making: its end is what the file says, and may be missing or lie after the next start. */
export interface LooseCue extends Omit<Cue, 'endMs'> {
  readonly endMs: number | null;
}

/** A piece of a line: its text with whatever white space, and its moment where it has one of its own. */
export interface Piece {
  readonly text: string;
  readonly timeMs: number | null;
}
