import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import type { Learnt } from '../timing/learnt.ts';
import { openTalk } from '../timing/open-talk.ts';
import { sampleAnchor, sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { applyPlayback, type Playing, type PlayingState } from './apply-playback.ts';
import { writeLearnt } from './kept-captions.ts';
import { createReading } from './reading.ts';

const SENTENCE = 'One two three four five six seven eight nine ten eleven. ';
const transcript = sampleTranscript(SENTENCE.repeat(40).trim(), {
  sections: [
    { start: 0, title: 'Opening', kind: 'chapter' },
    { start: 20 * SENTENCE.length, title: 'Middle', kind: 'chapter' },
  ],
});
const TALK = sampleTalk(transcript, {
  durationMs: 180_000,
  chapters: [{ title: 'Middle', startMs: 90_000, uncertaintyMs: 1000, position: 20 * SENTENCE.length }],
  anchors: [sampleAnchor(0, 10_000), sampleAnchor(39 * SENTENCE.length, 166_000)],
});
const CHAPTERS: FoundChapters = {
  kind: 'creator',
  source: 'data',
  list: [
    { title: 'Opening', startMs: 0 },
    { title: 'Middle', startMs: 130_000 },
  ],
};
const TENTH = 10 * SENTENCE.length;
const playing = (videoMs: number | null, state: PlayingState = 'following', mediaMs = 75_300): Playing => ({
  state,
  clock: state === 'following' ? { mediaMs, atMs: 0, rate: 1, playing: false } : null,
  videoMs,
  muted: false,
  againInMs: null,
});

function reading(kept?: Json) {
  const open = openTalk(TALK, { now: () => 0, after: () => () => undefined });
  const writes: Json[] = [];
  const captions: Json[] = [];
  const one = createReading(open, { said: (value) => writes.push(value), learnt: (value) => captions.push(value) });
  if (kept !== undefined) one.recallSaid(kept);
  let retimed = 0;
  open.subscribe(() => retimed++);
  const told = (next: Playing, chapters: FoundChapters | null = null) => {
    one.told(next, chapters);
    applyPlayback(open, next);
  };
  return { ...one, open, told, writes, captions, retimed: () => retimed };
}

describe('what the page tells', () => {
  it('holds through an advertisement and a look at another tab', () => {
    const { told, left, open, retimed } = reading();
    told(playing(220_000), CHAPTERS);
    const times = open.times();
    const before = retimed();
    told(playing(null, 'advertisement'), CHAPTERS);
    left();
    told(playing(null, 'waiting'), null);
    told(playing(220_000), null);
    told(playing(220_000), CHAPTERS);
    expect(open.times()).toBe(times);
    expect(retimed()).toBe(before);
    expect(times).toMatchObject({ lengthDifferenceMs: 40_000, chaptersFrom: 'page' });
  });

  it('is told anew by a page that is loaded again', () => {
    const { told, open } = reading();
    told(playing(220_000), CHAPTERS);
    told(playing(null, 'waiting'), null);
    expect(open.times()).toMatchObject({ lengthDifferenceMs: 40_000, chaptersFrom: 'bundled' });
  });

  it('does not time anything anew where a length is told a little differently thousands of times', () => {
    const { told, retimed } = reading();
    told(playing(220_000));
    for (let i = 0; i < 3000; i++) told(playing(220_000 + (i % 1900)));
    expect(retimed()).toBe(1);
    told(playing(260_000));
    expect(retimed()).toBe(2);
  });

  it('offers a shift only for a video of another length', () => {
    const { told, suggestedOffsetMs } = reading();
    told(playing(180_000), CHAPTERS);
    expect(suggestedOffsetMs()).toBeNull();
    told(playing(220_000), CHAPTERS);
    expect(suggestedOffsetMs()).toBe(40_000);
  });
});

describe('what the reader says', () => {
  it('is not of a video whose length nobody has told', () => {
    const { setOffset, saidNow, told, writes } = reading();
    setOffset(5000);
    told(playing(null));
    saidNow(TENTH, 0);
    expect(writes).toEqual([]);
  });

  it('is not heard while an advertisement plays, or another video perhaps', () => {
    const { saidNow, told, writes } = reading();
    told(playing(220_000));
    for (const state of ['advertisement', 'settling', 'live', 'waiting'] as const) {
      told(playing(null, state));
      saidNow(TENTH, 0);
    }
    expect(writes).toEqual([]);
  });

  it('is kept, counts at once, and the later word counts', () => {
    const { open, told, setOffset, saidNow, writes } = reading();
    told(playing(220_000));
    setOffset(30_000);
    expect(open.times()).toMatchObject({ said: true, offsetMs: 30_000, laidBy: 'offset' });
    saidNow(TENTH, 0);
    expect(open.times()).toMatchObject({ said: true, laidBy: 'ear' });
    expect(open.times().timeline.timeAt(TENTH)).toBeCloseTo(75_300, 0);
    saidNow(TENTH, 0);
    expect(writes[2]).toEqual(writes[1]);
    setOffset(-5000);
    expect(open.times()).toMatchObject({ offsetMs: -5000, laidBy: 'offset' });
    setOffset(null);
    expect(open.times()).toMatchObject({ said: false, offsetMs: 0, doubtMs: 40_000 });
    setOffset(1e12);
    setOffset(Number.NaN);
    expect(writes).toEqual([
      { videoMs: 220_000, offsetMs: 30_000 },
      { videoMs: 220_000, version: transcript.version, heard: [{ position: TENTH, mediaMs: 75_300 }] },
      { videoMs: 220_000, version: transcript.version, heard: [{ position: TENTH, mediaMs: 75_300 }] },
      { videoMs: 220_000, offsetMs: -5000 },
      {},
    ]);
  });

  it('is found again, and taken from another panel', () => {
    const { open, told, recallSaid } = reading({ videoMs: 220_000, offsetMs: 4000 });
    told(playing(220_000));
    expect(open.times().offsetMs).toBe(4000);
    recallSaid({ videoMs: 220_000, offsetMs: 6000 });
    expect(open.times().offsetMs).toBe(6000);
    recallSaid({});
    expect(open.times().said).toBe(false);
  });
});

describe('what captions told', () => {
  const learnt = (videoMs: number): Learnt => ({
    from: { way: 'player', language: 'en', kind: 'asr', translated: false },
    videoMs,
    anchors: [sampleAnchor(TENTH, 50_000, { source: 'caption', uncertaintyMs: 150, basis: 'measured' })],
  });

  it('counts at once, is kept, and can be forgotten', () => {
    const { open, told, learn, captions, retimed } = reading();
    told(playing(180_000));
    const before = retimed();
    learn(learnt(180_000));
    expect(open.times().captionsFrom).toEqual(learnt(0).from);
    expect(open.times().timeline.timeAt(TENTH)).toBeCloseTo(50_000, 0);
    learn(null);
    expect(open.times().captionsFrom).toBeNull();
    expect(retimed()).toBe(before + 2);
    expect(captions).toEqual([writeLearnt(learnt(180_000), transcript.version), {}]);
  });

  it('holds before the page has told anything, and not for another cut of the video', () => {
    const { open, told, recallLearnt } = reading();
    recallLearnt(writeLearnt(learnt(180_000), transcript.version));
    expect(open.times().captionsFrom).not.toBeNull();
    told(playing(220_000));
    expect(open.times().captionsFrom).toBeNull();
    told(playing(180_900));
    expect(open.times().captionsFrom).not.toBeNull();
  });

  it('is taken from another panel, which may forget it', () => {
    const { open, told, recallLearnt } = reading();
    told(playing(220_000));
    recallLearnt(writeLearnt(learnt(220_000), transcript.version));
    expect(open.times().captionsFrom).not.toBeNull();
    recallLearnt({});
    expect(open.times().captionsFrom).toBeNull();
  });
});

describe('what a reader heard in a video of the talk’s own length', () => {
  it('corrects the place where it was heard, is kept, and is taken back step by step', () => {
    const { open, told, saidNow, takeBack, canTakeBack, writes } = reading();
    told(playing(180_000));
    const before = open.times().timeline.timeAt(TENTH);
    expect([canTakeBack(), saidNow(TENTH, 0)]).toEqual([false, true]);
    expect(open.times().timeline.timeAt(TENTH)).toBeCloseTo(75_300, 0);
    expect(open.times()).toMatchObject({ said: true, offsetMs: 0, doubtMs: 0, lengthDifferenceMs: 0 });
    told(playing(180_000, 'following', 130_000));
    saidNow(3 * TENTH, 0);
    expect(open.times().evidence.counts.reader).toBe(2);
    takeBack();
    expect(open.times().evidence.counts.reader).toBe(1);
    takeBack();
    takeBack();
    expect([canTakeBack(), open.times().timeline.timeAt(TENTH)]).toEqual([false, before]);
    expect(writes.length).toBe(4);
    expect(writes.at(-1)).toEqual({});
  });

  it('is told whether it was heard', () => {
    const { saidNow, told } = reading();
    expect(saidNow(TENTH, 0)).toBe(false);
    told(playing(null, 'advertisement'));
    expect(saidNow(TENTH, 0)).toBe(false);
  });

  it('is handed on as anchors of a talk’s facts', () => {
    const { saidNow, told, corrections } = reading();
    expect(corrections()).toBeNull();
    told(playing(180_000));
    saidNow(TENTH, 0);
    expect(JSON.parse(corrections() ?? '')).toEqual({
      videoId: transcript.videoId,
      anchors: [
        {
          phrase: 'One two three four five six seven eight nine ten',
          seconds: 75.3,
          uncertaintySeconds: 0.5,
          basis: 'derived: heard by a reader',
        },
      ],
    });
  });
});
