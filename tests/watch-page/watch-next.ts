import { dateText, descriptionText, type StandInVideo, timeText } from './videos.ts';

/*
 * The page's own data about a video, in the shapes recorded from the desktop site in June 2026. Only the parts that a
 * reader of the page can use are there; tracking, advertisements and menus are left out.
 */

const CHAPTER_PANEL = 'engagement-panel-macro-markers-description-chapters';

const watchUrl = (id: string, seconds = 0): string => `/watch?v=${id}${seconds > 0 ? `&t=${seconds}s` : ''}`;

function watchEndpoint(id: string, startTimeSeconds?: number) {
  return {
    commandMetadata: {
      webCommandMetadata: { url: watchUrl(id, startTimeSeconds), webPageType: 'WEB_PAGE_TYPE_WATCH', rootVe: 3832 },
    },
    watchEndpoint: {
      videoId: id,
      ...(startTimeSeconds === undefined ? {} : { continuePlayback: true, startTimeSeconds }),
    },
  };
}

/** The endpoint by which YouTube names the page of a video. */
export function currentVideoEndpoint(video: StandInVideo) {
  if (video.kind === 'video') return watchEndpoint(video.id);
  return {
    commandMetadata: {
      webCommandMetadata: { url: `/shorts/${video.id}`, webPageType: 'WEB_PAGE_TYPE_SHORTS', rootVe: 37414 },
    },
    reelWatchEndpoint: { videoId: video.id },
  };
}

/** Offsets are UTF-16 code units of `content`. */
function attributedDescription(video: StandInVideo) {
  const content = descriptionText(video);
  const listStart = video.chapters.length > 0 ? video.intro.length + 2 : content.length;
  let searchFrom = listStart;
  const commandRuns = video.chapters.map((chapter) => {
    const time = timeText(chapter.startSeconds);
    const startIndex = content.indexOf(`${time} ${chapter.title}`, searchFrom);
    searchFrom = startIndex + time.length;
    return {
      startIndex,
      length: time.length,
      onTap: { innertubeCommand: watchEndpoint(video.id, chapter.startSeconds) },
    };
  });
  return { content, commandRuns };
}

function playerBar(video: StandInVideo) {
  if (video.chapters.length === 0) return { multiMarkersPlayerBarRenderer: {} };
  return {
    multiMarkersPlayerBarRenderer: {
      visibleOnLoad: { key: 'DESCRIPTION_CHAPTERS' },
      markersMap: [
        {
          key: 'DESCRIPTION_CHAPTERS',
          value: {
            chapters: video.chapters.map((chapter, itemIndex) => ({
              chapterRenderer: {
                title: { simpleText: chapter.title },
                timeRangeStartMillis: chapter.startSeconds * 1000,
                onActiveCommand: { setActivePanelItemAction: { panelTargetId: CHAPTER_PANEL, itemIndex } },
              },
            })),
          },
        },
      ],
    },
  };
}

function chapterPanel(video: StandInVideo) {
  return {
    engagementPanelSectionListRenderer: {
      panelIdentifier: CHAPTER_PANEL,
      targetId: CHAPTER_PANEL,
      header: { engagementPanelTitleHeaderRenderer: { title: { simpleText: 'Chapters' } } },
      content: {
        macroMarkersListRenderer: {
          contents: video.chapters.map((chapter, index) => ({
            macroMarkersListItemRenderer: {
              title: { simpleText: chapter.title },
              timeDescription: { simpleText: timeText(chapter.startSeconds) },
              onTap: watchEndpoint(video.id, chapter.startSeconds),
              repeatButton: {
                toggleButtonRenderer: {
                  defaultServiceEndpoint: {
                    repeatChapterCommand: {
                      repeat: 'REPEAT_CHAPTER_TYPE_ENABLE_REPEAT',
                      startTimeMs: String(chapter.startSeconds * 1000),
                      endTimeMs: String((video.chapters[index + 1]?.startSeconds ?? video.durationSeconds) * 1000),
                    },
                  },
                },
              },
            },
          })),
        },
      },
    },
  };
}

/** `ytInitialData` of a watch page, or the answer of `/youtubei/v1/next`. */
export function watchNextOf(video: StandInVideo) {
  const title = { runs: [{ text: video.title }] };
  return {
    currentVideoEndpoint: currentVideoEndpoint(video),
    contents: {
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              { videoPrimaryInfoRenderer: { title, dateText: { simpleText: dateText(video) } } },
              {
                videoSecondaryInfoRenderer: {
                  attributedDescription: attributedDescription(video),
                  owner: { videoOwnerRenderer: { title: { runs: [{ text: video.channel }] } } },
                },
              },
            ],
          },
        },
      },
    },
    playerOverlays: {
      playerOverlayRenderer: {
        decoratedPlayerBarRenderer: { decoratedPlayerBarRenderer: { playerBar: playerBar(video) } },
        videoDetails: {
          playerOverlayVideoDetailsRenderer: {
            title: { simpleText: video.title },
            subtitle: { runs: [{ text: video.channel }] },
          },
        },
      },
    },
    engagementPanels: [
      { engagementPanelSectionListRenderer: { panelIdentifier: 'engagement-panel-structured-description' } },
      ...(video.chapters.length > 0 ? [chapterPanel(video)] : []),
    ],
  };
}
