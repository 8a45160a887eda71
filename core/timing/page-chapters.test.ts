import { describe, expect, it } from 'vitest';
import {
  creator,
  EXTENDED_CUT,
  INTERVIEW,
  laterBy,
  positionOf,
  SHORT_CUT,
  timesOf,
} from '../../tools/seeds/seed-talks.sample.ts';
import type { Chapter, Talk } from '../transcript/talk.ts';
import { sampleAnchor, sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { FoundChapters } from '../watch/found-chapters.ts';
import { suggestedOffsetMs } from './page-chapters.ts';
import type { KnownOfVideo } from './talk-times.ts';
import { buildTimeline } from './timeline.ts';

const automatic = (list: FoundChapters['list']): FoundChapters => ({ kind: 'auto', source: 'data', list });
const named = (chapters: readonly Chapter[], title: string) => chapters.find((chapter) => chapter.title === title);

/** Median and 90th percentile of how far each anchor is from where the others put it, in milliseconds. */
function leaveOneOut(talk: Talk, known: Partial<KnownOfVideo>): { median: number; p90: number } {
  const { timeline, durationMs } = timesOf(talk, known);
  const errors = timeline.anchors
    .filter(({ source }) => source !== 'edge')
    .map((anchor) => {
      const others = timeline.anchors.filter((other) => other !== anchor);
      return Math.abs(buildTimeline(talk.transcript, others, durationMs).timeAt(anchor.position) - anchor.timeMs);
    })
    .sort((a, b) => a - b);
  return { median: errors[errors.length >> 1] as number, p90: errors[Math.floor(errors.length * 0.9)] as number };
}

describe('chapters of the page', () => {
  it.each([
    ['the Extended Cut', EXTENDED_CUT],
    ['the interview', INTERVIEW],
  ])('that say what is bundled with %s leave its times as true as they were', (_, talk) => {
    const pageChapters = creator(laterBy(talk, 0));
    const times = timesOf(talk, { pageChapters });
    expect(times).toMatchObject({ chaptersFrom: 'page', chaptersDiffer: false });
    expect(times.chapters.map(({ position }) => position)).toEqual(talk.chapters.map(({ position }) => position));
    expect(times.chapters.every(({ uncertaintyMs }) => uncertaintyMs === 0)).toBe(true);
    expect(times.timeline.anchors.filter(({ source }) => source === 'chapter')).not.toHaveLength(0);
    expect(times.timeline.anchors.every(({ source, basis }) => source !== 'chapter' || basis === 'derived')).toBe(true);
    const [before, after] = [leaveOneOut(talk, {}), leaveOneOut(talk, { pageChapters })];
    expect(after.median).toBeLessThanOrEqual(before.median);
    expect(after.p90).toBeLessThanOrEqual(before.p90);
  });

  it('that were moved correct the times as far as surer ones allow', () => {
    const times = timesOf(EXTENDED_CUT, { pageChapters: creator(laterBy(EXTENDED_CUT, 7000)) });
    expect(times).toMatchObject({ chaptersFrom: 'page', chaptersDiffer: true });
    expect(named(times.chapters, 'Aha moment')?.startMs).toBe(154_000);
    const moved = times.timeline.timeAt(positionOf(EXTENDED_CUT, 'Aha moment'));
    expect(moved).toBeGreaterThan(150_000);
    expect(moved).toBeLessThan(157_000);
    const bundled = EXTENDED_CUT.anchors.filter(({ source }) => source === 'published');
    expect(times.timeline.anchors.filter(({ source }) => source === 'published')).toEqual(bundled);
  });

  it('that were moved are all there is to believe where nothing else is known', () => {
    const times = timesOf(INTERVIEW, { pageChapters: creator(laterBy(INTERVIEW, 7000)) });
    expect(times.timeline.timeAt(positionOf(INTERVIEW, 'Defining AGI'))).toBeCloseTo(1_536_000, -4);
    expect(times.evidence.counts).toEqual({ chapter: 20 });
  });

  it('that the facts do not time put their words where those usually follow', () => {
    const bare = { ...EXTENDED_CUT, anchors: [], chapters: [] };
    const times = timesOf(bare, { pageChapters: creator(laterBy(EXTENDED_CUT, 0)) });
    const { startMs, position } = named(EXTENDED_CUT.chapters, 'Testing') ?? { startMs: 0, position: 0 };
    const anchor = times.timeline.anchors.find((known) => known.position === position);
    expect(anchor).toMatchObject({ timeMs: startMs + 1400, uncertaintyMs: 2200, source: 'chapter' });
  });

  it('that cannot be where the words are stay in the list and time nothing', () => {
    const times = timesOf(EXTENDED_CUT, { pageChapters: creator(laterBy(EXTENDED_CUT, 30_000)) });
    expect(named(times.chapters, 'Aha moment')).toMatchObject({ startMs: 177_000, position: null });
    expect(times.timeline.anchors).toEqual(timesOf(EXTENDED_CUT, {}).timeline.anchors);
  });

  it('make the others of the bundled ones as doubtful as they prove wrong', () => {
    const missing = 'A-ha moments';
    const list = laterBy(INTERVIEW, 9000).filter(({ title }) => title !== missing);
    const times = timesOf(INTERVIEW, { pageChapters: creator(list) });
    const position = positionOf(INTERVIEW, missing);
    const anchor = times.timeline.anchors.find((known) => known.position === position);
    expect(anchor).toMatchObject({ timeMs: 1_059_400, uncertaintyMs: 13_000, basis: 'estimated' });
  });

  it('of other words at about the time of one of the text are taken for it, less surely', () => {
    const list = laterBy(EXTENDED_CUT, 0).map((chapter) =>
      chapter.title === 'Hurdles' ? { title: 'Obstacles', startMs: 341_000 } : chapter,
    );
    const times = timesOf(EXTENDED_CUT, { pageChapters: creator(list) });
    const position = positionOf(EXTENDED_CUT, 'Hurdles');
    expect(named(times.chapters, 'Obstacles')).toMatchObject({ position });
    expect(times.timeline.anchors.find((anchor) => anchor.position === position)).toMatchObject({
      timeMs: 341_000,
      uncertaintyMs: 5000,
    });
  });

  it('are the list of a talk that has none', () => {
    const list = [
      { title: 'Hello', startMs: 0 },
      { title: 'The model', startMs: 40_000 },
    ];
    const times = timesOf(SHORT_CUT, { pageChapters: creator(list) });
    expect(times.chapters).toEqual(list.map((chapter) => ({ ...chapter, uncertaintyMs: 0, position: null })));
    expect(times.chaptersDiffer).toBe(false);
    expect(times.timeline.anchors).toEqual(timesOf(SHORT_CUT, {}).timeline.anchors);
  });

  it('made by YouTube are shown as that and move no better time', () => {
    const times = timesOf(EXTENDED_CUT, { pageChapters: automatic(laterBy(EXTENDED_CUT, 7000)) });
    expect(times.chaptersFrom).toBe('page-automatic');
    expect(named(times.chapters, 'Aha moment')).toMatchObject({ startMs: 154_000, position: null });
    expect(times.timeline.anchors).toEqual(timesOf(EXTENDED_CUT, {}).timeline.anchors);
  });

  it('made by YouTube time a heading that nothing else times', () => {
    const position = EXTENDED_CUT.transcript.sections[4]?.start as number;
    const bare = { ...EXTENDED_CUT, chapters: [], anchors: [] };
    const list = [{ title: EXTENDED_CUT.transcript.sections[4]?.title as string, startMs: 339_000 }];
    const times = timesOf(bare, { pageChapters: automatic(list) });
    expect(times.timeline.anchors).toEqual([
      { position, timeMs: 339_000, uncertaintyMs: 10_000, basis: 'estimated', source: 'chapter' },
    ]);
  });

  it('that all lie beyond the end of the video are none', () => {
    const times = timesOf(EXTENDED_CUT, { pageChapters: creator([{ title: 'Hurdles', startMs: 2_000_000 }]) });
    expect(times).toEqual({ ...timesOf(EXTENDED_CUT, {}), timeline: expect.anything() });
  });

  it('say nothing of the first words at 0:00', () => {
    const transcript = sampleTranscript('One two three. Four five six.', {
      sections: [{ start: 0, title: 'Opening', kind: 'chapter' }],
    });
    const talk = sampleTalk(transcript, { anchors: [sampleAnchor(0, 9000)] });
    const times = timesOf(talk, { pageChapters: creator([{ title: 'Opening', startMs: 0 }]) });
    expect(times.chapters[0]).toMatchObject({ startMs: 0, position: 0 });
    expect(times.timeline.anchors).toEqual(talk.anchors);
  });
});

describe('suggestedOffsetMs', () => {
  it.each<readonly [string, FoundChapters | null, number | null]>([
    ['no chapters', null, null],
    ['a page with the same', creator(laterBy(EXTENDED_CUT, 0)), 0],
    ['a page where all are later', creator(laterBy(EXTENDED_CUT, 31_000)), 31_000],
    ['a page with others', creator([{ title: 'Elsewhere', startMs: 5000 }]), null],
    ['a page where only the first is the same', creator([{ title: 'Introduction', startMs: 0 }]), null],
    ['chapters made by YouTube', automatic(laterBy(EXTENDED_CUT, 31_000)), null],
  ])('of %s', (_, found, expected) => {
    expect(suggestedOffsetMs(EXTENDED_CUT, found, EXTENDED_CUT.durationMs + 30_000)).toBe(expected);
  });
});
