import { describe, expect, it } from 'vitest';
import { asVideoId } from '../base/video-id.ts';
import { readCaptionTracks } from './caption-tracks.ts';
import { handedOverOfPlayer, handedOverOfWatchNext } from './handed-over.ts';
import { ownData, watchNextId } from './own-data.ts';
import type { PageData } from './page-data.ts';
import { prune } from './prune.ts';
import {
  SAMPLE_ID,
  sampleBar,
  sampleBarChapters,
  sampleDescription,
  samplePanel,
  samplePlayer,
  sampleWatchNext,
} from './watch-next.sample.ts';

const rows = [
  ['One', 0],
  ['Two', 60],
  ['Three', 120],
] as const;
const LINES = ['0:00 One', '1:00 Two', '2:00 Three'];

/** The blocks under the player, as another page or another year has them. */
const blocks = (contents: readonly object[], page = 'twoColumnWatchNextResults') => ({
  contents: { [page]: { results: { results: { contents } } } },
});
const printed = samplePanel('engagement-panel-macro-markers', []).engagementPanelSectionListRenderer;
const printedRow = ([title]: readonly [string, number], i: number) => ({
  macroMarkersListItemRenderer: {
    title: { runs: [{ text: title }] },
    timeDescription: { simpleText: LINES[i]?.slice(0, 4) },
    onTap: { watchEndpoint: { videoId: SAMPLE_ID } },
  },
});

/** In digits of which only YouTube's own links say that they are times. */
const [digits, chapterTitles] = [['٠:٠٠', '١:٠٠', '٢:٠٠'], rows.map(([title]) => title)];
const content = digits.map((time, i) => `${time} ${chapterTitles[i]}`).join('\n');
const target = (i: number) => ({ watchEndpoint: { videoId: SAMPLE_ID, startTimeSeconds: rows[i]?.[1] } });
const linked = {
  content,
  commandRuns: digits.map((time, i) => ({
    startIndex: content.indexOf(time),
    length: time.length,
    onTap: { innertubeCommand: target(i) },
  })),
};
const linkedRuns = digits.flatMap((text, i) => [
  { text, navigationEndpoint: target(i) },
  { text: ` ${chapterTitles[i]}\n` },
]);

const OTHER_SHAPES: readonly (readonly [string, object, object])[] = [
  ['links of today', blocks([{ videoSecondaryInfoRenderer: { attributedDescription: linked } }]), {}],
  ['links of 2021', blocks([{ videoSecondaryInfoRenderer: { description: { runs: linkedRuns } } }]), {}],
  [
    'the mobile page',
    blocks(
      [
        {
          itemSectionRenderer: { contents: [{ slimVideoDescriptionRenderer: { description: { runs: linkedRuns } } }] },
        },
      ],
      'singleColumnWatchNextResults',
    ),
    {},
  ],
  [
    'the panel of the description',
    {
      contents: {},
      engagementPanels: [
        {
          engagementPanelSectionListRenderer: {
            content: {
              structuredDescriptionContentRenderer: {
                items: [
                  {
                    expandableVideoDescriptionBodyRenderer: { attributedDescriptionBodyText: sampleDescription(LINES) },
                  },
                ],
              },
            },
          },
        },
      ],
    },
    {},
  ],
  [
    'a panel whose rows print their times',
    {
      engagementPanels: [
        {
          engagementPanelSectionListRenderer: {
            targetId: printed.targetId,
            content: { macroMarkersListRenderer: { contents: rows.map(printedRow) } },
          },
        },
      ],
    },
    {},
  ],
  [
    'a live video',
    blocks([{ videoPrimaryInfoRenderer: { viewCount: { videoViewCountRenderer: { isLive: true } } } }]),
    { isLive: true },
  ],
  ['a Short', { currentVideoEndpoint: { reelWatchEndpoint: { videoId: SAMPLE_ID } } }, {}],
  [
    'a Short that was swiped to',
    { currentVideoEndpoint: {}, replacementEndpoint: { reelWatchEndpoint: { videoId: SAMPLE_ID } } },
    {},
  ],
  ['text of the player alone', { contents: {} }, { shortDescription: LINES.join('\n') }],
];

const id = asVideoId(SAMPLE_ID);

/** The same is read of what is handed over as of the whole. */
function expectSame(whole: PageData): void {
  const part = {
    watchNext: prune(whole.watchNext, handedOverOfWatchNext()),
    player: prune(whole.player, handedOverOfPlayer()),
  };
  const { chapters, videoId, durationMs, live } = ownData(whole, id);
  expect(ownData(part, id)).toMatchObject({ chapters, videoId, durationMs, live });
  expect(watchNextId(part.watchNext)).toBe(watchNextId(whole.watchNext));
}

const twoLists = {
  ...sampleBar({ DESCRIPTION_CHAPTERS: rows, AUTO_CHAPTERS: rows.slice(1) }).multiMarkersPlayerBarRenderer,
  visibleOnLoad: { key: 'AUTO_CHAPTERS' },
};

describe('what the bridge hands over of page data', () => {
  it.each([
    ['the player bar', { bar: sampleBar({ AUTO_CHAPTERS: rows, HEATSEEKER: [] }) }],
    ['the bar of early 2021', { bar: { chapteredPlayerBarRenderer: { chapters: sampleBarChapters(rows) } } }],
    ['a panel', { panels: [samplePanel('engagement-panel-macro-markers-description-chapters', rows)] }],
    ['key moments', { panels: [samplePanel('engagement-panel-macro-markers-auto-chapters', rows)] }],
    ['a bar that shows the second of its lists', { bar: { multiMarkersPlayerBarRenderer: twoLists } }],
    ['links', { description: sampleDescription(LINES) }],
    ['text', { description: { content: LINES.join('\n') } }],
    ['nothing', {}],
    ['another video', { videoId: 'ZZZZZZZZZZZ', bar: sampleBar({ DESCRIPTION_CHAPTERS: rows }) }],
  ])('gives the same chapters as the whole: %s', (_, sample) => {
    expectSame({ watchNext: sampleWatchNext(sample), player: samplePlayer() });
  });

  it.each<readonly [string, object, object]>(OTHER_SHAPES)(
    'gives the same as the whole, in another shape: %s',
    (name, shape, details) => {
      const watchNext = { ...sampleWatchNext(), ...shape };
      expect(ownData({ watchNext, player: samplePlayer(details) }, id).chapters.kind).toBe(
        /live|Short/.test(name) ? 'none' : 'creator',
      );
      expectSame({ watchNext, player: samplePlayer(details) });
      // Where one of both is missing, the other counts for more.
      expectSame({ watchNext, player: undefined });
      expectSame({ watchNext: undefined, player: samplePlayer(details) });
    },
  );

  it('gives the same caption tracks as the whole', () => {
    const part = prune(samplePlayer(), handedOverOfPlayer());
    expect(readCaptionTracks(part)).toEqual(readCaptionTracks(samplePlayer()));
    expect(readCaptionTracks(part)).toHaveLength(2);
  });

  it('leaves out what is not read', () => {
    const kept = JSON.stringify([
      prune({ ...sampleWatchNext(), frameworkUpdates: { secret: 1 } }, handedOverOfWatchNext()),
      prune(samplePlayer({ keywords: ['secret'] }), handedOverOfPlayer()),
    ]);
    expect(kept).not.toMatch(/secret|Field Notes|vssId/);
  });
});
