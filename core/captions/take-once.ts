import type { LooseCue } from './captions.ts';

/** A track in which this share of the words shown was shown by the cue before is a rolling one. */
const ROLLING_SHARE = 0.2;
/** A line that rolls stays on the screen without a break; some writers leave a frame between. */
const TOUCHING_MS = 100;

const touches = (before: LooseCue, after: LooseCue): boolean =>
  before.endMs === null || after.startMs <= before.endMs + TOUCHING_MS;

/** No screen shows more words at once. */
const MAX_SHOWN = 80;

/** How many of the first words of `after` are the last words of `before`, both as shown: the longest such overlap. */
export function overlap<Word extends string | number>(before: readonly Word[], after: readonly Word[]): number {
  for (let count = Math.min(before.length, after.length, MAX_SHOWN); count > 0; count--) {
    const from = before.length - count;
    let same = 0;
    while (same < count && before[from + same] === after[same]) same++;
    if (same === count) return count;
  }
  return 0;
}

/** A cue without its first words. Null when none are left. */
function withoutFirst(cue: LooseCue, words: readonly string[], count: number): LooseCue | null {
  if (count === 0) return cue;
  if (count >= words.length) return null;
  const cut = words.slice(0, count).join(' ').length + 1;
  const first = cue.offsets.findIndex((offset) => offset >= cut);
  const isTimed = first >= 0 && cue.offsets[first] === cut;
  return {
    startMs: isTimed ? (cue.timesMs[first] as number) : cue.startMs,
    endMs: cue.endMs,
    text: cue.text.slice(cut),
    offsets: isTimed ? cue.offsets.slice(first).map((offset) => offset - cut) : [],
    timesMs: isTimed ? cue.timesMs.slice(first) : [],
  };
}

/**
 * Every line once. Rolling captions show a line again above, or below, the next one; others repeat an event. In a track
 * that does not roll, words said twice in a row stay twice.
 * @param cues in the order of time
 */
export function takeOnce(cues: readonly LooseCue[]): LooseCue[] {
  const shown = cues.map((cue) => cue.text.split(' '));
  const repeated = shown.map((words, i) => {
    const [before, cue] = [cues[i - 1], cues[i] as LooseCue];
    return before && touches(before, cue) ? overlap(shown[i - 1] as string[], words) : 0;
  });
  const total = shown.reduce((sum, words) => sum + words.length, 0);
  const isRolling = repeated.reduce((sum, count) => sum + count, 0) > total * ROLLING_SHARE;
  return cues.flatMap((cue, i): LooseCue[] => {
    if (isRolling) {
      const rest = withoutFirst(cue, shown[i] as string[], repeated[i] as number);
      return rest ? [rest] : [];
    }
    const before = cues[i - 1];
    const isAgain = before?.text === cue.text && cue.startMs < (before.endMs ?? before.startMs + 1);
    return isAgain ? [] : [cue];
  });
}
