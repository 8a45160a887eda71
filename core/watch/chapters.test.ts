import { describe, expect, it } from 'vitest';
import { asVideoId } from '../base/video-id.ts';
import { type ChapterContext, readChapters } from './chapters.ts';
import {
  SAMPLE_ID,
  sampleBar,
  sampleBarChapters,
  sampleDescription,
  samplePanel,
  sampleWatchNext,
} from './watch-next.sample.ts';

const CREATOR = 'engagement-panel-macro-markers-description-chapters';
const AUTO = 'engagement-panel-macro-markers-auto-chapters';
const context: ChapterContext = { videoId: asVideoId(SAMPLE_ID), durationMs: 600_000, plainDescription: null };
const read = (sample: Parameters<typeof sampleWatchNext>[0], more: Partial<ChapterContext> = {}) =>
  readChapters(sampleWatchNext(sample), { ...context, ...more });

const rows = (prefix: string) =>
  [
    [`${prefix} one`, 0],
    [`${prefix} two`, 60],
    [`${prefix} three`, 120],
  ] as const;
const chapters = (prefix: string) => [
  { title: `${prefix} one`, startMs: 0 },
  { title: `${prefix} two`, startMs: 60_000 },
  { title: `${prefix} three`, startMs: 120_000 },
];
const lines = (prefix: string) => [`0:00 ${prefix} one`, `1:00 ${prefix} two`, `2:00 ${prefix} three`];

const description = sampleDescription(lines('linked'));
const panels = [samplePanel(AUTO, rows('moment')), samplePanel(CREATOR, rows('panel'))];

describe('the ladder', () => {
  const below = { panels, description };

  it.each([
    [
      'A: the list that is shown',
      { ...below, bar: sampleBar({ AUTO_CHAPTERS: rows('a'), DESCRIPTION_CHAPTERS: rows('c') }) },
      'auto',
      'a',
    ],
    [
      'A: the creator list',
      { ...below, bar: sampleBar({ DESCRIPTION_CHAPTERS: rows('c'), AUTO_CHAPTERS: rows('a') }) },
      'creator',
      'c',
    ],
    [
      'B: the creator list before the automatic one',
      { ...below, bar: sampleBar({ HEATSEEKER: [], AUTO_CHAPTERS: rows('a'), DESCRIPTION_CHAPTERS: rows('c') }) },
      'creator',
      'c',
    ],
    ['B: the automatic list', { ...below, bar: sampleBar({ HEATSEEKER: [], AUTO_CHAPTERS: rows('a') }) }, 'auto', 'a'],
    [
      'C: the bar of early 2021',
      { ...below, bar: { chapteredPlayerBarRenderer: { chapters: sampleBarChapters(rows('old')) } } },
      'creator',
      'old',
    ],
    ['D: the creator panel', below, 'creator', 'panel'],
    [
      'D: the bare panel',
      { panels: [samplePanel('engagement-panel-macro-markers', rows('bare'))], description },
      'creator',
      'bare',
    ],
    [
      'D: the automatic panel, where the bar knows automatic chapters',
      { panels: [samplePanel(AUTO, rows('panel'))], bar: sampleBar({ AUTO_CHAPTERS: [] }) },
      'auto',
      'panel',
    ],
    ['E: the links', { description }, 'creator', 'linked'],
    ['G: the text', { description: { content: lines('typed').join('\r\n') } }, 'creator', 'typed'],
  ])('%s', (_, sample, kind, prefix) => {
    const source = /linked|typed/.test(prefix) ? 'description' : 'data';
    expect(read(sample)).toEqual({ kind, source, list: chapters(prefix) });
  });

  it('G: the description as typed comes last', () => {
    const plainDescription = lines('plain').join('\n');
    const parts = { ...context, plainDescription };
    expect(readChapters(sampleWatchNext(), parts)).toEqual({
      kind: 'creator',
      source: 'description',
      list: chapters('plain'),
    });
    expect(readChapters(sampleWatchNext({ description }), parts).list).toEqual(chapters('linked'));
  });

  it('finds nothing where there is nothing', () => {
    expect(read({})).toEqual({ kind: 'none', list: [] });
    expect(read({ bar: sampleBar({ HEATSEEKER: rows('hot'), SMART_SKIP: rows('skip') }) }).kind).toBe('none');
  });
});

describe('what are no chapters of this video', () => {
  it.each([
    ['key moments', [['first', 6] as const, ['second', 45] as const, ['third', 76] as const]],
    ['key moments that begin at zero', rows('moment')],
    ['key moments of a page in another language', [['Wichtiger Moment', 39] as const, ['とても大事', 525] as const]],
  ])('%s', (_, moments) => {
    expect(read({ panels: [samplePanel(AUTO, moments)], bar: sampleBar({ SMART_SKIP: [] }) }).kind).toBe('none');
    expect(read({ panels: [samplePanel(AUTO, moments)] }).kind).toBe('none');
  });

  it('a bare panel that does not begin at zero', () => {
    expect(read({ panels: [samplePanel('engagement-panel-macro-markers', [['late', 39]])] }).kind).toBe('none');
  });

  it('rows and links of another video', () => {
    expect(read({ panels: [samplePanel(CREATOR, rows('other'), 'ZZZZZZZZZZZ')] }).kind).toBe('none');
    const other = sampleDescription(['• 0:00 Talk A', '• 0:10 Talk B', '• 0:05 Talk C'], 'ZZZZZZZZZZZ');
    expect(read({ description: other }).kind).toBe('none');
  });
});

describe('what is made of a list', () => {
  it('is in order, without doubles, negatives, what lies beyond the end, and stray white space', () => {
    const messy = [
      ['  Third \u00a0 one\n', 120],
      ['First', 0],
      ['Before', -1],
      ['First again', 0],
      ['At the end', 600],
      ['Beyond', 601],
      [' ', 30],
      ['Second', 60.0004],
    ] as const;
    const list = [
      { title: 'First', startMs: 0 },
      { title: 'Second', startMs: 60_000 },
      { title: 'Third one', startMs: 120_000 },
    ];
    expect(read({ bar: sampleBar({ DESCRIPTION_CHAPTERS: messy }) })).toEqual({
      kind: 'creator',
      source: 'data',
      list,
    });
  });

  it('keeps fractions of a second to the millisecond', () => {
    const fractions = [['First', 0] as const, ['Second', 61.0456] as const];
    expect(read({ panels: [samplePanel(CREATOR, fractions)] }).list[1]?.startMs).toBe(61_046);
  });

  it('has bounds for what no page has', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => ['\u{1f3ac}'.repeat(5000), i] as const);
    const { list } = read({ bar: sampleBar({ DESCRIPTION_CHAPTERS: many }) }, { durationMs: null });
    expect(list).toHaveLength(1000);
    expect(list[0]?.title).toBe('\u{1f3ac}'.repeat(250));
  });

  it('keeps every start where the length is not known', () => {
    const far = [['Far', 100_000]] as const;
    expect(read({ bar: sampleBar({ AUTO_CHAPTERS: far }) }, { durationMs: null }).list).toHaveLength(1);
  });

  it('falls to the next rung where nothing is left', () => {
    expect(read({ bar: sampleBar({ DESCRIPTION_CHAPTERS: [['Beyond', 900]] }), panels }).list).toEqual(
      chapters('panel'),
    );
  });
});

describe('a row of the panel', () => {
  it('takes its printed time where the link has none', () => {
    const panel = samplePanel(CREATOR, rows('x'));
    const [row] = panel.engagementPanelSectionListRenderer.content.macroMarkersListRenderer.contents;
    const bare = { title: row?.macroMarkersListItemRenderer.title, timeDescription: { simpleText: '1:02:03' } };
    panel.engagementPanelSectionListRenderer.content.macroMarkersListRenderer.contents.push({
      macroMarkersListItemRenderer: bare,
    } as never);
    const { list } = read({ panels: [panel] }, { durationMs: 4_000_000 });
    expect(list.at(-1)).toEqual({ title: 'x one', startMs: 3_723_000 });
  });
});
