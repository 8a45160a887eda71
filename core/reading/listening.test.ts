import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, mediaTimeAt } from '../clock/clock.ts';
import { openTalk } from '../timing/open-talk.ts';
import { sampleScheduler } from '../timing/scheduler.sample.ts';
import { sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { Playing, PlayingState } from './apply-playback.ts';
import { createListener } from './listener.ts';
import { type ListenCommand, type ListenEnd, rangesOf } from './listening.ts';

const WORDS = Array.from({ length: 60 }, (_, i) => `word${i} and more.`).join(' ');
const TRANSCRIPT = sampleTranscript(WORDS);
const spanOfWords = (from: string, to: string) => ({
  start: TRANSCRIPT.text.indexOf(from),
  end: TRANSCRIPT.text.indexOf(to) + to.length,
});

/** A talk whose words are timed exactly, 100 ms a character. */
function exactTalk() {
  const anchors = [...TRANSCRIPT.words.starts, ...TRANSCRIPT.words.ends].map((position) => ({
    position,
    timeMs: position * 100,
    uncertaintyMs: 50,
    basis: 'measured' as const,
    source: 'caption' as const,
  }));
  return { ...sampleTalk(TRANSCRIPT), durationMs: TRANSCRIPT.text.length * 100, anchors };
}

/**
 * A listener beside a player that does what it is told, and whatever a reader does to it. Time passes in steps of a
 * millisecond; every moment that is played is noted, with its rate.
 */
function beside(talk = exactTalk()) {
  const { scheduler, pass } = sampleScheduler();
  const open = openTalk(talk, scheduler);
  const sent: string[] = [];
  const heardMs = new Set<number>();
  let clock: Clock = { mediaMs: 0, atMs: 0, rate: 1, playing: false };
  let state: PlayingState = 'following';
  let muted = false;
  const listener = createListener(scheduler, () => undefined);
  const tell = () => {
    const told: Playing = { state, clock: null, muted: false, videoMs: null, againInMs: null };
    listener.told(state === 'following' ? { ...told, clock, muted } : told);
  };
  const at = () => mediaTimeAt(clock, scheduler.now());
  const set = (change: Partial<Clock>) => {
    clock = { ...clock, mediaMs: at(), atMs: scheduler.now(), ...change };
    tell();
  };
  const answers: ListenEnd[] = [];
  return {
    open,
    sent,
    heardMs,
    listener,
    answers,
    at,
    playing: () => clock.playing,
    set,
    show: (next: PlayingState) => {
      state = next;
      tell();
    },
    mute: (on: boolean) => {
      muted = on;
      tell();
    },
    listen(spans: Parameters<typeof listener.begin>[1], loop = false) {
      const obey = (command: ListenCommand) => {
        sent.push(command.kind === 'seek' ? `seek ${command.mediaMs}` : command.kind);
        // The player tells a moment later, as one does.
        scheduler.after(command.kind === 'pause' ? 1 : 2, () =>
          set(command.kind === 'seek' ? { mediaMs: command.mediaMs } : { playing: command.kind === 'play' }),
        );
      };
      void listener.begin(open, spans, loop, obey).then((end) => answers.push(end));
    },
    async pass(ms: number) {
      for (let i = 0; i < ms; i++) {
        pass(1);
        if (clock.playing && clock.rate <= 2 && !muted && state === 'following') heardMs.add(Math.round(at()));
      }
      await Promise.resolve();
    },
  };
}

const A = spanOfWords('word3', 'word5');
const B = spanOfWords('word20', 'word21');
const spanMs = ({ start, end }: { start: number; end: number }) => [start * 100, end * 100] as const;

describe('what is played', () => {
  it('begins half a second before the first word and ends with the last', () => {
    const { timeline, durationMs } = openTalk(exactTalk(), sampleScheduler().scheduler).times();
    const [from, to] = spanMs(A);
    const { ranges, widerMs } = rangesOf(TRANSCRIPT, { timeline, durationMs }, [A]);
    expect(widerMs).toBe(0);
    expect(ranges).toEqual([{ fromMs: from - 500, toMs: to }]);
  });

  it('is not before the start, and joins ranges that meet, whatever their order', () => {
    const { timeline, durationMs } = openTalk(exactTalk(), sampleScheduler().scheduler).times();
    const [first, second] = [spanOfWords('word0', 'word1'), spanOfWords('and more. word2', 'word3')];
    const { ranges } = rangesOf(TRANSCRIPT, { timeline, durationMs }, [B, second, first]);
    expect(ranges).toEqual([
      { fromMs: 0, toMs: spanMs(second)[1] },
      { fromMs: spanMs(B)[0] - 500, toMs: spanMs(B)[1] },
    ]);
  });

  it('is wider by what the times may be off where they are estimated', () => {
    const talk = { ...sampleTalk(TRANSCRIPT), durationMs: 600_000, anchors: [] };
    const { timeline, durationMs } = openTalk(talk, sampleScheduler().scheduler).times();
    const { ranges, widerMs } = rangesOf(TRANSCRIPT, { timeline, durationMs }, [B]);
    const [startMs, endMs] = [timeline.timeAt(B.start), timeline.timeAt(B.end)];
    expect(widerMs).toBeGreaterThan(1000);
    expect(ranges[0]?.fromMs).toBe(
      Math.max(0, Math.round(startMs) - 500 - Math.round(timeline.uncertaintyAt(B.start))),
    );
    expect(ranges[0]?.toMs).toBeCloseTo(Math.min(600_000, endMs + timeline.uncertaintyAt(B.end)), -1);
  });
});

describe('listening', () => {
  it('plays one passage after the other, pauses at the end, and says that all was heard', async () => {
    const world = beside();
    world.listen([A, B]);
    expect(world.listener.now()).toEqual({ spans: [A, B], loop: false, widerMs: 0 });
    await world.pass(30_000);
    expect(world.sent).toEqual([`seek ${spanMs(A)[0] - 500}`, 'play', `seek ${spanMs(B)[0] - 500}`, 'play', 'pause']);
    expect(world.answers).toEqual(['heard']);
    expect(world.listener.now()).toBeNull();
    expect(world.at() - spanMs(B)[1]).toBeLessThan(10);
    expect(world.playing()).toBe(false);
  });

  it('goes over and over it until it is stopped, and says once that it was heard', async () => {
    const world = beside();
    world.listen([B], true);
    await world.pass(30_000);
    expect(world.answers).toEqual(['heard']);
    expect(world.sent.filter((one) => one.startsWith('seek')).length).toBeGreaterThan(5);
    world.listener.stop();
    await world.pass(5);
    expect(world.sent.at(-1)).toBe('pause');
    expect([world.listener.now(), world.playing(), world.answers]).toEqual([null, false, ['heard']]);
  });

  it.each<[string, ListenEnd, (world: ReturnType<typeof beside>) => void]>([
    ['a jump of the reader', 'interrupted', ({ set, at }) => set({ mediaMs: at() + 5000 })],
    ['a jump back', 'interrupted', ({ set, at }) => set({ mediaMs: at() - 5000 })],
    ['a pause that lasts', 'interrupted', ({ set }) => set({ playing: false })],
    ['an advertisement', 'interrupted', ({ show }) => show('advertisement')],
    ['another video, for now', 'interrupted', ({ show }) => show('settling')],
    ['another page', 'left', ({ listener }) => listener.told(null)],
    ['the reader’s wish', 'left', ({ listener }) => listener.stop()],
    ['listening to something else', 'left', ({ listen }) => listen([A])],
  ])('is ended by %s, and says so: %s', async (_, end, happen) => {
    const world = beside();
    world.listen([B]);
    await world.pass(1000);
    happen(world);
    await world.pass(4000);
    expect(world.answers[0]).toBe(end);
  });

  it('goes on after a short wait for data, and at another speed that can be heard', async () => {
    const world = beside();
    world.listen([B]);
    await world.pass(700);
    world.set({ playing: false });
    await world.pass(1500);
    world.set({ playing: true });
    await world.pass(300);
    world.set({ rate: 2 });
    await world.pass(5000);
    expect(world.answers).toEqual(['heard']);
  });

  it('plays on, but calls it not heard, at a speed that nobody checks words at', async () => {
    const world = beside();
    world.listen([B]);
    await world.pass(700);
    world.set({ rate: 3 });
    await world.pass(200);
    world.set({ rate: 1 });
    await world.pass(5000);
    expect([world.answers, world.sent.at(-1)]).toEqual([['too-fast'], 'pause']);
  });

  it.each<[string, readonly [from: boolean, atMs: number, to: boolean]]>([
    ['from the start on', [true, 700, true]],
    ['until it was half over', [true, 900, false]],
    ['while it was played', [false, 900, true]],
  ])('plays on, but calls it not heard, when the video was muted %s', async (_, [from, atMs, to]) => {
    const world = beside();
    world.mute(from);
    world.listen([B]);
    await world.pass(atMs);
    world.mute(to);
    await world.pass(200);
    world.mute(false);
    await world.pass(5000);
    expect([world.answers, world.sent.at(-1)]).toEqual([['muted'], 'pause']);
  });

  it('over and over is heard as soon as it was played through with sound', async () => {
    const world = beside();
    world.mute(true);
    world.listen([B], true);
    await world.pass(6000);
    expect(world.answers).toEqual([]);
    world.mute(false);
    await world.pass(12_000);
    expect(world.answers).toEqual(['heard']);
  });

  it('is not spoilt by what was muted before it began', async () => {
    const world = beside();
    world.mute(true);
    world.mute(false);
    world.listen([B]);
    await world.pass(6000);
    expect(world.answers).toEqual(['heard']);
  });

  it('gives up on a player that does not begin, and on nothing to play', async () => {
    const world = beside();
    world.listen([]);
    await world.pass(1);
    expect(world.answers).toEqual(['not-begun']);
    void world.listener.begin(world.open, [A], false, () => undefined).then((end) => world.answers.push(end));
    await world.pass(8100);
    expect([world.answers, world.listener.now()]).toEqual([['not-begun', 'not-begun'], null]);
  });

  it('calls heard only what was really played, whatever the reader does meanwhile', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('pause' as const) }),
      fc.record({ kind: fc.constant('play' as const) }),
      fc.record({ kind: fc.constant('jump' as const), by: fc.integer({ min: -6000, max: 6000 }) }),
      fc.record({ kind: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 1.5, 2, 3, 16) }),
      fc.record({ kind: fc.constant('advertisement' as const) }),
      fc.record({ kind: fc.constant('mute' as const), on: fc.boolean() }),
    );
    const story = fc.array(fc.tuple(fc.integer({ min: 1, max: 2500 }), act), { maxLength: 4 });
    let heard = 0;
    await fc.assert(
      fc.asyncProperty(story, async (acts) => {
        const world = beside();
        world.listen([A, B]);
        for (const [ms, one] of acts) {
          await world.pass(ms);
          if (one.kind === 'pause' || one.kind === 'play') world.set({ playing: one.kind === 'play' });
          else if (one.kind === 'jump') world.set({ mediaMs: Math.max(0, world.at() + one.by) });
          else if (one.kind === 'rate') world.set({ rate: one.rate });
          else if (one.kind === 'mute') world.mute(one.on);
          else {
            world.show('advertisement');
            await world.pass(50);
            world.show('following');
          }
        }
        await world.pass(12_000);
        if (!world.answers.includes('heard')) return;
        heard++;
        const missed = [A, B].flatMap((span) => {
          const [from, to] = spanMs(span);
          const steps = Array.from({ length: Math.floor((to - from) / 100) }, (_, i) => from + i * 100);
          // What a clock tells is true to some hundredths of a second.
          return steps.filter((ms) => ![...Array(601).keys()].some((near) => world.heardMs.has(ms + near - 300)));
        });
        expect(missed).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(heard).toBeGreaterThan(5);
  });
});
