import type { PageLink, PagePayload } from '../payload.ts';
import { element, find } from './element.ts';

/**
 * The Shorts page: several reels stand in the document, one is active, and the one player moves from reel to reel. The
 * reel before keeps a `<video>` of its own with nothing in it.
 */
export interface Reels {
  /** Begins anew with the Short of the page. */
  show(payload: PagePayload, player: HTMLElement): void;
  /** Activates the next reel, moves the player there, and answers where it leads; null if there is none. */
  next(player: HTMLElement): string | null;
}

const RENDERER = 'ytd-reel-video-renderer';

function reel({ title, channel, path }: Pick<PageLink, 'title' | 'channel' | 'path'>, index: number): HTMLElement {
  const overlay = element(
    'div',
    { id: 'overlay' },
    element('h2', { class: 'title' }, title),
    element('span', {}, channel),
  );
  const made = element(RENDERER, { id: String(index) }, element('div', { id: 'player-container' }), overlay);
  made.dataset.path = path;
  return made;
}

export function createReels(): Reels {
  const leftOver = element('video', { class: 'video-stream html5-main-video', tabindex: '-1' });
  let made: readonly HTMLElement[] = [];
  let active = 0;

  const activate = (index: number, player: HTMLElement): void => {
    const before = made[active];
    for (const [at, one] of made.entries()) one.toggleAttribute('is-active', at === index);
    const now = made[index];
    if (now) find('#player-container', now).append(player);
    if (before && before !== now) find('#player-container', before).append(leftOver);
    active = index;
  };

  return {
    show(payload, player) {
      const inner = find('ytd-shorts #shorts-inner-container');
      const shown = {
        title: payload.video?.title ?? '',
        channel: payload.video?.channel ?? '',
        path: `/shorts/${payload.video?.id ?? ''}`,
      };
      const old = made;
      made = [shown, ...payload.links].map((link, index) => reel(link, index));
      inner.append(...made);
      active = 0;
      activate(0, player);
      for (const one of old) one.remove();
    },
    next(player) {
      const index = (active + 1) % made.length;
      const path = made[index]?.dataset.path;
      if (path === undefined || index === active) return null;
      activate(index, player);
      made[index]?.scrollIntoView();
      return path;
    },
  };
}
