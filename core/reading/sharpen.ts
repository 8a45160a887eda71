import type { LearnJob, LearnStage } from '../timing/learn-job.ts';
import { joinLearnt, type Learnt, type LearntFrom } from '../timing/learnt.ts';
import type { Scheduler } from '../timing/playhead.ts';
import type { LockState, RunningLock } from '../timing/running/running-lock.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { CaptionAnswer, CaptionWish, NoCaptions, ShownCaption } from '../watch/page-captions.ts';

/**
 * How far a reader's wish for sharper times has come.
 *
 * - `rest`: nobody wishes for anything
 * - `asking`: the page has been asked for the video's captions
 * - `reading`, `aligning`: they have come and are at work
 * - `watching`: they are learnt from as the screen shows them, until the reader ends that
 * - `learnt`: they have made the times what they are now
 * - `failed`: they have not, and why
 */
export type Sharpening =
  | { readonly step: 'rest' | 'learnt' }
  /** `slow`: it takes so long that the reader should be told. */
  | { readonly step: 'asking' | LearnStage; readonly slow: boolean }
  /** `lock`: whether their place in the text is known. */
  | { readonly step: 'watching'; readonly lock: LockState }
  | { readonly step: 'failed'; readonly why: Refusal };

/** Why nothing was learnt; `detail` is the aligner's own sentence, in English. */
export type Refusal =
  | { readonly reason: NoCaptions | 'broken' }
  | { readonly reason: 'refused'; readonly detail: string };

/** What work on captions tells. */
export type WorkNews =
  | { readonly kind: 'stage'; readonly stage: LearnStage }
  | { readonly kind: 'learnt'; readonly learnt: Learnt }
  | { readonly kind: 'refused'; readonly detail: string }
  /** It ended without a word: it was killed, or did not begin. */
  | { readonly kind: 'broken' };

/** Begins to work on captions beside everything else; what it returns ends it. */
export type StartWork = (job: Omit<LearnJob, 'glossary'>, told: (news: WorkNews) => void) => () => void;

export interface Sharpener {
  now(): Sharpening;
  /** The reader wants sharper times. While that is being tried, nothing begins anew. */
  begin(): void;
  /** The reader wants to learn from the captions while they play. */
  watch(): void;
  /** The reader does not want to wait for it, or has read why it failed. */
  end(): void;
  /** What the page answers. */
  answered(answer: CaptionAnswer): void;
  /** What stands on the screen now. */
  shown(caption: ShownCaption): void;
  /** Another video or another page has come beside the panel. */
  left(): void;
}

export interface SharpenerParts {
  readonly transcript: Transcript;
  readonly scheduler: Scheduler;
  readonly work: StartWork;
  /** Tells the page what is wanted of its captions. */
  wish(wish: CaptionWish, languages: readonly string[]): void;
  /** Length of the video that plays, in milliseconds. */
  videoMs(): number;
  /** What is known from captions until now; null for nothing. */
  learnt(): Learnt | null;
  learn(learnt: Learnt | null): void;
  /** Begins to find the captions on the screen in the text: what does so is loaded for it. */
  lock(): Promise<RunningLock>;
  /** Called whenever `now` has become another. */
  changed(): void;
}

/** What takes longer is told to the reader. */
const SLOW_MS = 500;
/** A page answers within five seconds; one that is being left does not. */
const ANSWER_MS = 8000;

const REST: Sharpening = { step: 'rest' };
const ON_SCREEN: LearntFrom = { way: 'screen', language: null, kind: null, translated: false };

/**
 * Learns the times of a text from the captions of its video, once, when the reader wants it: asks the page, has what it
 * answers worked on, and ends by itself. What fails is not tried again.
 */
export function createSharpener(parts: SharpenerParts): Sharpener {
  const { transcript, scheduler } = parts;
  let now = REST;
  let slow = false;
  let timers: (() => void)[] = [];
  let stopWork: (() => void) | null = null;
  let lock: RunningLock | null = null;
  /** What is known besides what the screen tells: a lock may disown what it told before. */
  let besides: Learnt | null = null;
  /** Both together, as it was learnt last. */
  let joined: Learnt | null = null;

  function become(next: Sharpening): void {
    now = next;
    parts.changed();
  }

  /** Whatever is under way is so no longer. */
  function stop(next: Sharpening): void {
    for (const cancel of timers) cancel();
    timers = [];
    stopWork?.();
    stopWork = null;
    lock = null;
    if (now.step === 'asking' || now.step === 'watching') parts.wish('none', []);
    if (now.step !== next.step || next.step === 'failed') become(next);
  }

  function heard(news: WorkNews): void {
    if (news.kind === 'stage') become({ step: news.stage, slow });
    else if (news.kind === 'learnt') {
      parts.learn(news.learnt);
      stop({ step: 'learnt' });
    } else stop({ step: 'failed', why: whyOf(news) });
  }

  return {
    now: () => now,
    begin() {
      if ('slow' in now) return;
      stop(REST);
      slow = false;
      const giveUp = () => stop({ step: 'failed', why: { reason: 'no-answer' } });
      timers = [
        scheduler.after(SLOW_MS, () => {
          slow = true;
          if ('slow' in now) become({ ...now, slow });
        }),
        scheduler.after(ANSWER_MS, () => now.step === 'asking' && giveUp()),
      ];
      become({ step: 'asking', slow });
      parts.wish('track', languagesOf(transcript));
    },
    watch() {
      if ('slow' in now || now.step === 'watching') return;
      const watching: Sharpening = { step: 'watching', lock: 'searching' };
      become(watching);
      parts.lock().then(
        (loaded) => {
          if (now !== watching) return;
          lock = loaded;
          besides = joined = parts.learnt();
          parts.wish('screen', languagesOf(transcript));
        },
        () => now === watching && stop({ step: 'failed', why: { reason: 'broken' } }),
      );
    },
    shown({ text, mediaMs }) {
      if (!lock?.shown(text, mediaMs)) return;
      const videoMs = parts.videoMs();
      // The last caption's words may be laid out beyond the end.
      const anchors = lock.anchors().filter(({ timeMs }) => timeMs <= videoMs);
      // Meanwhile the reader may have forgotten it all, or another panel have learnt more.
      if (parts.learnt() !== joined) besides = parts.learnt();
      joined = anchors.length > 0 ? joinLearnt(besides, { from: ON_SCREEN, videoMs, anchors }) : besides;
      if (parts.learnt() !== joined) parts.learn(joined);
      become({ step: 'watching', lock: lock.state() });
    },
    end: () => stop(REST),
    left: () => stop(REST),
    answered({ found, why }) {
      if (now.step !== 'asking') return;
      // The page has ended the wish with its answer.
      become({ step: 'reading', slow });
      if (!found) stop({ step: 'failed', why: { reason: why } });
      else stopWork = parts.work({ transcript, found, videoMs: parts.videoMs() }, heard);
    },
  };
}

const whyOf = (news: Extract<WorkNews, { kind: 'refused' | 'broken' }>): Refusal =>
  news.kind === 'broken' ? { reason: news.kind } : { reason: news.kind, detail: news.detail };

/** What is spoken, and where the text is in another language, that. */
const languagesOf = ({ spokenLanguage, language }: Transcript): readonly string[] => [
  ...new Set([spokenLanguage, language]),
];
