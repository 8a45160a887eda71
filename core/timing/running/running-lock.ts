import type { Anchor } from '../../transcript/talk.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import type { Timeline } from '../timeline.ts';
import { createCueReader, type HeardCue } from './heard-cues.ts';
import { joinAnchors } from './join-anchors.ts';
import { createPositionFilter } from './position-filter.ts';
import { priorWeights } from './prior-weights.ts';
import { stretchAnchors, tokenAt } from './stretch-anchors.ts';
import { createTextIndex } from './text-index.ts';
import { trace } from './trace.ts';

/**
 * - `searching`: too little was heard to say where in the text it is
 * - `locked`: the place is known, and {@link RunningLock.anchors} hold it
 * - `unrecognised`: much was heard, and nothing of it is in the text; goes on listening
 */
export type LockState = 'searching' | 'locked' | 'unrecognised';

/** Finds the place of a text that is being said by nothing but the captions on the screen. */
export interface RunningLock {
  /**
   * What stands on the screen has changed. Takes as long for any text.
   * @param text all lines that are seen, empty where there is none
   * @param mediaMs moment of the content, in milliseconds
   * @returns whether the state or the anchors are worth taking anew
   */
  shown(text: string, mediaMs: number): boolean;
  /** The video went elsewhere, or played something else: what comes does not continue what was heard. */
  moved(): void;
  state(): LockState;
  /** Of all that was seen: in the order of the text, times ascending, source `caption`. */
  anchors(): readonly Anchor[];
}

/** A place is taken when it and its neighbours are so likely; held while they are half as likely as not. */
const SURE = 0.99;
const HELD = 0.5;
/**
 * ... when no other place has half its evidence, which is how a phrase sounds that is said again in other words, and
 * when so many words agree, or, while fewer were heard, all of them.
 */
const MOST_RIVAL = 0.5;
/** Times that are known well may tell phrases apart that are the same. */
const SURE_BY_TIMES = 0.999;
const ENOUGH_WORDS = 7;
const FEWEST_WORDS = 4;
/** The words looked back on. */
const REMEMBERED = 40;
/** After so many words without the place it is lost. */
const LOST_WORDS = 60;
/** A place that was held for fewer words and then contradicted, or lost, was a wrong one. */
const TRUSTED_WORDS = 20;
/** After so many words, a minute of speech, without a place nothing is recognised. */
const HOPELESS_WORDS = 150;
/** The text does not go on further than this, in tokens, for the words that were heard. */
const MOST_BACK = 6;
const AHEAD_A_WORD = 3;
const MOST_AHEAD = 30;
/** A stretch is aligned anew as it grows to this many words; of a longer one, all but the last words is done. */
const LONGEST_STRETCH = 1000;
const CARRIED_WORDS = 100;
/** A clock that goes back, or so far ahead between two captions, was sent there. */
const BACK_MS = 500;
const AHEAD_MS = 60_000;
/** Anchors are worth taking after so many words, after twice as many, and so on, at last after each of so many. */
const SOON_WORDS = 8;
const SELDOM_WORDS = 512;
/** Words that the text does not have and that are held; a page may show anything. */
const MOST_UNKNOWN = 50_000;

/** Captions seen one after the other. `from` is the first token of the text among them, -1 while it is unknown. */
interface Stretch {
  cues: HeardCue[];
  from: number;
  to: number;
  /** How many words had been heard when the place was found, and when it was last held. */
  lockedAt: number;
  heldAt: number;
}

const newStretch = (cues: HeardCue[] = []): Stretch => ({ cues, from: -1, to: -1, lockedAt: 0, heldAt: 0 });

const wordsOf = (cues: readonly HeardCue[]): number => cues.reduce((sum, cue) => sum + cue.ids.length, 0);

/** The last captions that hold at least so many words together. */
function lastCues(cues: readonly HeardCue[], words: number): HeardCue[] {
  let first = cues.length;
  for (let sum = 0; first > 0 && sum < words; ) sum += (cues[--first] as HeardCue).ids.length;
  return cues.slice(first);
}

/**
 * @param transcript in the language of the captions: those in another language are never recognised
 * @param prior what is known of the times; null for nothing
 */
export function createRunningLock(transcript: Transcript, prior: Timeline | null): RunningLock {
  const index = createTextIndex(transcript);
  const filter = createPositionFilter(index);
  const reader = createCueReader(index.vocabulary);
  let stretch = newStretch();
  let kept: readonly Anchor[] = [];
  let known: readonly Anchor[] | null = null;
  /** Words heard since the video moved. */
  let heard = 0;
  let lastMs: number | null = null;
  let wordsToTake = SOON_WORDS;
  let wordsNotTaken = 0;

  const isLocked = (): boolean => stretch.from >= 0;
  const current = (): Anchor[] =>
    isLocked() ? stretchAnchors(index, stretch.cues, stretch.from, Math.max(stretch.from, stretch.to)) : [];

  function state(): LockState {
    if (isLocked()) return 'locked';
    return heard - stretch.heldAt >= HOPELESS_WORDS ? 'unrecognised' : 'searching';
  }

  /** Its anchors stay, and another stretch begins. */
  function close(next: Stretch): void {
    kept = joinAnchors(kept, current());
    stretch = next;
    wordsToTake = SOON_WORDS;
  }

  const follows = (token: number): boolean => {
    const ahead = token - stretch.to;
    return ahead >= -MOST_BACK && ahead <= AHEAD_A_WORD * (heard - stretch.heldAt) + MOST_AHEAD;
  };

  /** Where the captions are in the text, if that is certain. */
  function find(): void {
    const best = filter.best();
    if (!best || best.mass < HELD) return;
    if (isLocked() && follows(best.token)) {
      stretch.to = best.token;
      stretch.heldAt = heard;
    } else if (best.mass >= SURE && best.rivalShare <= MOST_RIVAL) lock(best.token);
    else if (prior && best.mass >= SURE_BY_TIMES) lock(best.token);
  }

  function lock(token: number): void {
    const cues = lastCues(stretch.cues, REMEMBERED);
    const tokens = trace(
      cues.flatMap((cue) => cue.ids),
      index.tokens.ids,
      token,
    );
    const agreeing = tokens.filter((t) => t >= 0).length;
    const isAll = agreeing === tokens.length && agreeing >= FEWEST_WORDS;
    if (agreeing < ENOUGH_WORDS && !isAll) return;
    let first = 0;
    const placed = cues.map((cue) => {
      const from = tokens.subarray(first, first + cue.ids.length).find((t) => t >= 0) ?? -1;
      first += cue.ids.length;
      return { cue, from };
    });
    const start = placed.findIndex(({ from }) => from >= 0);
    const next: Stretch = {
      cues: cues.slice(start),
      from: placed[start]?.from ?? token,
      to: token,
      lockedAt: heard,
      heldAt: heard,
    };
    disown();
    close(next);
  }

  /** What contradicts a place, or misses it, makes one doubtful that was held for a moment. */
  function disown(): void {
    if (isLocked() && stretch.heldAt - stretch.lockedAt < TRUSTED_WORDS) stretch = newStretch();
  }

  /** Nothing of the place was heard for long. */
  function lose(): void {
    const { heldAt } = stretch;
    disown();
    close({ ...newStretch(), heldAt });
  }

  /** Of a long stretch only the last captions are carried on. */
  function shorten(): void {
    if (!isLocked()) stretch.cues = lastCues(stretch.cues, REMEMBERED);
    else if (wordsOf(stretch.cues) > LONGEST_STRETCH) {
      const cues = lastCues(stretch.cues, CARRIED_WORDS);
      const done = current().filter(({ timeMs }) => timeMs < (cues[0]?.seenMs ?? 0));
      kept = joinAnchors(kept, done);
      const last = done.at(-1);
      stretch = { ...stretch, cues, from: last ? tokenAt(index, last.position) + 1 : stretch.from };
    }
  }

  function moved(): void {
    close(newStretch());
    filter.reset();
    reader.forget();
    heard = 0;
    lastMs = null;
    known = null;
  }

  return {
    shown(text, mediaMs) {
      if (index.vocabulary.size > index.known + MOST_UNKNOWN) return false;
      if (lastMs !== null && (mediaMs < lastMs - BACK_MS || mediaMs > lastMs + AHEAD_MS)) moved();
      lastMs = mediaMs;
      const cue = reader.read(text, mediaMs);
      if (!cue) return false;
      const was = state();
      const weights = prior && priorWeights(prior, index, mediaMs);
      for (const id of cue.ids) filter.hear(id, weights);
      heard += cue.ids.length;
      stretch.cues.push(cue);
      find();
      if (isLocked() && heard - stretch.heldAt > LOST_WORDS) lose();
      shorten();
      known = null;
      wordsNotTaken += cue.ids.length;
      if (isLocked() && was === 'locked' && wordsNotTaken < wordsToTake) return false;
      if (isLocked() && was === 'locked') wordsToTake = Math.min(SELDOM_WORDS, 2 * wordsToTake);
      wordsNotTaken = 0;
      return isLocked() || state() !== was;
    },
    moved,
    state,
    anchors: () => (known ??= joinAnchors(kept, current())),
  };
}
