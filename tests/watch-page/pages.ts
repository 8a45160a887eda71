import { trackUrl } from './captions.ts';
import { AUTOMATIC_INFO, chapterPanelOf } from './chapter-data.ts';
import { CHAPTERS_DIFFER_BY_SECONDS, type Fault, faultOf, malformed, withoutLinks } from './faults.ts';
import type { PageCaptions, PageChapterList, PagePayload, PageVideo } from './payload.ts';
import { linkTo, type Place, placeOf } from './places.ts';
import { bytesUrl, mediaUrl, playerResponseOf, UNAVAILABLE } from './player-response.ts';
import { versionOf } from './versions.ts';
import { dateText, descriptionText, findVideo, PLAIN_ID, SHORT_IDS, type StandInVideo, VIDEOS } from './videos.ts';
import { watchNextOf } from './watch-next.ts';

const PREROLL_SECONDS = '1';

/** How long an advertisement plays first: `/watch?v=ID&standin=preroll`, or `…&seconds=N` for another time than 1 s. */
const prerollOf = ({ searchParams }: URL): number =>
  searchParams.get('standin') === 'preroll' ? Number(searchParams.get('seconds') ?? PREROLL_SECONDS) : 0;

function laterChapters(video: StandInVideo): StandInVideo {
  const chapters = video.chapters.map((chapter, index) =>
    index === 0 ? chapter : { ...chapter, startSeconds: chapter.startSeconds + CHAPTERS_DIFFER_BY_SECONDS },
  );
  return { ...video, chapters };
}

type Published = Pick<PagePayload, 'watchNext' | 'playerResponse'>;

function published(video: StandInVideo, fault: Fault | null, { playlist }: Place): Published {
  if (fault === 'missing') return { watchNext: null, playerResponse: null };
  if (fault === 'truncated') return { watchNext: {}, playerResponse: {} };
  const other = findVideo(video.id === PLAIN_ID ? (VIDEOS[0]?.id ?? null) : PLAIN_ID);
  const told = fault === 'other-video' && other ? other : fault === 'chapters-differ' ? laterChapters(video) : video;
  const watchNext = watchNextOf(told, playlist);
  const playerResponse = playerResponseOf(told);
  if (fault === 'unlinked') return { watchNext: withoutLinks(watchNext), playerResponse };
  if (fault !== 'malformed') return { watchNext, playerResponse };
  return { watchNext: malformed(watchNext), playerResponse: malformed(playerResponse) };
}

function chapterListOf(video: StandInVideo): PageChapterList | null {
  const panel = chapterPanelOf(video);
  if (!panel) return null;
  const info = video.chapterForm === 'automatic' ? AUTOMATIC_INFO : null;
  return { panelId: panel.id, title: panel.title, info, rows: video.chapters };
}

const drawn = (video: StandInVideo): PageVideo => ({
  id: video.id,
  title: video.title,
  channel: video.channel,
  dateText: dateText(video),
  durationSeconds: video.durationSeconds,
  introSeconds: video.introSeconds,
  mediaUrl: mediaUrl(video),
  bytesUrl: bytesUrl(video),
  description: descriptionText(video),
  chapters: video.chapterForm === 'creator' || video.chapterForm === 'automatic' ? video.chapters : [],
  chapterList: chapterListOf(video),
  live: video.live,
});

function captionsOf({ id, captionTracks }: StandInVideo, { searchParams }: URL): PageCaptions {
  const variant = searchParams.get('standin') ?? '';
  const via = searchParams.get('via');
  return {
    tracks: captionTracks.map((track) => ({
      languageCode: track.languageCode,
      kind: track.kind === 'asr' ? 'asr' : '',
      name: track.name,
      url: trackUrl(id, track, variant),
    })),
    via: variant === 'captions-silent' ? null : via === 'fetch' || via === 'kept-fetch' ? via : 'xhr',
  };
}

/** On a Short the other Shorts, beginning with the next; elsewhere every other video but the channel's own. */
function linksFrom({ kind, id }: Place) {
  const shorts: readonly string[] = SHORT_IDS;
  const at = shorts.indexOf(id ?? '');
  const followers = [...shorts.slice(at + 1), ...shorts.slice(0, Math.max(0, at))];
  const ids = kind === 'shorts' ? followers : VIDEOS.map((video) => video.id).filter((other) => other !== id);
  return ids.flatMap((other) => findVideo(other) ?? []).map(linkTo);
}

/** All that the page at an address needs, or null for an address that the stand-in does not serve. */
export function payloadOf(url: URL): PagePayload | null {
  const place = placeOf(url);
  if (!place) return null;
  const { kind, playlist } = place;
  const found = findVideo(place.id);
  const video = found && versionOf(url, found);
  const fault = faultOf(url);
  const browsing = kind === 'home' || kind === 'results' || kind === 'channel';
  const nothing = { watchNext: {}, playerResponse: browsing ? null : UNAVAILABLE };
  return {
    kind,
    playlist,
    links: linksFrom(place),
    video: video && drawn(video),
    prerollSeconds: prerollOf(url),
    ...(video && kind !== 'channel' ? published(video, fault, place) : nothing),
    captions: video && captionsOf(video, url),
    methodsThrow: fault === 'methods-throw',
  };
}
