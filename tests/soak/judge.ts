/**
 * Was ever the wrong text shown? Three logs of the same clock (`Date.now()`) are laid side by side:
 *
 * - what the player plays, P: a video or nothing
 * - which video the address names, A: one or none; where none, the page's own mark counts (`/@name/live` is drawn for a
 *   video before its player has it)
 * - what the panel shows, S: the text of a video or no text, and whether its playhead moves
 *
 * A text S is **right** at a moment when
 * - the address names no video (home with a mini-player, a channel's live page), and S = P;
 * - or the address names one that the player has, A = P, and S = A;
 * - or address and player disagree, and S = A or S = P: the reader went to A, and P is still heard.
 *
 * No text at all is never wrong. A playhead that **moves** is right only when S = P: a text must not run by the clock of
 * another video. For {@link GRACE_MS} after a change of P or A, what was right before it is still right.
 */
export const GRACE_MS = 250;

/** A text that was due for this long and did not come is missing. */
const PATIENCE_MS = 1000;

export interface VideoChange {
  readonly atMs: number;
  readonly videoId: string | null;
}

export interface Shown extends VideoChange {
  readonly moving: boolean;
}

export interface Logs {
  readonly player: readonly VideoChange[];
  readonly address: readonly VideoChange[];
  /** Whether the page shows a player that its address need not name: in the corner, or on a channel's pages. */
  readonly unnamed: readonly { readonly atMs: number; readonly on: boolean }[];
  readonly panel: readonly Shown[];
  readonly endMs: number;
}

/** A stretch of time in which something wrong was shown, whether the grace excuses it or not. */
export interface Wrong {
  readonly atMs: number;
  readonly forMs: number;
  readonly what: 'text' | 'movement';
  readonly shown: string;
  readonly played: string | null;
  readonly addressed: string | null;
}

export interface Missing extends VideoChange {
  readonly forMs: number;
  readonly addressed: string | null;
}

export interface Verdict {
  /** Longest first. */
  readonly wrong: readonly Wrong[];
  /** Longest stretches in which the wrong text stood, and in which a text moved by another's clock. */
  readonly longestTextMs: number;
  readonly longestMovementMs: number;
  /**
   * For each time a player that can be seen came to play one of `talks` that the address names, or that it need not
   * name: until it was shown. A player that a page has left behind, out of sight, does not count.
   */
  readonly untilShownMs: readonly number[];
  /** Such times, a second or longer, in which it was not shown at all. */
  readonly neverShown: readonly Missing[];
}

interface Moment {
  readonly atMs: number;
  readonly played: string | null;
  readonly addressed: string | null;
  readonly shown: string | null;
  readonly moving: boolean;
  readonly unnamed: boolean;
}

/** The state of all logs after each change in any of them, in order. */
function moments({ player, address, unnamed, panel }: Logs): Moment[] {
  const times = [...new Set([player, address, unnamed, panel].flat().map(({ atMs }) => atMs))].sort((a, b) => a - b);
  const [playerAt, addressAt, unnamedAt, panelAt] = [cursor(player), cursor(address), cursor(unnamed), cursor(panel)];
  return times.map((atMs) => {
    const shown = panelAt(atMs);
    return {
      atMs,
      played: playerAt(atMs)?.videoId ?? null,
      addressed: addressAt(atMs)?.videoId ?? null,
      shown: shown?.videoId ?? null,
      moving: shown?.moving ?? false,
      unnamed: unnamedAt(atMs)?.on ?? false,
    };
  });
}

/** The last entry of a log at a moment; moments must be asked for in order. */
function cursor<T extends { readonly atMs: number }>(log: readonly T[]): (atMs: number) => T | undefined {
  let next = 0;
  return (atMs) => {
    while ((log[next]?.atMs ?? Number.POSITIVE_INFINITY) <= atMs) next++;
    return log[next - 1];
  };
}

const textIsRight = ({ played, addressed, shown }: Moment): boolean =>
  shown === null || shown === played || (addressed !== null && shown === addressed);

const movementIsRight = ({ played, shown, moving }: Moment): boolean => !moving || shown === null || shown === played;

function stretches(
  all: readonly Moment[],
  endMs: number,
  what: Wrong['what'],
  isRight: (one: Moment) => boolean,
): Wrong[] {
  const found: Wrong[] = [];
  let begun: Moment | null = null;
  const close = (atMs: number) => {
    if (!begun) return;
    const { shown, played, addressed } = begun;
    found.push({ atMs: begun.atMs, forMs: atMs - begun.atMs, what, shown: shown ?? '', played, addressed });
    begun = null;
  };
  for (const moment of all) {
    // Another wrong text is a new stretch; the same one goes on whatever else changes.
    if (begun && (isRight(moment) || moment.shown !== begun.shown)) close(moment.atMs);
    if (!begun && !isRight(moment)) begun = moment;
  }
  close(endMs);
  return found;
}

/** Judges a run. @param talks videos whose texts the panel has */
export function judge(logs: Logs, talks: ReadonlySet<string>): Verdict {
  const all = moments(logs);
  const wrong = [
    ...stretches(all, logs.endMs, 'text', textIsRight),
    ...stretches(all, logs.endMs, 'movement', movementIsRight),
  ].sort((a, b) => b.forMs - a.forMs);
  const longest = (what: Wrong['what']) => wrong.find((one) => one.what === what)?.forMs ?? 0;

  const untilShownMs: number[] = [];
  const neverShown: Missing[] = [];
  let due: Moment | null = null;
  const gone = (atMs: number) => {
    // What was over before anybody could have shown it is nobody's fault.
    if (due && atMs - due.atMs >= PATIENCE_MS)
      neverShown.push({ atMs: due.atMs, videoId: due.played, forMs: atMs - due.atMs, addressed: due.addressed });
    due = null;
  };
  for (const moment of all) {
    const { atMs, played, addressed, shown, unnamed } = moment;
    const named = addressed === null ? unnamed : addressed === played;
    const meant = played !== null && named && talks.has(played) ? played : null;
    if (due && due.played !== meant) gone(atMs);
    if (meant !== null && due === null && shown !== meant) due = moment;
    if (due && shown === due.played) {
      untilShownMs.push(atMs - due.atMs);
      due = null;
    }
  }
  gone(logs.endMs);
  return { wrong, longestTextMs: longest('text'), longestMovementMs: longest('movement'), untilShownMs, neverShown };
}
