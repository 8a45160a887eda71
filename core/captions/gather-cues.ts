import { collapseSpace } from '../base/collapse-space.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Captions, Cue, Grain, LooseCue, RawCue } from './captions.ts';
import { hasSpreadTimes } from './spread-times.ts';
import { takeOnce } from './take-once.ts';

/** Four days: longer than any recording. */
const LATEST_MS = 345_600_000;
/** A line every second of the longest recording. */
const MAX_CUES = 400_000;

const MANY_CUES = 8;

/** Characters; no screen shows as many at once. */
const MAX_LINE = 2000;

/** Speech has 14 characters a second: how long the last line takes at most. */
const CHARACTER_MS = 70;

/** Joins the pieces of a line, white space collapsed, and remembers where each timed piece begins. */
function joinPieces({ startMs, endMs, pieces }: RawCue): LooseCue {
  const offsets: number[] = [];
  const timesMs: number[] = [];
  let text = '';
  let parted = true;
  for (const piece of pieces) {
    const words = collapseSpace(piece.text);
    if (words === '') {
      parted ||= piece.text !== '';
      continue;
    }
    if (text !== '' && (parted || /^[\s\u200b]/.test(piece.text))) text += ' ';
    const { timeMs } = piece;
    // A moment before the one before it, or after all recordings, is a slip; the line goes on from there.
    if (timeMs !== null && timeMs >= (timesMs.at(-1) ?? startMs) && timeMs <= LATEST_MS) {
      offsets.push(text.length);
      timesMs.push(timeMs);
    }
    text += words;
    parted = /\s$/.test(piece.text);
  }
  return { startMs, endMs, text, offsets, timesMs };
}

/** The moments of a line timed by words, none after its end; its first word's is the line's own where it has none. */
function wordTimes({ startMs, offsets, timesMs }: LooseCue, endMs: number): Pick<Cue, 'offsets' | 'timesMs'> {
  const inside = timesMs.map((ms) => Math.min(ms, endMs));
  if (offsets.length === 0 || offsets[0] === 0) return { offsets, timesMs: inside };
  return { offsets: [0, ...offsets], timesMs: [startMs, ...inside] };
}

const byStart = (a: { readonly startMs: number }, b: { readonly startMs: number }): number => a.startMs - b.startMs;

function isSane({ startMs, pieces }: RawCue): boolean {
  let length = 0;
  for (const piece of pieces) length += piece.text.length;
  return startMs >= 0 && startMs <= LATEST_MS && length <= MAX_LINE;
}

function grainOf(cues: readonly LooseCue[]): Grain {
  const long = cues.filter((cue) => cue.text.includes(' '));
  const timed = long.filter((cue) => cue.offsets.length > 1);
  if (timed.length * 2 > long.length) return hasSpreadTimes(timed) ? 'line' : 'word';
  const isWhole = cues.every((cue) => cue.startMs % 1000 === 0);
  // The panel's lines have no ends. Of lines with milliseconds, a few may begin at full seconds by chance or design.
  const isCut = cues.length >= MANY_CUES || cues.every((cue) => cue.endMs === null);
  return isWhole && isCut ? 'second' : 'line';
}

/**
 * Makes captions of what a reader found: in the order of time, every line once, ends where the next line begins.
 * @returns a problem when nothing is left
 */
export function gatherCues(raw: readonly RawCue[]): Result<Captions> {
  if (raw.length > MAX_CUES) return fail('captions-unreadable', 'These captions have more lines than any recording.');
  const sane = raw.filter(isSane).sort(byStart);
  // A line that rolled loses its first words, and then begins later than it did.
  const loose = takeOnce(sane.map(joinPieces).filter((cue) => cue.text !== '')).sort(byStart);
  if (loose.length === 0) return fail('captions-unreadable', 'These captions hold no line with words and a time.');
  const grain = grainOf(loose);
  const cues = loose.map((cue, index): Cue => {
    // The last line stays on the screen for as long as it likes.
    const nextMs = loose[index + 1]?.startMs ?? cue.startMs + cue.text.length * CHARACTER_MS;
    const lastMs = cue.timesMs.at(-1) ?? cue.startMs;
    const endMs = Math.max(
      Math.min(cue.endMs ?? nextMs, nextMs),
      index + 1 < loose.length ? Math.min(lastMs, nextMs) : lastMs,
    );
    return { ...cue, ...(grain === 'word' ? wordTimes(cue, endMs) : { offsets: [], timesMs: [] }), endMs };
  });
  return ok({ grain, cues });
}
