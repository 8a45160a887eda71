import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import { openTalk } from '../timing/open-talk.ts';
import { sampleAnchor, sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { applyPlayback, type Playing, type PlayingState } from './apply-playback.ts';
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
  againInMs: null,
});

function reading(kept?: Json) {
  const open = openTalk(TALK, { now: () => 0, after: () => () => undefined });
  const writes: Json[] = [];
  const one = createReading(open, (value) => writes.push(value));
  if (kept !== undefined) one.recall(kept);
  let retimed = 0;
  open.subscribe(() => retimed++);
  const told = (next: Playing, chapters: FoundChapters | null = null) => {
    one.told(next, chapters);
    applyPlayback(open, next);
  };
  return { ...one, open, told, writes, retimed: () => retimed };
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
    const { open, told, recall } = reading({ videoMs: 220_000, offsetMs: 4000 });
    told(playing(220_000));
    expect(open.times().offsetMs).toBe(4000);
    recall({ videoMs: 220_000, offsetMs: 6000 });
    expect(open.times().offsetMs).toBe(6000);
    recall({});
    expect(open.times().said).toBe(false);
  });
});
