import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creator, EXTENDED_CUT, INTERVIEW, laterBy, positionOf, timesOf } from '../../tools/seeds/seed-talks.sample.ts';
import { readFoundChapters } from '../watch/found-chapters.ts';
import { talkTimes } from './talk-times.ts';

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

  it('takes a thousand chapters in a few milliseconds', () => {
    const list = Array.from({ length: 5000 }, (_, i) => ({
      title: `${i % 9} ${'x'.repeat(10_000)}`,
      startMs: 7e6 - i,
    }));
    const pageChapters = readFoundChapters({ kind: 'creator', source: 'data', list });
    const start = performance.now();
    const { chapters } = timesOf(INTERVIEW, { pageChapters, videoMs: 7_200_000 });
    expect(performance.now() - start).toBeLessThan(200);
    expect(chapters).toHaveLength(1000);
  });
});
