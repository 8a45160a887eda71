import { describe, expect, it } from 'vitest';
import type { Captions } from '../captions/captions.ts';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { spokenSample } from './align/spoken.sample.ts';
import { learnFromCaptions } from './learn.ts';

const { text, captions, durationMs } = spokenSample(600, { grain: 'word' });
const transcript = sampleTranscript(text);
const FROM = { language: 'en', kind: 'asr', translated: false } as const;
/** Captions as a player gets them. */
const json3 = (captions: Captions): string =>
  JSON.stringify({
    events: captions.cues.map(({ startMs, endMs, text: line, offsets, timesMs }) => ({
      tStartMs: startMs,
      dDurationMs: endMs - startMs,
      segs: offsets.map((offset, i) => ({
        utf8: line.slice(offset, offsets[i + 1]),
        tOffsetMs: (timesMs[i] ?? 0) - startMs,
      })),
    })),
  });
const BODY = json3(captions);

const learn = (body: string, videoMs = durationMs) => {
  const stages: string[] = [];
  const found = { ...FROM, from: 'player', body } as const;
  const result = learnFromCaptions({ transcript, found, videoMs, glossary: null }, (stage) => stages.push(stage));
  return { result, stages };
};

describe('learnFromCaptions', () => {
  it('tells when the words are said, where that comes from, and how far it is', () => {
    const { result, stages } = learn(BODY);
    expect(stages).toEqual(['reading', 'aligning']);
    expect(result).toMatchObject({ ok: true, value: { from: { way: 'player', ...FROM }, videoMs: durationMs } });
    const anchors = result.ok ? result.value.anchors : [];
    expect(anchors.length).toBeGreaterThan(500);
    expect(anchors.every(({ source }) => source === 'caption')).toBe(true);
  });

  it.each([
    ['nothing', '', 'captions-unreadable'],
    ['junk', '\u0000'.repeat(9999), 'captions-unreadable'],
    ['moments before the video', '{"events":[{"tStartMs":-5,"segs":[{"utf8":"x"}]}]}', 'captions-unreadable'],
    ['what was cut off', BODY.slice(0, 40), 'captions-unreadable'],
    ['what is said elsewhere', json3(spokenSample(600, { grain: 'word', seed: 2 }).captions), 'captions-mismatch'],
  ])('refuses %s in one sentence', (_, body, code) => {
    const { result } = learn(body);
    expect(result).toMatchObject({ ok: false, problem: { code, detail: expect.stringMatching(/^[A-Z].*\.$/) } });
  });

  it('refuses the captions of a longer video', () => {
    expect(learn(BODY, durationMs / 3).result).toMatchObject({ ok: false, problem: { code: 'captions-mismatch' } });
  });
});
