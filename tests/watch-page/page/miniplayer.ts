import { element, find } from './element.ts';
import type { Player } from './player.ts';

/** The corner in which a video plays on while the reader looks elsewhere on the site. */
export interface Miniplayer {
  readonly active: boolean;
  take(player: Player): void;
  /** Closes; the player stays where it is, for the caller to put elsewhere. */
  close(): void;
}

export function createMiniplayer(onClose: () => void): Miniplayer {
  const root = find('ytd-miniplayer');
  const close = element('button', { class: 'ytp-miniplayer-close-button', type: 'button', 'aria-label': 'Close' }, '✕');
  close.addEventListener('click', onClose);
  let held: Player | null = null;
  return {
    get active() {
      return held !== null;
    },
    take(player) {
      held = player;
      find('.miniplayer', root).append(player.root);
      player.root.classList.add('ytp-player-minimized');
      root.setAttribute('active', '');
      // The name of the attribute's successor, which stands beside it.
      root.classList.add('ytdMiniplayerComponentVisible');
      const { video } = player.payload ?? {};
      const title = element('a', { href: video ? `/watch?v=${video.id}` : '/' }, video?.title ?? '');
      find('#info-bar', root).replaceChildren(title, close);
    },
    close() {
      held?.root.classList.remove('ytp-player-minimized');
      held = null;
      root.removeAttribute('active');
      root.classList.remove('ytdMiniplayerComponentVisible');
      find('#info-bar', root).replaceChildren();
    },
  };
}
