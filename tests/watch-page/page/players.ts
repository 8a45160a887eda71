import type { PageKind, PagePayload } from '../payload.ts';
import { find } from './element.ts';
import { createPlayer, type Player } from './player.ts';
import { startSeconds } from './start-time.ts';

/** The players of the page: one for watch, live and embed pages, and one for Shorts, each made when first needed. */
export interface Players {
  current(): Player | null;
  show(payload: PagePayload, url: URL): void;
  seek(seconds: number): void;
}

const CONTAINERS: Readonly<Record<PageKind, string | null>> = {
  home: null,
  watch: '#player-container',
  live: '#player-container',
  shorts: '#shorts-container',
  embed: '#embed-container',
};

export function createPlayers(): Players {
  const made = new Map<string, Player>();
  let current: Player | null = null;

  const playerOf = (kind: PageKind): Player | null => {
    const container = CONTAINERS[kind];
    if (container === null) return null;
    const known = made.get(container);
    if (known) return known;
    const player = createPlayer(kind === 'shorts' ? 'shorts-player' : 'movie_player');
    made.set(container, player);
    find(container).append(player.root);
    player.root.dispatchEvent(new CustomEvent('yt-player-updated', { bubbles: true }));
    return player;
  };

  return {
    current: () => current,
    show(payload, url) {
      const next = playerOf(payload.kind);
      if (current && current !== next) current.unload();
      current = next;
      current?.load(payload, startSeconds(url) ?? 0);
    },
    seek(seconds) {
      if (current) current.video.currentTime = seconds;
    },
  };
}
