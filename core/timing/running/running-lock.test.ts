import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../base/random.sample.ts';
import { sampleAnchor, sampleTranscript } from '../../transcript/transcript.sample.ts';
import { spokenSample } from '../align/spoken.sample.ts';
import { buildTimeline } from '../timeline.ts';
import { createRunningLock, type RunningLock } from './running-lock.ts';

const SAMPLE = spokenSample(6000, { wrongShare: 0.15 });
const TRANSCRIPT = sampleTranscript(SAMPLE.text);
const { cues } = SAMPLE.captions;

/** Captions as they come, from one of them on: until something is true, or so many. */
function watch(lock: RunningLock, from: number, count: number, until = (_: RunningLock) => false): number {
  let shown = 0;
  while (shown < count && !until(lock)) {
    const cue = cues[from + shown++];
    if (cue) lock.shown(cue.text, cue.startMs);
  }
  return shown;
}

const isLocked = (lock: RunningLock) => lock.state() === 'locked';

/** By how much anchors at the beginnings of words are off, in seconds. */
function errors(lock: RunningLock, { positions, starts } = SAMPLE): number[] {
  const momentOf = new Map(positions.map((position, i) => [position, starts[i] as number]));
  return lock.anchors().flatMap(({ position, timeMs }) => {
    const seconds = momentOf.get(position);
    return seconds === undefined ? [] : [Math.abs(timeMs / 1000 - seconds)];
  });
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const OPERATOR = 'Thank you. Our next question comes from the line of';
const CALL = [...'abcdefghij']
  .map((c) => `${OPERATOR} ${c}son of the ${c}bank. About ${c}ing the ${c}ment.`)
  .join('\n');

describe('createRunningLock', () => {
  it.each([0.15, 0.45])('finds any place of a text with a few captions, %s of their words wrong', (wrongShare) => {
    const sample = spokenSample(6000, { wrongShare, seed: 3 });
    const transcript = sampleTranscript(sample.text);
    const random = randomNumbers(5);
    for (let i = 0; i < 12; i++) {
      const lock = createRunningLock(transcript, null);
      const from = Math.floor(random() * (sample.captions.cues.length - 40));
      for (const cue of sample.captions.cues.slice(from, from + 40)) lock.shown(cue.text, cue.startMs);
      expect(lock.state()).toBe('locked');
      expect(Math.max(...errors(lock, sample))).toBeLessThan(8);
    }
  });

  it('needs a caption or two', () => {
    const counts = Array.from({ length: 20 }, (_, i) =>
      watch(createRunningLock(TRANSCRIPT, null), 40 * i, 20, isLocked),
    );
    expect(median(counts)).toBeLessThanOrEqual(2);
  });

  it('gives anchors that are as good as those of lines', () => {
    const lock = createRunningLock(TRANSCRIPT, null);
    watch(lock, 300, 60);
    const anchors = lock.anchors();
    expect(anchors.every(({ source }) => source === 'caption')).toBe(true);
    expect(anchors.length).toBeGreaterThan(250);
    expect(median(errors(lock))).toBeLessThan(0.3);
  });

  it('says how little the first caption tells, whose beginning was not seen', () => {
    const lock = createRunningLock(TRANSCRIPT, null);
    const clear = cues.findIndex(({ text }) => SAMPLE.text.includes(text));
    expect(watch(lock, clear, 2, isLocked)).toBe(1);
    const [anchor] = lock.anchors();
    expect(lock.anchors()).toHaveLength(1);
    expect(anchor?.basis).toBe('derived');
    expect(anchor?.uncertaintyMs).toBeGreaterThan(1000);
  });

  it('says so when there is something new, ever more seldom', () => {
    const lock = createRunningLock(TRANSCRIPT, null);
    const told = cues.slice(0, 300).flatMap((cue, i) => (lock.shown(cue.text, cue.startMs) ? [i] : []));
    expect(told.length).toBeGreaterThan(6);
    expect(told.length).toBeLessThan(14);
  });

  it('is told apart from its like by what follows, and not before', () => {
    const lock = createRunningLock(sampleTranscript(CALL), null);
    lock.shown('thank you our next question', 0);
    lock.shown('comes from the line of', 2000);
    expect(lock.state()).toBe('searching');
    lock.shown('gson of the gbank', 4000);
    expect(lock.state()).toBe('locked');
    expect(lock.anchors().some(({ position }) => CALL.startsWith('gson', position))).toBe(true);
  });

  it('knows where it is by the times, where the words do not tell', () => {
    const transcript = sampleTranscript(CALL);
    const sixth = CALL.split('\n').slice(0, 5).join('\n').length + 1;
    const mediaMs = 1_200_000;
    const prior = buildTimeline(transcript, [sampleAnchor(sixth, mediaMs)], 3_600_000);
    const lock = createRunningLock(transcript, prior);
    lock.shown(OPERATOR.toLowerCase(), mediaMs);
    const [anchor] = lock.anchors();
    expect(anchor?.position).toBeGreaterThan(sixth);
    expect(anchor?.position).toBeLessThan(sixth + OPERATOR.length);
  });

  it('hears each word once where captions roll', () => {
    const rolling = createRunningLock(TRANSCRIPT, null);
    for (let i = 300; i < 340; i++) {
      const cue = cues[i];
      const words = cue?.text.split(' ') ?? [];
      words.forEach((_, k) => {
        const line = words.slice(0, k + 1).join(' ');
        rolling.shown(`${cues[i - 1]?.text}\n${line}`, (cue?.startMs ?? 0) + 300 * k);
      });
    }
    expect(rolling.state()).toBe('locked');
    expect(rolling.anchors().length).toBeGreaterThan(150);
    expect(median(errors(rolling))).toBeLessThan(0.5);
  });

  it('keeps what it learnt when the video goes elsewhere, and searches anew', () => {
    const lock = createRunningLock(TRANSCRIPT, null);
    watch(lock, 300, 40);
    const before = lock.anchors();
    lock.moved();
    expect(lock.state()).toBe('searching');
    expect(lock.anchors()).toEqual(before);
    watch(lock, 100, 40);
    const after = lock.anchors();
    expect(after.length).toBeGreaterThan(before.length + 150);
    expect(after.slice(-before.length)).toEqual(before);
  });

  it('takes a clock that goes back for a jump', () => {
    const lock = createRunningLock(TRANSCRIPT, null);
    watch(lock, 300, 10);
    expect(lock.state()).toBe('locked');
    lock.shown('ka', (cues[200]?.startMs ?? 0) + 1);
    expect(lock.state()).toBe('searching');
  });

  it('replaces what it learnt of a passage that is seen again', () => {
    const lock = createRunningLock(TRANSCRIPT, null);
    watch(lock, 300, 40);
    const count = lock.anchors().length;
    lock.moved();
    watch(lock, 300, 40);
    expect(Math.abs(lock.anchors().length - count)).toBeLessThan(20);
  });

  it('holds a long passage with anchors for all of it', () => {
    const lock = createRunningLock(TRANSCRIPT, null);
    watch(lock, 0, 600);
    const anchors = lock.anchors();
    expect(anchors.length).toBeGreaterThan(3000);
    expect(Math.max(...errors(lock))).toBeLessThan(8);
    const times = anchors.map(({ timeMs }) => timeMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it.each([
    [
      'another talk',
      spokenSample(3000, { seed: 99 }).captions.cues.map(({ text }) => text.replaceAll(/[aeiou]/g, 'y')),
    ],
    ['another language', Array.from({ length: 400 }, (_, i) => `今天我们讨论第${i}个问题`)],
  ])('says that it recognises nothing of %s', (_, texts) => {
    const lock = createRunningLock(TRANSCRIPT, null);
    const states = texts.slice(0, 400).map((text, i) => {
      lock.shown(text, 2000 * i);
      return lock.state();
    });
    expect(states.at(-1)).toBe('unrecognised');
    expect(states).not.toContain('locked');
    expect(lock.anchors()).toEqual([]);
    watch(lock, 300, 20);
    expect(lock.state()).toBe('locked');
  });

  it.each([
    ['keeps', 20, 80],
    ['disowns', 2, 0],
  ])('%s a place held for %i captions when nothing of it is heard any more', (_, captions, least) => {
    const lock = createRunningLock(TRANSCRIPT, null);
    const clear = cues.findIndex(({ text }) => SAMPLE.text.includes(text));
    watch(lock, clear, captions);
    expect(lock.state()).toBe('locked');
    const lastMs = cues[clear + captions]?.startMs ?? 0;
    for (let i = 0; i < 20; i++) lock.shown(`nyx qyx wyx zyx vyx ${i + 1000}`, lastMs + 2000 * i);
    expect(lock.state()).toBe('searching');
    expect(lock.anchors().length).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(lock.anchors()).toEqual([]);
  });

  it('is in order whatever is shown', () => {
    const word = fc.constantFrom('thank', 'you', 'gson', 'question', 'line', 'the', 'of', 'xyz', '', '今', '\n');
    const caption = fc.tuple(fc.array(word, { maxLength: 12 }), fc.integer({ min: 0, max: 600_000 }));
    const transcript = sampleTranscript(CALL);
    fc.assert(
      fc.property(fc.array(caption, { maxLength: 30 }), (captions) => {
        const lock = createRunningLock(transcript, null);
        for (const [words, mediaMs] of captions) lock.shown(words.join(' '), mediaMs);
        const anchors = lock.anchors();
        for (const [i, { position, timeMs, uncertaintyMs }] of anchors.entries()) {
          expect(position).toBeGreaterThanOrEqual(anchors[i - 1]?.position ?? 0);
          expect(timeMs).toBeGreaterThanOrEqual(anchors[i - 1]?.timeMs ?? 0);
          expect(position).toBeLessThanOrEqual(CALL.length);
          expect(uncertaintyMs).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
