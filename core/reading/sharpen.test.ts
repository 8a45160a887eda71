import { describe, expect, it } from 'vitest';
import type { LearnJob } from '../timing/learn-job.ts';
import type { Learnt } from '../timing/learnt.ts';
import type { LockState, RunningLock } from '../timing/running/running-lock.ts';
import { sampleScheduler } from '../timing/scheduler.sample.ts';
import { sampleAnchor, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { CaptionAnswer, FoundCaptions } from '../watch/page-captions.ts';
import { createSharpener, type WorkNews } from './sharpen.ts';

const transcript = sampleTranscript('一二三四。', { language: 'zh-Hant', spokenLanguage: 'en' });
const FOUND: FoundCaptions = { from: 'player', language: 'en', kind: 'asr', translated: false, body: '{}' };
const ANSWER: CaptionAnswer = { found: FOUND, why: null };
const LEARNT: Learnt = {
  from: { way: 'player', language: 'en', kind: 'asr', translated: false },
  videoMs: 600_000,
  anchors: [sampleAnchor(0, 1000, { source: 'caption' })],
};

function world() {
  const { scheduler, timers, pass } = sampleScheduler();
  const wishes: unknown[] = [];
  /** What was known before, and all that was learnt since. */
  let known: Learnt | null = null;
  const learnt: (Learnt | null)[] = [];
  const jobs: Omit<LearnJob, 'glossary'>[] = [];
  const told: ((news: WorkNews) => void)[] = [];
  let ended = 0;
  const steps: string[] = [];
  const seen: string[] = [];
  let lockState: LockState = 'searching';
  let anchors: Learnt['anchors'] = [];
  const lock: RunningLock = {
    // As the real one, it says when it is worth a look: here at every full stop.
    shown: (text) => {
      seen.push(text);
      return text.endsWith('.');
    },
    moved: () => undefined,
    state: () => lockState,
    anchors: () => anchors,
  };
  const sharpener = createSharpener({
    transcript,
    scheduler,
    work(job, tell) {
      jobs.push(job);
      told.push(tell);
      return () => ended++;
    },
    wish: (...wish) => wishes.push(wish),
    videoMs: () => 600_000,
    learnt: () => known,
    learn(one) {
      known = one;
      learnt.push(one);
    },
    lock: async () => lock,
    changed: () => {
      const now = sharpener.now();
      steps.push('slow' in now && now.slow ? `${now.step}, slow` : now.step);
    },
  });
  const tell = (news: WorkNews) => told.at(-1)?.(news);
  const lockBecomes = (state: LockState, found: Learnt['anchors']) => {
    lockState = state;
    anchors = found;
  };
  const knows = (one: Learnt | null): void => {
    known = one;
  };
  const seenOf = { seen, wishes, learnt, jobs, steps, timers, ended: () => ended };
  return { ...sharpener, ...seenOf, lockBecomes, pass, tell, knows };
}

describe('sharpening the times', () => {
  it('asks the page for captions as they are spoken, else in the language of the text, and learns from them', () => {
    const { begin, answered, tell, wishes, jobs, learnt, steps, timers, ended } = world();
    begin();
    expect(wishes).toEqual([['track', ['en', 'zh-Hant']]]);
    answered(ANSWER);
    expect(jobs).toEqual([{ transcript, found: FOUND, videoMs: 600_000 }]);
    tell({ kind: 'stage', stage: 'reading' });
    tell({ kind: 'stage', stage: 'aligning' });
    tell({ kind: 'learnt', learnt: LEARNT });
    expect(learnt).toEqual([LEARNT]);
    expect(steps).toEqual(['asking', 'reading', 'reading', 'aligning', 'learnt']);
    expect([wishes.length, timers.size, ended()]).toEqual([1, 0, 1]);
  });

  it('tells how far it is once it takes longer than half a second', () => {
    const { begin, answered, tell, pass, steps } = world();
    begin();
    pass(499);
    answered(ANSWER);
    pass(1);
    tell({ kind: 'stage', stage: 'aligning' });
    expect(steps).toEqual(['asking', 'reading', 'reading, slow', 'aligning, slow']);
  });

  it.each(['none-offered', 'no-answer', 'empty', 'too-large', 'advertisement', 'no-bridge'] as const)(
    'ends with what the page says: %s',
    (why) => {
      const { begin, answered, now, jobs, timers, wishes } = world();
      begin();
      answered({ found: null, why });
      expect(now()).toEqual({ step: 'failed', why: { reason: why } });
      expect([jobs.length, timers.size, wishes.length]).toEqual([0, 0, 1]);
    },
  );

  it('ends with the sentence of who worked on it, or with none', () => {
    const { begin, answered, tell, now, end, learnt } = world();
    begin();
    answered(ANSWER);
    tell({ kind: 'refused', detail: 'These captions say something else.' });
    expect(now()).toEqual({
      step: 'failed',
      why: { reason: 'refused', detail: 'These captions say something else.' },
    });
    begin();
    answered(ANSWER);
    tell({ kind: 'broken' });
    expect(now()).toEqual({ step: 'failed', why: { reason: 'broken' } });
    end();
    expect([now().step, learnt.length]).toEqual(['rest', 0]);
  });

  it('does not wait for a page that says nothing, and does not ask it again', () => {
    const { begin, pass, now, wishes } = world();
    begin();
    pass(8000);
    expect(now()).toEqual({ step: 'failed', why: { reason: 'no-answer' } });
    pass(60_000);
    expect(wishes).toEqual([
      ['track', ['en', 'zh-Hant']],
      ['none', []],
    ]);
  });

  it('begins nothing while something is under way', () => {
    const { begin, answered, wishes } = world();
    begin();
    begin();
    answered(ANSWER);
    begin();
    expect(wishes.length).toBe(1);
  });

  it.each(['end', 'left'] as const)('is over at once: %s', (how) => {
    const one = world();
    one.begin();
    one[how]();
    expect(one.wishes.at(-1)).toEqual(['none', []]);
    one.answered(ANSWER);
    expect([one.jobs.length, one.now().step]).toEqual([0, 'rest']);
    one.begin();
    one.answered(ANSWER);
    one[how]();
    expect([one.ended(), one.now().step, one.timers.size]).toEqual([1, 'rest', 0]);
  });

  it('takes no answer that it has not asked for', () => {
    const { answered, jobs, steps } = world();
    answered(ANSWER);
    expect([jobs.length, steps.length]).toEqual([0, 0]);
  });
});

describe('learning from the captions while they play', () => {
  const loaded = () => new Promise<void>((resolve) => setImmediate(resolve));
  const caption = (text: string, mediaMs = 5000) => ({ text, mediaMs });

  it('asks for what the screen shows, and learns whenever there is something new, until it is ended', async () => {
    const { watch, shown, lockBecomes, now, wishes, learnt, end, seen } = world();
    watch();
    await loaded();
    expect([wishes, now()]).toEqual([[['screen', ['en', 'zh-Hant']]], { step: 'watching', lock: 'searching' }]);
    shown(caption('one'));
    shown(caption('two.'));
    expect(learnt).toEqual([]);
    lockBecomes('locked', LEARNT.anchors);
    shown(caption('three.'));
    expect(now()).toEqual({ step: 'watching', lock: 'locked' });
    const from = { way: 'screen', language: null, kind: null, translated: false };
    expect(learnt).toEqual([{ from, videoMs: 600_000, anchors: LEARNT.anchors }]);
    end();
    shown(caption('four.'));
    expect([learnt.length, seen.length, now().step, wishes.at(-1)]).toEqual([1, 3, 'rest', ['none', []]]);
  });

  it('adds to what was known before what this watching tells, and forgets what it disowns', async () => {
    const { watch, shown, lockBecomes, learnt, knows } = world();
    knows(LEARNT);
    watch();
    await loaded();
    lockBecomes('locked', [sampleAnchor(2000, 90_000, { source: 'caption' })]);
    shown(caption('one.'));
    lockBecomes('searching', []);
    shown(caption('two.'));
    expect(learnt.map((one) => one?.anchors.map(({ position }) => position))).toEqual([[0, 2000], [0]]);
    expect(learnt.at(-1)).toBe(LEARNT);
  });

  it('does not bring back what the reader has forgotten meanwhile', async () => {
    const { watch, shown, lockBecomes, learnt, knows } = world();
    knows(LEARNT);
    watch();
    await loaded();
    knows(null);
    lockBecomes('locked', [sampleAnchor(2000, 90_000, { source: 'caption' })]);
    shown(caption('one.'));
    expect(learnt.map((one) => one?.anchors.map(({ position }) => position))).toEqual([[2000]]);
  });

  it('learns no moment beyond the end of the video, where the last caption may be laid out', async () => {
    const { watch, shown, lockBecomes, learnt } = world();
    watch();
    await loaded();
    const [inside] = LEARNT.anchors;
    lockBecomes('locked', [...LEARNT.anchors, sampleAnchor(4, 600_001, { source: 'caption' })]);
    shown(caption('one.'));
    expect(learnt.map((one) => one?.anchors)).toEqual([[inside]]);
  });

  it('begins once, not while something else is under way, and gives way to the whole track', async () => {
    const { watch, begin, answered, end, wishes, now } = world();
    begin();
    watch();
    expect(now().step).toBe('asking');
    end();
    watch();
    watch();
    await loaded();
    begin();
    answered({ found: null, why: 'empty' });
    expect(wishes.map((wish) => (wish as string[])[0])).toEqual(['track', 'none', 'screen', 'none', 'track']);
  });

  it('ends with the video', async () => {
    const { watch, left, shown, seen, now, wishes } = world();
    watch();
    left();
    await loaded();
    shown(caption('one.'));
    watch();
    await loaded();
    left();
    shown(caption('one.'));
    expect([now().step, seen]).toEqual(['rest', []]);
    expect(wishes).toEqual([
      ['none', []],
      ['screen', ['en', 'zh-Hant']],
      ['none', []],
    ]);
  });
});
