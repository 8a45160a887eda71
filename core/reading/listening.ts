import { type Clock, delayUntil, isPunctual, mediaTimeAt } from '../clock/clock.ts';
import { gradeOf } from '../timing/accuracy.ts';
import { spanTimes } from '../timing/span-times.ts';
import type { TalkTimes } from '../timing/talk-times.ts';
import type { Span, Transcript } from '../transcript/transcript.ts';
import type { Playing } from './apply-playback.ts';

/** A stretch of the video to be played, in milliseconds of media time. */
export interface PlayRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What is told to the page. */
export type ListenCommand =
  | { readonly kind: 'seek'; readonly mediaMs: number }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' };

/**
 * How far the playing of some ranges, one after the other, has come.
 *
 * - `arriving`: the page was sent to the start of a range
 * - `playing`: the range plays, by this clock
 * - `held`: it stands within the range: it waits for data, or its reader paused it
 */
export interface ListenState {
  readonly ranges: readonly PlayRange[];
  readonly loop: boolean;
  readonly index: number;
  readonly step:
    | { readonly at: 'arriving'; readonly sinceMs: number }
    | { readonly at: 'playing'; readonly clock: Clock; readonly dueMs: number }
    | { readonly at: 'held'; readonly mediaMs: number; readonly sinceMs: number };
  /** Why what was played since the first range began is not heard; null while it is. */
  readonly unheard: 'muted' | 'too-fast' | null;
}

/**
 * How it ended, or came through for the first time.
 *
 * - `heard`: all of it was played so that it could be heard
 * - `muted`, `too-fast`: it was played, but not so
 * - `not-begun`: there was nothing to play, or the player did not play it
 * - `interrupted`: the reader did something else with the player, or an advertisement came
 * - `left`: the reader had enough, or something else has come
 */
export type ListenEnd = 'heard' | 'muted' | 'too-fast' | 'not-begun' | 'interrupted' | 'left';

/** What follows from something that happened. */
export interface ListenTurn {
  /** Null when it is over. */
  readonly state: ListenState | null;
  readonly commands: readonly ListenCommand[];
  /** Null while that is not decided. */
  readonly end: ListenEnd | null;
  /** When to look at the clock again, in milliseconds; null where the page will tell. */
  readonly wakeInMs: number | null;
}

/** Before the first word, so that it is not cut. */
const LEAD_MS = 500;
/** Nobody checks words that are spoken faster. */
const MAX_RATE = 2;
/** What plays on is told to be elsewhere than reckoned by at most this, in real time: farther away it was sent. */
const JUMP_MS = 300;
/** A player that was sent somewhere may have to load it first. */
const ARRIVE_MS = 8000;
/** One that stands for longer was paused. */
const HOLD_MS = 3000;
/** A player that comes to its end stops a little before the length that it tells. */
const END_MS = 150;
/** Timers count whole milliseconds. */
const EARLY_MS = 2;

/**
 * What to play so that these words are heard: from half a second before the first word of each to the end of the last.
 * Where their times are estimated, as much more on each side as they may be off. Ranges that meet are one.
 * @returns `widerMs`: the most that is added on one side for that
 */
export function rangesOf(
  transcript: Transcript,
  { timeline, durationMs }: Pick<TalkTimes, 'timeline' | 'durationMs'>,
  spans: readonly Span[],
): { readonly ranges: readonly PlayRange[]; readonly widerMs: number } {
  const spare = (position: number): number => {
    const uncertaintyMs = Math.round(timeline.uncertaintyAt(position));
    const isSure = gradeOf(uncertaintyMs) === 'exact' && timeline.basisAt(position) !== 'estimated';
    return isSure ? 0 : uncertaintyMs;
  };
  const ranges: PlayRange[] = [];
  let widerMs = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const { startMs, endMs } = spanTimes(transcript, timeline, span);
    const [before, after] = [spare(span.start), spare(span.end)];
    const fromMs = Math.max(0, Math.round(startMs) - LEAD_MS - before);
    const toMs = Math.min(durationMs, Math.round(endMs) + after);
    const last = ranges.at(-1);
    if (fromMs >= toMs) continue;
    widerMs = Math.max(widerMs, before, after);
    if (last && fromMs <= last.toMs) ranges[ranges.length - 1] = { ...last, toMs: Math.max(toMs, last.toMs) };
    else ranges.push({ fromMs, toMs });
  }
  return { ranges, widerMs };
}

const OVER = { state: null, commands: [], wakeInMs: null } as const;
const ended = (end: ListenEnd, ...commands: readonly ListenCommand[]): ListenTurn => ({ ...OVER, commands, end });

/** Begins to play the ranges; over at once where there are none. */
export const beginListening = (ranges: readonly PlayRange[], loop: boolean, nowMs: number): ListenTurn =>
  ranges.length === 0 ? ended('not-begun') : goTo({ ranges, loop, index: 0, unheard: null }, nowMs, null);

function goTo(state: Omit<ListenState, 'step'>, nowMs: number, end: ListenEnd | null): ListenTurn {
  const mediaMs = state.ranges[state.index]?.fromMs ?? 0;
  return {
    state: { ...state, step: { at: 'arriving', sinceMs: nowMs } },
    commands: [{ kind: 'seek', mediaMs }, { kind: 'play' }],
    end,
    wakeInMs: ARRIVE_MS,
  };
}

/** What the page told of its player. Whatever the reader does to it meanwhile, or an advertisement, ends the listening. */
export function listenTold(state: ListenState, { state: playing, clock, muted }: Playing, nowMs: number): ListenTurn {
  if (playing === 'waiting') return waiting(state, nowMs);
  if (!clock) return ended('interrupted');
  const { step, ranges, index } = state;
  const range = ranges[index];
  if (!range) return ended('interrupted');
  if (step.at === 'arriving') {
    const near = Math.abs(clock.mediaMs - range.fromMs) <= JUMP_MS * Math.max(1, clock.rate);
    return clock.playing && clock.atMs >= step.sinceMs && near
      ? playOn(state, clock, muted, nowMs)
      : waiting(state, nowMs);
  }
  if (step.at === 'playing' && clock === step.clock && !muted) return waiting(state, nowMs);
  const expectedMs = step.at === 'held' ? step.mediaMs : mediaTimeAt(step.clock, clock.atMs);
  const slackMs = JUMP_MS * Math.max(1, clock.rate);
  if (Math.abs(clock.mediaMs - expectedMs) > slackMs) return ended('interrupted');
  if (clock.playing) return playOn(state, clock, muted, nowMs);
  if (clock.mediaMs >= range.toMs - END_MS) return reached(state, nowMs);
  const held = { at: 'held', mediaMs: clock.mediaMs, sinceMs: step.at === 'held' ? step.sinceMs : nowMs } as const;
  return waiting({ ...state, step: held }, nowMs);
}

/** The time that was asked for has passed. */
export function listenWoke(state: ListenState, nowMs: number): ListenTurn {
  const { step, ranges, index } = state;
  if (step.at === 'arriving')
    return nowMs - step.sinceMs >= ARRIVE_MS ? ended('not-begun', PAUSE) : waiting(state, nowMs);
  if (step.at === 'held') return nowMs - step.sinceMs >= HOLD_MS ? ended('interrupted') : waiting(state, nowMs);
  // The machine has slept: what is reckoned is not what was played.
  if (!isPunctual(step.dueMs, nowMs) && nowMs > step.dueMs) return ended('interrupted', PAUSE);
  const toMs = ranges[index]?.toMs ?? 0;
  return mediaTimeAt(step.clock, nowMs) >= toMs - EARLY_MS ? reached(state, nowMs) : waiting(state, nowMs);
}

const PAUSE: ListenCommand = { kind: 'pause' };

/** The reader has heard enough. */
export const stopListening = (): ListenTurn => ended('left', PAUSE);
/** Something else has come beside the panel. */
export const leaveListening = (): ListenTurn => ended('left');

function playOn(state: ListenState, clock: Clock, muted: boolean, nowMs: number): ListenTurn {
  const leftMs = delayUntil(clock, state.ranges[state.index]?.toMs ?? 0, nowMs) ?? 0;
  const unheard = state.unheard ?? (muted ? 'muted' : clock.rate > MAX_RATE ? 'too-fast' : null);
  return waiting({ ...state, unheard, step: { at: 'playing', clock, dueMs: nowMs + leftMs } }, nowMs);
}

function reached(state: ListenState, nowMs: number): ListenTurn {
  const { index, ranges, loop, unheard } = state;
  if (index + 1 < ranges.length) return goTo({ ...state, index: index + 1 }, nowMs, null);
  if (!loop) return ended(unheard ?? 'heard', PAUSE);
  return goTo({ ...state, index: 0, unheard: null }, nowMs, unheard ? null : 'heard');
}

function waiting(state: ListenState, nowMs: number): ListenTurn {
  const { step } = state;
  const dueMs = step.at === 'playing' ? step.dueMs : step.sinceMs + (step.at === 'arriving' ? ARRIVE_MS : HOLD_MS);
  return { state, commands: [], end: null, wakeInMs: Math.max(0, dueMs - nowMs) };
}
