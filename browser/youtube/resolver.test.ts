// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import type { Decision } from '../../core/watch/resolve.ts';
import { QUESTION_EVENT } from '../messages/bridge.ts';
import { startResolver } from './resolver.ts';

const TALK = asVideoId('AAAAAAAAAAA') as VideoId;
/** States of a media element's network; happy-dom knows none. */
const [EMPTY, LOADING] = [0, 2];
const told: [VideoId | null, VideoId | null][] = [];
let end = new AbortController();

/** Starts at this path, with one look. */
async function start(path: string): Promise<void> {
  history.replaceState(null, '', `https://www.youtube.com${path}`);
  startResolver({
    signal: end.signal,
    isOrphan: () => false,
    hasTranscript: (videoId) => videoId === TALK,
    looked: ({ videoId }: Decision, before: Decision) => told.push([before.videoId, videoId]),
  });
}

/** An event of the browser itself, or one that a page made. */
async function ring(target: EventTarget, name: string, isTrusted = true): Promise<void> {
  const event = new Event(name);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
  await Promise.resolve();
}

function put(html: string): HTMLVideoElement {
  const [name = '', id = ''] = html.split('#');
  const place = document.createElement(name);
  place.id = id;
  const video = document.createElement('video');
  place.append(video);
  document.body.append(place);
  return video;
}

/** The trailer of a channel page, in a player with this title. */
function trailer(videoId: string | null): HTMLVideoElement {
  const video = put('ytd-channel-video-player-renderer#trailer');
  const root = document.createElement('div');
  root.className = 'html5-video-player';
  video.replaceWith(root);
  root.append(video);
  if (!videoId) return video;
  const link = document.createElement('a');
  link.className = 'ytp-title-link';
  link.href = `https://www.youtube.com/watch?v=${videoId}`;
  root.append(link);
  return video;
}

beforeEach(() => {
  end = new AbortController();
  told.length = 0;
  Object.assign(HTMLMediaElement, { NETWORK_EMPTY: EMPTY });
  (window as { happyDOM?: { setURL(url: string): void } }).happyDOM?.setURL('https://www.youtube.com/');
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the resolver', () => {
  it('finds the video anew when a page comes back from the cache', async () => {
    await start(`/watch?v=${TALK}`);
    await ring(window, 'pagehide');
    await ring(document, 'yt-navigate-finish');
    await ring(window, 'pageshow');
    expect(told).toEqual([
      [null, TALK],
      [null, TALK],
    ]);
  });

  it('does not take the word of a page that it comes or goes', async () => {
    await start(`/watch?v=${TALK}`);
    await ring(window, 'pagehide', false);
    await ring(window, 'pageshow', false);
    expect(told.slice(1)).toEqual([
      [TALK, TALK],
      [TALK, TALK],
    ]);
  });

  it('hears a swipe that nothing but the player tells of, where the Navigation API is missing', async () => {
    expect('navigation' in window).toBe(false);
    await start('/shorts/BBBBBBBBBBB');
    history.pushState(null, '', `/shorts/${TALK}`);
    await ring(put('div#shorts-player'), 'loadstart');
    expect(told.at(-1)).toEqual(['BBBBBBBBBBB', TALK]);
  });

  it('leaves players alone where it is there and no transcript is in question', async () => {
    vi.stubGlobal('navigation', new EventTarget());
    await start('/shorts/BBBBBBBBBBB');
    await ring(put('div#shorts-player'), 'loadstart');
    expect(told).toHaveLength(1);
  });

  it('does nothing about previews on a channel page, only about its trailer', async () => {
    vi.stubGlobal('navigation', new EventTarget());
    await start('/@channel');
    for (const place of ['div#inline-preview-player', 'ytd-video-preview#hover']) {
      const preview = put(place);
      for (const name of ['loadstart', 'loadedmetadata', 'playing', 'pause']) await ring(preview, name);
    }
    expect(told).toHaveLength(1);
    await ring(put('ytd-channel-video-player-renderer#trailer'), 'playing');
    expect(told).toHaveLength(2);
  });

  it('hears no more of a trailer once its title has named no talk', async () => {
    vi.stubGlobal('navigation', new EventTarget());
    const video = trailer('BBBBBBBBBBB');
    await start('/@channel');
    for (const name of ['loadstart', 'playing', 'pause']) await ring(video, name);
    expect(told).toEqual([[null, 'BBBBBBBBBBB']]);
    video.parentElement?.querySelector('a')?.setAttribute('href', `https://www.youtube.com/watch?v=${TALK}`);
    await ring(video, 'loadstart');
    expect(told.at(-1)).toEqual(['BBBBBBBBBBB', TALK]);
  });

  it.each<readonly [string, string | null, number, number]>([
    ['not the player of one whose title names no talk', 'BBBBBBBBBBB', LOADING, 0],
    ['the player of one whose title names a talk', TALK, EMPTY, 1],
    ['the player of one without a title', null, LOADING, 1],
    ['nobody where nothing is to be played', null, EMPTY, 0],
  ])('asks on a channel page with a trailer %s', async (_, title, networkState, times) => {
    const video = trailer(title);
    Object.defineProperty(video, 'networkState', { value: networkState });
    let asked = 0;
    video.parentElement?.addEventListener(QUESTION_EVENT, () => asked++);
    await start('/@channel');
    expect(asked).toBe(times);
    expect(told).toEqual([[null, title]]);
  });
});
