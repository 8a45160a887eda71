/** Page data in YouTube's shapes with made-up content, for the tests beside it. */

export const SAMPLE_ID = 'Ab-_123456w';

type Rows = readonly (readonly [string, number])[];

/** A panel of chapters (or of key moments) beside the video: titles and starts in seconds. */
export const samplePanel = (id: string, rows: Rows, videoId: string = SAMPLE_ID) => ({
  engagementPanelSectionListRenderer: {
    panelIdentifier: id,
    targetId: id,
    content: {
      macroMarkersListRenderer: {
        contents: rows.map(([title, startTimeSeconds]) => ({
          macroMarkersListItemRenderer: {
            title: { simpleText: title },
            onTap: { watchEndpoint: { videoId, startTimeSeconds } },
          },
        })),
      },
    },
  },
});

/** Chapters of the player bar: titles and starts in seconds. */
export const sampleBarChapters = (rows: Rows) =>
  rows.map(([title, seconds]) => ({
    chapterRenderer: { title: { simpleText: title }, timeRangeStartMillis: seconds * 1000 },
  }));

/** A player bar with lists under these keys, the first of them shown. */
export const sampleBar = (lists: Readonly<Record<string, Rows>>) => ({
  multiMarkersPlayerBarRenderer: {
    visibleOnLoad: { key: Object.keys(lists)[0] ?? '' },
    markersMap: Object.entries(lists).map(([key, rows]) => ({ key, value: { chapters: sampleBarChapters(rows) } })),
  },
});

interface Sample {
  readonly videoId?: string;
  readonly bar?: object;
  readonly panels?: readonly object[];
  readonly description?: object;
}

/** A watch-next response. */
export const sampleWatchNext = ({ videoId = SAMPLE_ID, bar = {}, panels = [], description = {} }: Sample = {}) => ({
  currentVideoEndpoint: { watchEndpoint: { videoId } },
  contents: {
    twoColumnWatchNextResults: {
      results: {
        results: {
          contents: [
            {
              videoPrimaryInfoRenderer: {
                title: { runs: [{ text: 'On ' }, { text: 'Maps' }] },
                viewCount: { videoViewCountRenderer: { viewCount: { simpleText: '1,000 views' } } },
              },
            },
            {
              videoSecondaryInfoRenderer: {
                owner: { videoOwnerRenderer: { title: { runs: [{ text: 'Field Notes' }] } } },
                attributedDescription: description,
              },
            },
          ],
        },
      },
    },
  },
  playerOverlays: {
    playerOverlayRenderer: {
      decoratedPlayerBarRenderer: { decoratedPlayerBarRenderer: { playerBar: bar } },
      videoDetails: {
        playerOverlayVideoDetailsRenderer: {
          title: { simpleText: 'On Maps' },
          subtitle: { runs: [{ text: 'Field Notes' }, { text: ' • ' }, { text: '1,000 views' }] },
        },
      },
    },
  },
  engagementPanels: panels,
});

/** A player response of a ten-minute video. */
export const samplePlayer = (details: object = {}) => ({
  playabilityStatus: { status: 'OK' },
  videoDetails: { videoId: SAMPLE_ID, title: 'On Maps', lengthSeconds: '600', author: 'Field Notes', ...details },
  captions: {
    playerCaptionsTracklistRenderer: {
      captionTracks: [
        { languageCode: 'en', name: { simpleText: 'English' }, vssId: '.en' },
        { languageCode: 'en', name: { runs: [{ text: 'English (auto-generated)' }] }, vssId: 'a.en', kind: 'asr' },
      ],
    },
  },
});

/** A description whose lines begin with linked times, as YouTube makes them of `0:00 Title`. */
export function sampleDescription(lines: readonly string[], videoId: string = SAMPLE_ID) {
  const content = lines.join('\n');
  const commandRuns = [...content.matchAll(/\b(\d+):(\d\d)\b/g)].map((match) => ({
    startIndex: match.index,
    length: match[0].length,
    onTap: {
      innertubeCommand: { watchEndpoint: { videoId, startTimeSeconds: Number(match[1]) * 60 + Number(match[2]) } },
    },
  }));
  return { content, commandRuns };
}
