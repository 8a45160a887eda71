import type { PageKind, PageLink, PagePlaylist } from './payload.ts';
import { EXTENDED_CUT_ID, LIVE_ID, playlistVideos, type StandInVideo, TRAILER_ID, timeText } from './videos.ts';

/** Where an address of the site leads. */
export interface Place {
  readonly kind: PageKind;
  /** The video that plays there, whether the address names it or not; null for none. */
  readonly id: string | null;
  readonly playlist: PagePlaylist | null;
}

export const linkTo = (video: StandInVideo): PageLink => ({
  id: video.id,
  path: video.kind === 'short' ? `/shorts/${video.id}` : `/watch?v=${video.id}`,
  title: video.title,
  channel: video.channel,
  durationText: video.live ? 'LIVE' : timeText(video.durationSeconds),
});

/** The list of an address, `index` counted from 1; null for one that the site does not have. */
function playlistOf(url: URL, pathOf: (id: string) => string): PagePlaylist | null {
  const id = url.searchParams.get('list');
  const videos = playlistVideos(id);
  if (id === null || videos.length === 0) return null;
  const named = videos.findIndex((video) => video.id === url.searchParams.get('v'));
  const index = named >= 0 ? named : Math.max(0, Number(url.searchParams.get('index') ?? 1) - 1);
  const step = (to: number) => {
    const next = videos[to];
    return next ? `${pathOf(next.id)}list=${id}&index=${to + 1}` : null;
  };
  const items = videos.map((video, at) => ({ ...linkTo(video), path: step(at) ?? '' }));
  return { id, title: 'Stand-in list', items, index, nextPath: step(index + 1) };
}

function embedded(url: URL, name: string): Place {
  if (name === 'live_stream') return { kind: 'embed', id: LIVE_ID, playlist: null };
  if (name !== 'videoseries') return { kind: 'embed', id: name, playlist: null };
  const playlist = playlistOf(url, () => '/embed/videoseries?');
  return { kind: 'embed', id: playlist?.items[playlist.index]?.id ?? null, playlist };
}

/** What an address shows; null for an address that the stand-in does not serve. */
export function placeOf(url: URL): Place | null {
  const [, first = '', second, third] = url.pathname.split('/');
  if (third !== undefined) return null;
  if (first === 'watch' && second === undefined) {
    const playlist = playlistOf(url, (id) => `/watch?v=${id}&`);
    return { kind: 'watch', id: url.searchParams.get('v'), playlist };
  }
  if (first === 'embed' && second) return embedded(url, second);
  if (first === 'live' && second) return { kind: 'watch', id: second, playlist: null };
  if (first === 'shorts' && second) return { kind: 'shorts', id: second, playlist: null };
  if (first.startsWith('@')) {
    // With a transcript for what the channel plays, if the address asks for it.
    const talk = url.searchParams.get('standin') === 'talk' ? EXTENDED_CUT_ID : null;
    if (second === 'live') return { kind: 'watch', id: talk ?? LIVE_ID, playlist: null };
    return second === undefined ? { kind: 'channel', id: talk ?? TRAILER_ID, playlist: null } : null;
  }
  if (second !== undefined) return null;
  if (first === '') return { kind: 'home', id: null, playlist: null };
  return first === 'results' ? { kind: 'results', id: null, playlist: null } : null;
}
