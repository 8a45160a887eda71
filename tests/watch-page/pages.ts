import { CHAPTERS_DIFFER_BY_SECONDS, type Fault, faultOf, malformed } from './faults.ts';
import type { PageKind, PageLink, PagePayload } from './payload.ts';
import { mediaUrl, playerResponseOf, UNAVAILABLE } from './player-response.ts';
import { dateText, descriptionText, findVideo, PLAIN_ID, type StandInVideo, timeText, VIDEOS } from './videos.ts';
import { watchNextOf } from './watch-next.ts';

const link = (video: StandInVideo): PageLink => ({
  id: video.id,
  path: video.kind === 'short' ? `/shorts/${video.id}` : `/watch?v=${video.id}`,
  title: video.title,
  channel: video.channel,
  durationText: timeText(video.durationSeconds),
});

/** Kind of page and video id of an address, or null for an address that the stand-in does not serve. */
function placeOf(url: URL): { kind: PageKind; id: string | null } | null {
  if (url.pathname === '/') return { kind: 'home', id: null };
  if (url.pathname === '/watch') return { kind: 'watch', id: url.searchParams.get('v') };
  const [, kind, id] = /^\/(shorts|live|embed)\/([^/]+)$/.exec(url.pathname) ?? [];
  return kind && id ? { kind: kind as PageKind, id } : null;
}

function laterChapters(video: StandInVideo): StandInVideo {
  const chapters = video.chapters.map((chapter, index) =>
    index === 0 ? chapter : { ...chapter, startSeconds: chapter.startSeconds + CHAPTERS_DIFFER_BY_SECONDS },
  );
  return { ...video, chapters };
}

function published(video: StandInVideo, fault: Fault | null): { watchNext: unknown; playerResponse: unknown } {
  if (fault === 'missing') return { watchNext: null, playerResponse: null };
  if (fault === 'truncated') return { watchNext: {}, playerResponse: {} };
  const other = findVideo(video.id === PLAIN_ID ? (VIDEOS[0]?.id ?? null) : PLAIN_ID);
  const told = fault === 'other-video' && other ? other : fault === 'chapters-differ' ? laterChapters(video) : video;
  const watchNext = watchNextOf(told);
  const playerResponse = playerResponseOf(told);
  if (fault !== 'malformed') return { watchNext, playerResponse };
  return { watchNext: malformed(watchNext), playerResponse: malformed(playerResponse) };
}

/** All that the page at an address needs, or null for an address that the stand-in does not serve. */
export function payloadOf(url: URL): PagePayload | null {
  const place = placeOf(url);
  if (!place) return null;
  const video = findVideo(place.id);
  const fault = faultOf(url);
  const links = VIDEOS.filter((other) => other.id !== place.id).map(link);
  const nothing = { watchNext: {}, playerResponse: place.kind === 'home' ? null : UNAVAILABLE };
  return {
    kind: place.kind,
    links,
    video: video && {
      id: video.id,
      title: video.title,
      channel: video.channel,
      dateText: dateText(video),
      durationSeconds: video.durationSeconds,
      mediaUrl: mediaUrl(video),
      description: descriptionText(video),
      chapters: video.chapters,
    },
    ...(video ? published(video, fault) : nothing),
    methodsThrow: fault === 'methods-throw',
  };
}
