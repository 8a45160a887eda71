import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../tests/bench/growth.ts';
import { creator, EXTENDED_CUT, INTERVIEW, laterBy, positionOf, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import { readFoundChapters } from '../watch/found-chapters.ts';
import { type Heard, heardAt, withHeard } from './heard.ts';
import { type TalkTimes, talkTimes } from './talk-times.ts';

const named = (chapters: readonly { readonly title: string }[], title: string) =>
  chapters.find((chapter) => chapter.title === title);

describe('a video of another length', () => {
  const longer = EXTENDED_CUT.durationMs + 30_000;
  const position = positionOf(EXTENDED_CUT, 'Testing');

  it('makes every bundled time as doubtful as the difference is long', () => {
    const [same, other] = [timesOf(EXTENDED_CUT, {}), timesOf(EXTENDED_CUT, { videoMs: longer })];
    expect(other).toMatchObject({ lengthDifferenceMs: 30_000, doubtMs: 30_000, offsetMs: 0, durationMs: longer });
    expect(other.timeline.timeAt(position)).toBe(same.timeline.timeAt(position));
    expect(other.timeline.uncertaintyAt(position)).toBe(same.timeline.uncertaintyAt(position) + 30_000);
    expect(other.evidence.grade).toBe('rough');
    expect(other.chapters[4]?.uncertaintyMs).toBe((same.chapters[4]?.uncertaintyMs ?? 0) + 30_000);
  });

  it.each([0, 12_000, -12_000])('is in doubt no longer when the reader says %i ms', (offsetMs) => {
    const [same, other] = [timesOf(EXTENDED_CUT, {}), timesOf(EXTENDED_CUT, { videoMs: longer, offsetMs })];
    expect(other).toMatchObject({ lengthDifferenceMs: 30_000, doubtMs: 0, offsetMs });
    expect(other.timeline.timeAt(position)).toBeCloseTo(same.timeline.timeAt(position) + offsetMs, -3);
    expect(other.timeline.uncertaintyAt(position)).toBeLessThan(same.timeline.uncertaintyAt(position) + 1000);
    expect(other.chapters[4]?.startMs).toBe((same.chapters[4]?.startMs ?? 0) + offsetMs);
  });

  it('is timed by its own chapters, which the offset does not move', () => {
    const pageChapters = creator(laterBy(EXTENDED_CUT, 30_000));
    for (const offsetMs of [null, 30_000]) {
      const times = timesOf(EXTENDED_CUT, { pageChapters, videoMs: longer, offsetMs });
      expect(named(times.chapters, 'Testing')).toMatchObject({ startMs: 463_000, position });
      expect(Math.abs(times.timeline.timeAt(position) - 463_000)).toBeLessThan(3000);
    }
  });

  it('has no time beyond its end, and no chapter', () => {
    const videoMs = 700_000;
    const times = timesOf(EXTENDED_CUT, { videoMs });
    expect(times.timeline.speechEndMs).toBeLessThanOrEqual(videoMs);
    expect(times.chapters.at(-1)?.title).toBe('What needed to be done');
  });

  it('begins with the chapter that begins before it', () => {
    const times = timesOf(EXTENDED_CUT, { videoMs: EXTENDED_CUT.durationMs - 100_000, offsetMs: -100_000 });
    expect(times.chapters.slice(0, 2).map(({ title, startMs }) => [title, startMs])).toEqual([
      ['What is reasoning', 0],
      ['Aha moment', 47_000],
    ]);
  });

  it.each([EXTENDED_CUT.durationMs + 1500, Number.NaN, Number.POSITIVE_INFINITY, 0, -5])('is not %d', (videoMs) => {
    expect(timesOf(EXTENDED_CUT, { videoMs })).toMatchObject({ lengthDifferenceMs: 0, durationMs: 1_333_000 });
  });
});

describe('what a reader heard', () => {
  const laterMs = 12_000;
  const own = creator(EXTENDED_CUT.chapters);
  const moved = creator(laterBy(EXTENDED_CUT, laterMs));
  const { starts } = EXTENDED_CUT.transcript.sentences;
  const sentence = fc.integer({ min: 0, max: starts.length - 1 }).map((i) => starts[i] as number);
  const bundledMs = timesOf(EXTENDED_CUT, {}).timeline.timeAt;
  /** A video that has twelve seconds more than the talk from a moment on. */
  const truth = (fromMs: number) => (position: number) =>
    bundledMs(position) + (bundledMs(position) >= fromMs ? laterMs : 0);
  const press = (heard: readonly Heard[], position: number, mediaMs: number) =>
    withHeard(heard, heardAt(EXTENDED_CUT.transcript, position, mediaMs));
  const known = { videoMs: EXTENDED_CUT.durationMs + laterMs };

  it.each([null, own, moved])('stands at that very moment, and hearing it again changes nothing', (pageChapters) => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: -20_000, max: 20_000 }), (position, offMs) => {
        const saidMs = Math.round(bundledMs(position) + laterMs + offMs);
        const mediaMs = Math.min(Math.max(0, saidMs), known.videoMs);
        const heard = press([], position, mediaMs);
        const { timeline, laidBy } = timesOf(EXTENDED_CUT, { ...known, pageChapters, heard });
        const at = heard[0]?.position as number;
        expect(timeline.timeAt(at)).toBeCloseTo(mediaMs, 6);
        expect(timeline.uncertaintyAt(at)).toBeLessThanOrEqual(1000);
        expect(timeline.basisAt(at)).toBe('measured');
        expect(laidBy).toBe('ear');
        expect(press(heard, position, mediaMs)).toEqual(heard);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['all of the video is later', 0, null],
    ['all of it is, and its page says so', 0, moved],
    ['something was put in after five minutes', 300_000, null],
    ['something was put in at the end', 1_300_000, null],
  ])('makes nothing worse beyond what is called uncertain where %s', (_, fromMs, pageChapters) => {
    const saidAt = truth(fromMs);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (positions) => {
        const before = timesOf(EXTENDED_CUT, { ...known, pageChapters }).timeline;
        const heard = positions.reduce<readonly Heard[]>((all, one) => press(all, one, saidAt(one)), []);
        const after = timesOf(EXTENDED_CUT, { ...known, pageChapters, heard }).timeline;
        for (const position of starts) {
          const errorMs = Math.abs(after.timeAt(position) - saidAt(position));
          const allowedMs = Math.max(
            Math.abs(before.timeAt(position) - saidAt(position)),
            after.uncertaintyAt(position),
          );
          expect(errorMs).toBeLessThanOrEqual(allowedMs + 500);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('leaves open what it does not speak of', () => {
    const position = positionOf(EXTENDED_CUT, 'Testing');
    const heard = press([], position, bundledMs(position) + laterMs);
    const times = timesOf(EXTENDED_CUT, { ...known, heard });
    expect(times).toMatchObject({ said: true, offsetMs: laterMs });
    expect(times.doubtMs).toBeCloseTo(laterMs, -2);
    const [early, late] = [starts[10] as number, starts.at(-10) as number];
    const same = timesOf(EXTENDED_CUT, {}).timeline;
    expect(times.timeline.uncertaintyAt(early)).toBeGreaterThan(laterMs);
    expect(times.timeline.uncertaintyAt(late)).toBeLessThan(same.uncertaintyAt(late) + 1000);
  });

  it('corrects the place where it was heard in a video of the same length', () => {
    const position = positionOf(EXTENDED_CUT, 'Testing');
    const heard = press([], position, bundledMs(position) + 2000);
    const times = timesOf(EXTENDED_CUT, { heard });
    expect(times).toMatchObject({ offsetMs: 0, doubtMs: 0, laidBy: 'ear' });
    expect(times.timeline.timeAt(starts[3] as number)).toBeCloseTo(bundledMs(starts[3] as number), -2);
  });
});

describe('an offset beside the chapters of the page', () => {
  const pageChapters = creator(laterBy(EXTENDED_CUT, 12_000));
  const videoMs = EXTENDED_CUT.durationMs + 12_000;
  const { starts } = EXTENDED_CUT.transcript.sentences;
  const bundledMs = timesOf(EXTENDED_CUT, {}).timeline.timeAt;

  it.each([0, 12_000, -40_000, 100_000])('leaves them true, and is as doubtful as they show: %i ms', (offsetMs) => {
    const without = timesOf(EXTENDED_CUT, { pageChapters, videoMs });
    const times = timesOf(EXTENDED_CUT, { pageChapters, videoMs, offsetMs });
    expect(times).toMatchObject({ laidBy: 'page', said: true, offsetMs });
    expect(Math.abs(times.doubtMs - Math.abs(offsetMs - 12_000))).toBeLessThanOrEqual(3000);
    const held = [...starts].filter((position) => {
      const off = ({ timeline }: TalkTimes) => Math.abs(timeline.timeAt(position) - bundledMs(position) - 12_000);
      return off(times) <= Math.max(off(without), times.timeline.uncertaintyAt(position));
    });
    // Nine of ten, and a little less where all that is bundled is off together.
    expect(held.length / starts.length).toBeGreaterThanOrEqual(0.85);
  });
});

const HOSTILE_TITLES = ['', ' ', 'Aha moment', 'Q'.repeat(10_000), '<img src=x onerror=alert(1)>', 'فصل‮', '\u0000'];
const hostileChapters = fc
  .record({
    kind: fc.constantFrom('creator', 'auto', 'none', 7),
    source: fc.constant('data'),
    list: fc.array(
      fc.record({
        title: fc.oneof(
          fc.constantFrom(...HOSTILE_TITLES, ...EXTENDED_CUT.chapters.map(({ title }) => title)),
          fc.string(),
        ),
        startMs: fc.oneof(fc.integer({ min: -1, max: 1_400_000 }), fc.constantFrom(0, 5, 1e15, Number.NaN, '60000')),
      }),
      { maxLength: 40 },
    ),
  })
  .map(readFoundChapters);
const anything = fc.record({
  pageChapters: hostileChapters,
  offsetMs: fc.option(fc.integer({ min: -2_000_000, max: 2_000_000 })),
  heard: fc
    .array(fc.record({ position: fc.nat(70_000), mediaMs: fc.nat(2_000_000) }), { maxLength: 5 })
    .map((all) => all.reduce<readonly Heard[]>(withHeard, [])),
  captions: fc.constant(null),
  videoMs: fc.option(fc.oneof(fc.integer({ min: 1, max: 4_000_000 }), fc.constant(1_333_000))),
});

describe('talkTimes, whatever is claimed', () => {
  it('is monotone, inside the video, with chapters in order', () => {
    const { starts } = EXTENDED_CUT.transcript.sentences;
    fc.assert(
      fc.property(anything, (known) => {
        const { timeline, chapters, durationMs, evidence } = talkTimes(EXTENDED_CUT, known);
        const moments = [...starts].map((position) => timeline.timeAt(position));
        expect(moments.every((ms, i) => ms >= (moments[i - 1] ?? 0) && ms <= durationMs)).toBe(true);
        expect([...starts].every((position) => timeline.uncertaintyAt(position) >= 0)).toBe(true);
        expect(chapters.every(({ startMs }, i) => startMs >= (chapters[i - 1]?.startMs ?? 0))).toBe(true);
        expect(chapters.every(({ startMs, title }) => startMs < durationMs && title.length <= 500)).toBe(true);
        expect(Number.isFinite(evidence.typicalUncertaintyMs)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('never lets a chapter of the page drop surer evidence', () => {
    const published = EXTENDED_CUT.anchors.filter(({ source }) => source === 'published');
    const surest = Math.max(...published.map(({ uncertaintyMs }) => uncertaintyMs));
    let moved = 0;
    fc.assert(
      fc.property(hostileChapters, (pageChapters) => {
        const { timeline, chapters } = timesOf(EXTENDED_CUT, { pageChapters });
        // A page that agrees with a chapter of ± 1 s is as sure as that chapter.
        const page = timeline.anchors.filter(
          ({ source, uncertaintyMs }) => source === 'chapter' && uncertaintyMs > surest,
        );
        if (chapters.some(({ position }) => position !== null) && page.length > 0) moved++;
        expect(timeline.anchors).toEqual(expect.arrayContaining(published));
      }),
      { numRuns: 200 },
    );
    expect(moved).toBeGreaterThan(20);
  });

  it('takes a thousand chapters at most, and no longer for long titles than their length', () => {
    const pageChapters = (length: number) =>
      readFoundChapters({
        kind: 'creator',
        source: 'data',
        list: Array.from({ length: 5000 }, (_, i) => ({ title: `${i % 9} ${'x'.repeat(length)}`, startMs: 7e6 - i })),
      });
    const times = (length: number) => timesOf(INTERVIEW, { pageChapters: pageChapters(length), videoMs: 7_200_000 });
    expect(times(10_000).chapters).toHaveLength(1000);
    expect(growth(times, 1250)).toBeLessThan(LINEAR);
  });
});
