// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { PageKind } from '../../core/watch/address.ts';
import { ANSWER_EVENT, QUESTION_EVENT } from '../messages/bridge.ts';
import { findPlayer, showsAdvertisement } from './player.ts';

/** An element by a short form of its start tag: name, `#id`, `.class`, `[attribute]`. */
function put(parent: Element, description: string): HTMLElement {
  const made = document.createElement(/^[\w-]+/.exec(description)?.[0] ?? 'div');
  for (const [, kind, name = ''] of description.matchAll(/([#.[])([\w-]+)/g)) {
    if (kind === '#') made.id = name;
    else if (kind === '.') made.classList.add(name);
    else made.setAttribute(name, '');
  }
  parent.append(made);
  return made;
}

/** Builds a page of paths from the outermost element to the video, whose name is the path's first word. */
function page(...paths: readonly string[]): void {
  for (const path of paths) {
    const [name = '', ...steps] = path.split(' ');
    let here: Element = document.body;
    for (const step of steps) here = put(here, step);
    const video = put(here, 'video.video-stream.html5-main-video');
    video.dataset.name = name;
  }
}

const found = (kind: PageKind): string | undefined => findPlayer(kind)?.video.dataset.name;

const MAIN = 'main ytd-app ytd-watch-flexy div#player-container div#movie_player.html5-video-player';
const LEFT_OVER = MAIN.replace('main', 'left-over').replace('ytd-watch-flexy', 'ytd-watch-flexy[hidden]');
const PREVIEW = 'preview ytd-app ytd-video-preview div#inline-preview-player.html5-video-player';
const SHORT = 'short ytd-app ytd-shorts ytd-reel-video-renderer[is-active] div#shorts-player.html5-video-player';
const REEL = 'other-reel ytd-app ytd-shorts ytd-reel-video-renderer div.html5-video-player';
const MINI =
  'mini ytd-app ytd-miniplayer[active] div.miniplayer div#movie_player.html5-video-player.ytp-player-minimized';
const TRAILER = 'trailer ytd-app ytd-channel-video-player-renderer div#player div.html5-video-player';

afterEach(() => {
  document.body.replaceChildren();
  document.head.replaceChildren();
});

/** happy-dom knows no default style for it. */
const hideHidden = () => {
  const style = document.createElement('style');
  style.textContent = '[hidden] { display: none; }';
  document.head.append(style);
};

describe('findPlayer', () => {
  it.each<[string, PageKind, readonly string[], string | undefined]>([
    ['the watch page', 'watch', [PREVIEW, MAIN], 'main'],
    ['a watch page with the Shorts that were seen before', 'watch', [SHORT, REEL, MAIN], 'main'],
    ['a watch page with the trailer that was seen before', 'watch', [TRAILER, MAIN], 'main'],
    ['a watch page whose player cannot be seen', 'watch', [LEFT_OVER], 'left-over'],
    ['a live page', 'live', [PREVIEW, MAIN], 'main'],
    ['the live page of a channel', 'channel-live', [TRAILER, MAIN], 'main'],
    ['the mobile page', 'watch', ['mobile ytm-app div#player div.html5-video-player'], 'mobile'],
    ['an embedded player', 'embed', ['embed div#player div.html5-video-player'], 'embed'],
    ['an embedded player without its usual frame', 'embed', ['embed div.html5-video-player'], 'embed'],
    ['Shorts', 'shorts', [LEFT_OVER, REEL, SHORT], 'short'],
    ['Shorts without their usual player', 'shorts', [REEL, SHORT.replace('#shorts-player', '#new')], 'short'],
    ['Shorts on their older page', 'shorts', [MAIN, 'old div#reel-overlay-container div.html5-video-player'], 'old'],
    ['Shorts that have no player yet', 'shorts', [MAIN, PREVIEW], undefined],
    ['the home page with a mini-player', 'home', [PREVIEW, MINI], 'mini'],
    ['the home page with a mini-player in other clothes', 'home', [PREVIEW, MAIN], 'main'],
    ['the home page with a player left over', 'home', [LEFT_OVER, PREVIEW, 'banner ytd-app div'], undefined],
    ['search results under a preview', 'search', [PREVIEW], undefined],
    ['a channel page with a trailer', 'channel', [LEFT_OVER, PREVIEW, TRAILER], 'trailer'],
    ['a channel page under a mini-player', 'channel', [TRAILER, MINI], 'mini'],
    ['a page without any video', 'watch', [], undefined],
  ])('chooses on %s', (_, kind, paths, name) => {
    hideHidden();
    page(...paths);
    expect(found(kind)).toBe(name);
  });

  it('never chooses a player that says it is a preview, and tells what the chosen one says', () => {
    page('inline div#movie_player.html5-video-player', 'main div#movie_player.html5-video-player');
    const [preview, player] = document.querySelectorAll('.html5-video-player');
    const answer = (event: Event): void => {
      const inline = event.target === preview;
      const detail = JSON.stringify({ videoId: 'tEzs3VHyBDM', inline, currentTime: 5 });
      document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail }));
    };
    for (const root of [preview, player]) root?.addEventListener(QUESTION_EVENT, answer);
    const chosen = findPlayer('watch');
    expect(chosen?.video.dataset.name).toBe('main');
    expect(chosen).toMatchObject({ root: player, answer: { inline: false, mediaMs: 5000 } });
  });

  it('knows an advertisement by the classes of the chosen player only', () => {
    page(
      `${PREVIEW}.ad-showing`,
      'main ytd-app div#movie_player.html5-video-player.ad-created',
      'ad div div.html5-video-player.ad-showing.ad-interrupting',
    );
    const main = findPlayer('watch');
    expect(main && showsAdvertisement(main)).toBe(false);
    main?.root?.classList.add('ad-interrupting');
    expect(main && showsAdvertisement(main)).toBe(true);
  });
});
