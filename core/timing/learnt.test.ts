import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creator, EXTENDED_CUT, laterBy, positionOf, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import type { Anchor } from '../transcript/talk.ts';
import { heardAt } from './heard.ts';
import { joinLearnt, type Learnt, learntOf } from './learnt.ts';

const FROM = { way: 'player', language: 'en', kind: 'asr', translated: false } as const;
const bundledMs = timesOf(EXTENDED_CUT, {}).timeline.timeAt;
const { words, sentences } = EXTENDED_CUT.transcript;

/** Captions of a video in which all is said this much later than is bundled; `holes` are stretches they lack. */
function learnt(laterMs: number, videoMs = EXTENDED_CUT.durationMs, hole: readonly [number, number] = [0, 0]): Learnt {
  const anchors = [...words.starts]
    .filter((position) => position < hole[0] || position >= hole[1])
    .map(
      (position): Anchor => ({
        position,
        timeMs: Math.min(videoMs, Math.round(bundledMs(position) + laterMs)),
        uncertaintyMs: 150,
        basis: 'measured',
        source: 'caption',
      }),
    );
  return { from: FROM, videoMs, anchors };
}

describe('times learnt from captions', () => {
  const later = learnt(900);

  it('are exact, and say where they come from', () => {
    const times = timesOf(EXTENDED_CUT, { captions: later });
    expect(times).toMatchObject({ laidBy: 'captions', captionsFrom: FROM, doubtMs: 0, said: false });
    expect(times.evidence).toMatchObject({ basis: 'measured', grade: 'exact' });
    expect(times.evidence.typicalUncertaintyMs).toBeLessThan(200);
    for (const position of sentences.starts) {
      expect(Math.abs(times.timeline.timeAt(position) - bundledMs(position) - 900)).toBeLessThan(2);
    }
  });

  it('beat the chapters of the page, which are shown as they are', () => {
    const list = laterBy(EXTENDED_CUT, 5000);
    const times = timesOf(EXTENDED_CUT, { captions: later, pageChapters: creator(list) });
    const position = positionOf(EXTENDED_CUT, 'Testing');
    expect(times.chapters.map(({ startMs }) => startMs)).toEqual(list.map(({ startMs }) => startMs));
    expect(times.timeline.timeAt(position)).toBeCloseTo(bundledMs(position) + 900, -1);
  });

  it('hold for a video of another length: they are of the one that plays', () => {
    const videoMs = EXTENDED_CUT.durationMs + 60_000;
    const times = timesOf(EXTENDED_CUT, { captions: learnt(60_000, videoMs), videoMs });
    expect(times).toMatchObject({ lengthDifferenceMs: 60_000, laidBy: 'captions', doubtMs: 0 });
    expect(times.evidence.grade).toBe('exact');
  });

  it('leave what they do not cover as doubtful as it was', () => {
    const videoMs = EXTENDED_CUT.durationMs + 60_000;
    const hole = [positionOf(EXTENDED_CUT, 'Testing'), positionOf(EXTENDED_CUT, 'Testing') + 9000] as const;
    const { timeline } = timesOf(EXTENDED_CUT, { captions: learnt(30_000, videoMs, hole), videoMs });
    expect(timeline.uncertaintyAt((hole[0] + hole[1]) / 2)).toBeGreaterThan(5000);
    expect(timeline.basisAt((hole[0] + hole[1]) / 2)).toBe('estimated');
  });

  it('give way to the ear of the reader, and only where that was', () => {
    const at = sentences.starts[100] as number;
    const far = sentences.starts[140] as number;
    const heard = [heardAt(EXTENDED_CUT.transcript, at, bundledMs(at) + 2500)];
    const { timeline } = timesOf(EXTENDED_CUT, { captions: later, heard });
    expect(timeline.timeAt(at)).toBeCloseTo(bundledMs(at) + 2500, -1);
    expect(timeline.timeAt(far)).toBeCloseTo(bundledMs(far) + 900, -1);
  });

  it('make a monotone line inside the video, whatever else is claimed', () => {
    const anything = fc.record({
      laterMs: fc.integer({ min: 0, max: 90_000 }),
      at: fc.nat(sentences.starts.length - 1),
      heardMs: fc.nat(1_400_000),
      list: fc.array(fc.record({ title: fc.constantFrom('Testing', 'x'), startMs: fc.nat(1_400_000) }), {
        maxLength: 4,
      }),
    });
    fc.assert(
      fc.property(anything, ({ laterMs, at, heardMs, list }) => {
        const { timeline, durationMs } = timesOf(EXTENDED_CUT, {
          captions: learnt(laterMs, EXTENDED_CUT.durationMs),
          heard: [heardAt(EXTENDED_CUT.transcript, sentences.starts[at] as number, heardMs)],
          pageChapters: creator(list),
        });
        const moments = [...sentences.starts].map((position) => timeline.timeAt(position));
        expect(moments.every((ms, i) => ms >= (moments[i - 1] ?? 0) && ms <= durationMs)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('learntOf', () => {
  const own = learnt(0, 600_000);
  it.each([
    [600_000, true],
    [601_500, true],
    [640_000, false],
    [null, true],
  ])('is of a video of the same length: %s', (videoMs, holds) => {
    expect(learntOf(own, videoMs, 600_000)).toBe(holds ? own : null);
    expect(learntOf(null, videoMs, 600_000)).toBeNull();
  });

  it('is not of a video of unknown length where it was another one than the talk’s', () => {
    expect(learntOf(own, null, 640_000)).toBeNull();
  });
});

describe('joinLearnt', () => {
  const part = (from: number, to: number, laterMs: number, way: 'screen' | 'player' = 'screen'): Learnt => {
    const all = learnt(laterMs);
    const anchors = all.anchors.filter(({ position }) => position >= from && position < to);
    return { ...all, from: { way, language: null, kind: null, translated: false }, anchors };
  };
  const span = ({ anchors }: Learnt) => [anchors[0]?.position, anchors.at(-1)?.position];

  it('keeps what the newer does not tell', () => {
    const joined = joinLearnt(part(0, 3000, 0), part(8000, 9000, 500));
    expect(joined.anchors.length).toBe(part(0, 3000, 0).anchors.length + part(8000, 9000, 0).anchors.length);
    expect(joined.anchors.every(({ timeMs }, i) => timeMs >= (joined.anchors[i - 1]?.timeMs ?? 0))).toBe(true);
  });

  it('lets the newer count where both tell, and near it', () => {
    const newer = part(2000, 5000, 900);
    const joined = joinLearnt(part(0, 6000, 0), newer);
    expect(joined.anchors).toEqual(expect.arrayContaining([...newer.anchors]));
    const others = joined.anchors.filter((one) => !newer.anchors.includes(one));
    expect(others.every(({ position }) => position < 1601 || position > 5399)).toBe(true);
    expect(joined.anchors.every(({ timeMs }, i) => timeMs >= (joined.anchors[i - 1]?.timeMs ?? 0))).toBe(true);
  });

  it('drops what cannot be true together with the newer', () => {
    const joined = joinLearnt(part(0, 3000, 900_000), part(8000, 9000, 0));
    expect(span(joined)).toEqual(span(part(8000, 9000, 0)));
  });

  it('lets none of better evidence give way to worse', () => {
    const unsure = (one: Learnt): Learnt => ({
      ...one,
      anchors: one.anchors.map((anchor) => ({ ...anchor, uncertaintyMs: 900 })),
    });
    const joined = joinLearnt(part(2000, 5000, 0, 'player'), unsure(part(0, 6000, 200)));
    expect(joined.anchors).toEqual(expect.arrayContaining([...part(2000, 5000, 0).anchors]));
    const others = joined.anchors.filter(({ uncertaintyMs }) => uncertaintyMs === 900);
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ position }) => position < 1601 || position > 5399)).toBe(true);
    expect(joined.anchors.every(({ timeMs }, i) => timeMs >= (joined.anchors[i - 1]?.timeMs ?? 0))).toBe(true);
  });

  it('has no moment beyond the end of the video that was seen last', () => {
    const newer = { ...part(2000, 3000, 0), videoMs: EXTENDED_CUT.durationMs - 1500 };
    const joined = joinLearnt(part(8000, 30_000, 0), newer);
    expect(joined.videoMs).toBe(newer.videoMs);
    expect(joined.anchors.length).toBeGreaterThan(newer.anchors.length);
    expect(joined.anchors.every(({ timeMs }) => timeMs <= newer.videoMs)).toBe(true);
  });

  it('is the newer alone where the older is of another cut, or nothing', () => {
    const newer = part(0, 3000, 0);
    expect(joinLearnt(null, newer)).toBe(newer);
    expect(joinLearnt({ ...part(8000, 9000, 0), videoMs: 9 }, newer)).toBe(newer);
  });
});
