import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import type { Learnt } from '../timing/learnt.ts';
import { sampleAnchor, sampleTranscript } from '../transcript/transcript.sample.ts';
import { readLearnt, writeLearnt } from './kept-captions.ts';

const transcript = sampleTranscript('One two three four. Five six seven. '.repeat(20).trim());
const FROM = { way: 'player', language: 'en', kind: 'asr', translated: false } as const;
const anchor = (position: number, timeMs: number, basis: 'measured' | 'derived' = 'measured', uncertaintyMs = 150) =>
  sampleAnchor(position, timeMs, { basis, source: 'caption', uncertaintyMs });
const LEARNT: Learnt = {
  from: FROM,
  videoMs: 60_000,
  anchors: [anchor(0, 1200), anchor(4, 1200, 'derived', 620), anchor(8, 1800), anchor(14, 60_000)],
};
const stored = (value: Json): Json => JSON.parse(JSON.stringify(value));
const written = (changes: Readonly<Record<string, Json>> = {}) =>
  stored({ ...writeLearnt(LEARNT, transcript.version), ...changes });

describe('what captions told', () => {
  it('is read as it was written', () => {
    expect(readLearnt(written(), transcript)).toEqual(LEARNT);
  });

  it('survives whatever the anchors are, with uncertainties rounded up to hundredths of a second', () => {
    const step = fc.record({
      chars: fc.integer({ min: 1, max: 9 }),
      ms: fc.integer({ min: 0, max: 700 }),
      half: fc.integer({ min: 1, max: 3000 }),
      basis: fc.constantFrom('measured' as const, 'derived' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        let [position, timeMs] = [0, 0];
        const anchors = steps.map(({ chars, ms, half, basis }) => {
          position += chars;
          timeMs += ms;
          return anchor(position, timeMs, basis, half);
        });
        const back = readLearnt(stored(writeLearnt({ ...LEARNT, anchors }, transcript.version)), transcript);
        expect(back?.anchors).toEqual(
          anchors.map((one) => ({ ...one, uncertaintyMs: 10 * Math.ceil(one.uncertaintyMs / 10) })),
        );
      }),
    );
  });

  it('holds for one version of the text', () => {
    expect(readLearnt(written(), { ...transcript, version: 'other' })).toBeNull();
  });

  it.each<[string, Readonly<Record<string, Json>>]>([
    ['without a length', { videoMs: undefined }],
    ['of a video of no length', { videoMs: 0 }],
    ['of a video without end', { videoMs: 1e15 }],
    ['from nowhere', { from: null }],
    ['from somewhere else', { from: { ...FROM, way: 'radio' } }],
    ['in no language', { from: { ...FROM, language: '<b>' } }],
    ['of no kind', { from: { ...FROM, kind: 'other' } }],
    ['that runs backwards in the text', { places: [0, 4, -4, 6] }],
    ['that stands still in the text', { places: [0, 4, 0, 6] }],
    ['that leaves the text', { places: [0, 4, 4, 1e6] }],
    ['that runs backwards in time', { moments: [1200, 0, -600, 0] }],
    ['that leaves the video', { moments: [1200, 0, 600, 59_000] }],
    ['with parts of milliseconds', { moments: [1200, 0.5, 600, 0] }],
    ['with times as words', { moments: ['1200', '0', '600', '0'] }],
    ['that is surer than sure', { halves: [15, 0, 15, 15] }],
    ['that is sure of nothing', { halves: [15, 1e9, 15, 15] }],
    ['with a list too short', { halves: [15] }],
    ['with a run too long', { runs: [1, 1, 3] }],
    ['with a run too short', { runs: [1, 1] }],
    ['with an empty run', { runs: [1, 0, 3] }],
    ['with more anchors than words', { places: Array.from({ length: 1000 }, () => 1) }],
    ['of nothing', { places: [], moments: [], halves: [], runs: [0] }],
  ])('is nothing %s', (_, damage) => expect(readLearnt(written(damage), transcript)).toBeNull());

  it('is nothing where anything else is kept', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readLearnt(value, transcript)).toBeNull();
      }),
    );
  });
});
