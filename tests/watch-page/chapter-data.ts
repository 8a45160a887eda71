import { type StandInVideo, timeText } from './videos.ts';
import { watchEndpoint } from './watch-endpoint.ts';

/*
 * The chapters of a video in the shapes of the desktop site: in the player bar, in the panel, and, for key moments, as
 * markers of their own. Recorded in June 2025 and June 2026.
 */

export const CREATOR_PANEL = 'engagement-panel-macro-markers-description-chapters';
export const AUTOMATIC_PANEL = 'engagement-panel-macro-markers-auto-chapters';
export const AUTOMATIC_INFO = 'These chapters are auto-generated';

/** Panel and heading of the list beside the video; null where there is none. */
export function chapterPanelOf(video: StandInVideo): { readonly id: string; readonly title: string } | null {
  if (video.chapters.length === 0 || video.chapterForm === 'described') return null;
  if (video.chapterForm === 'key-moments') return { id: AUTOMATIC_PANEL, title: 'Kluczowe momenty' };
  return { id: video.chapterForm === 'automatic' ? AUTOMATIC_PANEL : CREATOR_PANEL, title: 'Chapters' };
}

const MARKER_KEYS = { creator: 'DESCRIPTION_CHAPTERS', automatic: 'AUTO_CHAPTERS' } as const;

export function playerBar(video: StandInVideo) {
  const { chapterForm, chapters } = video;
  if (chapters.length === 0 || chapterForm === 'described') return { multiMarkersPlayerBarRenderer: {} };
  if (chapterForm === 'key-moments') {
    const skip = { markerRenderer: { title: {}, timeRangeStartMillis: 0 } };
    const markersMap = [{ key: 'SMART_SKIP', value: { markers: [skip] } }];
    return { multiMarkersPlayerBarRenderer: { visibleOnLoad: { key: '' }, markersMap } };
  }
  const key = MARKER_KEYS[chapterForm];
  const panelTargetId = chapterForm === 'automatic' ? AUTOMATIC_PANEL : CREATOR_PANEL;
  const listed = chapters.map((chapter, itemIndex) => ({
    chapterRenderer: {
      title: { simpleText: chapter.title },
      timeRangeStartMillis: chapter.startSeconds * 1000,
      onActiveCommand: { setActivePanelItemAction: { panelTargetId, itemIndex } },
    },
  }));
  return {
    multiMarkersPlayerBarRenderer: { visibleOnLoad: { key }, markersMap: [{ key, value: { chapters: listed } }] },
  };
}

function row(video: StandInVideo, index: number) {
  const { title = '', startSeconds = 0 } = video.chapters[index] ?? {};
  const endSeconds = video.chapters[index + 1]?.startSeconds ?? video.durationSeconds;
  const repeatChapterCommand = {
    repeat: 'REPEAT_CHAPTER_TYPE_ENABLE_REPEAT',
    startTimeMs: String(startSeconds * 1000),
    endTimeMs: String(endSeconds * 1000),
  };
  return {
    macroMarkersListItemRenderer: {
      title: { simpleText: title },
      timeDescription: { simpleText: timeText(startSeconds) },
      onTap: watchEndpoint(video.id, startSeconds),
      repeatButton: { toggleButtonRenderer: { defaultServiceEndpoint: { repeatChapterCommand } } },
    },
  };
}

/** The panels of the page that hold chapters: none or one. */
export function chapterPanels(video: StandInVideo) {
  const panel = chapterPanelOf(video);
  if (!panel) return [];
  const info = { macroMarkersInfoItemRenderer: { infoText: { runs: [{ text: AUTOMATIC_INFO }] } } };
  const rows = video.chapters.map((_, index) => row(video, index));
  const contents = video.chapterForm === 'automatic' ? [info, ...rows] : rows;
  const engagementPanelSectionListRenderer = {
    panelIdentifier: panel.id,
    targetId: panel.id,
    header: { engagementPanelTitleHeaderRenderer: { title: { runs: [{ text: panel.title }] } } },
    content: { macroMarkersListRenderer: { contents } },
    visibility: 'ENGAGEMENT_PANEL_VISIBILITY_HIDDEN',
  };
  return [{ engagementPanelSectionListRenderer }];
}

/** Key moments are markers of the page's store. */
export function keyMomentMarkers(video: StandInVideo) {
  if (video.chapterForm !== 'key-moments') return {};
  const markers = video.chapters.map((moment, itemIndex) => ({
    title: { simpleText: moment.title },
    startMillis: String(moment.startSeconds * 1000),
    durationMillis: '10000',
    onActive: { innertubeCommand: { setActivePanelItemAction: { panelTargetId: AUTOMATIC_PANEL, itemIndex } } },
  }));
  const macroMarkersListEntity = {
    externalVideoId: video.id,
    markersList: { markerType: 'MARKER_TYPE_TIMESTAMPS', markers },
  };
  return { frameworkUpdates: { entityBatchUpdate: { mutations: [{ payload: { macroMarkersListEntity } }] } } };
}
