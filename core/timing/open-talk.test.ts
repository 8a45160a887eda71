import { describe, expect, it } from 'vitest';
import { sampleAnchor, sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { openTalk } from './open-talk.ts';

const transcript = sampleTranscript('One two three four. Five six seven. Eight nine ten eleven.', {
  sections: [
    { start: 0, title: 'Opening', kind: 'chapter' },
    { start: 20, title: 'Middle', kind: 'chapter' },
  ],
});
const TALK = sampleTalk(transcript, {
  durationMs: 60_000,
  chapters: [
    { title: 'Opening', startMs: 0, uncertaintyMs: 0, position: 0 },
    { title: 'Middle', startMs: 20_000, uncertaintyMs: 2000, position: 20 },
  ],
  anchors: [sampleAnchor(20, 20_000, { source: 'chapter', uncertaintyMs: 2000 })],
});

const pageWith = (...starts: number[]): FoundChapters => ({
  kind: 'creator',
  source: 'data',
  list: starts.map((startMs, i) => ({ title: ['Opening', 'Middle', 'End'][i] as string, startMs })),
});

function reading() {
  const open = openTalk(TALK, { now: () => 1000, after: () => () => undefined });
  const heard: string[] = [];
  open.playhead.subscribe(() => heard.push(`place ${open.playhead.place().word}`));
  open.subscribe(() => heard.push(`times ${open.times().chapters[1]?.startMs}`));
  return { open, heard };
}

describe('openTalk', () => {
  it('begins with what is bundled', () => {
    expect(reading().open.times()).toMatchObject({ chaptersFrom: 'bundled', offsetMs: 0, lengthDifferenceMs: 0 });
  });

  it('takes the page’s chapters without losing its clock, and says each thing once', () => {
    const { open, heard } = reading();
    open.playhead.setClock({ mediaMs: 21_000, atMs: 1000, rate: 1.5, playing: false });
    const before = open.playhead.place();
    const first = open.times();
    heard.length = 0;
    open.update({ pageChapters: pageWith(0, 24_000) });
    expect(heard).toEqual([`place ${open.playhead.place().word}`, 'times 24000']);
    expect(open.times()).not.toBe(first);
    expect(open.playhead.clock()).toEqual({ mediaMs: 21_000, atMs: 1000, rate: 1.5, playing: false });
    expect(open.playhead.place().mediaMs).toBe(before.mediaMs);
    expect(open.playhead.place().word).toBeLessThan(before.word);
  });

  it('changes nothing when it hears nothing new', () => {
    const { open, heard } = reading();
    open.update({ pageChapters: pageWith(0, 24_000), videoMs: 60_400, offsetMs: null });
    const times = open.times();
    heard.length = 0;
    open.update({ pageChapters: { ...pageWith(0, 24_000), source: 'list' } });
    open.update({ videoMs: 59_900 });
    open.update({ videoMs: null, offsetMs: null });
    open.update({});
    expect(open.times()).toBe(times);
    expect(heard).toEqual([]);
  });

  it.each([
    ['another chapter', { pageChapters: pageWith(0, 24_000, 40_000) }],
    ['another time', { pageChapters: pageWith(0, 25_000) }],
    ['none any more', { pageChapters: null }],
    ['another length', { videoMs: 90_000 }],
    ['an offset', { offsetMs: 4000 }],
  ])('changes with %s', (_, change) => {
    const { open, heard } = reading();
    open.update({ pageChapters: pageWith(0, 24_000) });
    const times = open.times();
    heard.length = 0;
    open.update(change);
    expect(open.times()).not.toBe(times);
    expect(heard).toHaveLength(2);
  });

  it('comes back to what is bundled', () => {
    const { open } = reading();
    const { chapters, evidence } = open.times();
    open.update({ pageChapters: pageWith(0, 24_000), videoMs: 90_000, offsetMs: 3000 });
    open.update({ pageChapters: null, videoMs: null, offsetMs: null });
    expect(open.times()).toMatchObject({ chapters, evidence, offsetMs: 0, doubtMs: 0 });
  });

  it('tells nobody who has left', () => {
    const { open } = reading();
    let calls = 0;
    open.subscribe(() => calls++)();
    open.update({ offsetMs: 2000 });
    expect(calls).toBe(0);
  });
});
