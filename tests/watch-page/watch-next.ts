import { chapterPanels, keyMomentMarkers, playerBar } from './chapter-data.ts';
import type { PagePlaylist } from './payload.ts';
import { dateText, describedChapters, descriptionText, type StandInVideo, timeText } from './videos.ts';
import { currentVideoEndpoint, watchEndpoint } from './watch-endpoint.ts';

/*
 * The page's own data about a video, in the shapes recorded from the desktop site in June 2026. Only the parts that a
 * reader of the page can use are there; tracking, advertisements and menus are left out.
 */

/** Offsets are UTF-16 code units of `content`. */
function attributedDescription(video: StandInVideo) {
  const content = descriptionText(video);
  let searchFrom = video.intro.length;
  const commandRuns = describedChapters(video).map((chapter) => {
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

const views = (video: StandInVideo) => ({
  videoViewCountRenderer: video.live
    ? { viewCount: { runs: [{ text: '1,234' }, { text: ' watching now' }] }, isLive: true, originalViewCount: '1234' }
    : { viewCount: { simpleText: '1,234,567 views' }, originalViewCount: '0' },
});

/** While a video is live, YouTube makes no player bar. */
const overlayBar = (video: StandInVideo) =>
  video.live ? {} : { decoratedPlayerBarRenderer: { decoratedPlayerBarRenderer: { playerBar: playerBar(video) } } };

function playlistPanel(playlist: PagePlaylist | null) {
  if (!playlist) return {};
  const contents = playlist.items.map(({ id, title }, index) => ({
    playlistPanelVideoRenderer: {
      title: { simpleText: title },
      videoId: id,
      selected: index === playlist.index,
      navigationEndpoint: { watchEndpoint: { videoId: id, playlistId: playlist.id, index } },
    },
  }));
  return {
    playlist: {
      playlist: { title: playlist.title, playlistId: playlist.id, currentIndex: playlist.index, contents },
    },
  };
}

/** `ytInitialData` of a watch page, or the answer of `/youtubei/v1/next`. */
export function watchNextOf(video: StandInVideo, playlist: PagePlaylist | null) {
  const title = { runs: [{ text: video.title }] };
  return {
    currentVideoEndpoint: currentVideoEndpoint(video),
    contents: {
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              {
                videoPrimaryInfoRenderer: {
                  title,
                  viewCount: views(video),
                  dateText: { simpleText: dateText(video) },
                },
              },
              {
                videoSecondaryInfoRenderer: {
                  attributedDescription: attributedDescription(video),
                  owner: { videoOwnerRenderer: { title: { runs: [{ text: video.channel }] } } },
                },
              },
            ],
          },
        },
        ...playlistPanel(playlist),
      },
    },
    playerOverlays: {
      playerOverlayRenderer: {
        ...overlayBar(video),
        videoDetails: {
          playerOverlayVideoDetailsRenderer: {
            title: { simpleText: video.title },
            subtitle: { runs: [{ text: video.channel }] },
          },
        },
      },
    },
    engagementPanels: [
      ...chapterPanels(video),
      { engagementPanelSectionListRenderer: { panelIdentifier: 'engagement-panel-structured-description' } },
    ],
    ...keyMomentMarkers(video),
  };
}
