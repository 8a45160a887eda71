import type { PageKind, PagePayload } from '../payload.ts';
import { find } from './element.ts';
import { createMiniplayer } from './miniplayer.ts';
import { createPlayer, type Player, type PlayerId } from './player.ts';
import type { Failure } from './player-methods.ts';
import { createReels } from './reels.ts';
import { showChapterList } from './watch-view.ts';

/** What the reader sees playing, and since when (`Date.now()`); null for nothing. */
export interface Change {
  readonly atMs: number;
  readonly videoId: string | null;
}

/** The players of the page, each made when first needed and then kept, and what each of them plays. */
export interface Players {
  /** The one that the reader sees: that of the page, or the mini-player over a page. */
  readonly current: Player | null;
  readonly changes: readonly Change[];
  /** Puts the players where a page has them; each plays on what it plays. */
  place(payload: PagePayload, keepMini: boolean): void;
  /** Lets the page's player play its video, and empties those that nobody sees. */
  show(payload: PagePayload, startSeconds: number): void;
  /** Hands over the data of the page, and draws the list of chapters by it. */
  publish(payload: PagePayload): void;
  /** Moves on to the next Short. Answers where it leads; null on another page. */
  nextReel(): string | null;
  /** The preview over a thumbnail: its own player, which is no part of the page. Null ends it. */
  preview(payload: PagePayload | null): void;
  closeMini(): void;
  fail(failure: Failure | null): void;
}

const PLAYER_OF: Readonly<Record<PageKind, PlayerId | null>> = {
  home: null,
  results: null,
  watch: 'movie_player',
  embed: 'movie_player',
  shorts: 'shorts-player',
  channel: 'c4-player',
};

const MAX_CHANGES = 20_000;

export function createPlayers(onEnded: () => void): Players {
  const made = new Map<PlayerId, Player>();
  const changes: Change[] = [];
  const reels = createReels();
  let page: PagePayload | null = null;
  /** The page has the player back from the mini-player, with the video that plays in it. */
  let takenBack = false;
  let failure: Failure | null = null;

  const playerOf = (id: PlayerId): Player => {
    const known = made.get(id);
    if (known) return known;
    const player = createPlayer(id, (ended) => {
      if (ended === current()) onEnded();
    });
    player.fail(failure);
    made.set(id, player);
    return player;
  };
  const pagePlayer = (kind: PageKind): Player | null => {
    const id = PLAYER_OF[kind];
    return id === null ? null : playerOf(id);
  };
  const mini = find('body').dataset.kind === 'embed' ? null : createMiniplayer(() => players.closeMini());
  const miniPlayer = (): Player | null => (mini?.active ? (made.get('movie_player') ?? null) : null);
  const current = (): Player | null => miniPlayer() ?? (page && pagePlayer(page.kind));

  const endPreview = (): void => {
    const preview = made.get('inline-preview-player');
    if (!preview?.payload) return;
    find('ytd-video-preview').hidden = true;
    preview.unload();
  };

  const note = (): void => {
    const videoId = current()?.payload?.video?.id ?? null;
    if (changes.at(-1)?.videoId === videoId && changes.length > 0) return;
    changes.push({ atMs: Date.now(), videoId });
    if (changes.length > MAX_CHANGES) changes.shift();
  };

  /** Puts a player into its container, and says so if it is new there. */
  const put = (player: Player, container: string): void => {
    const home = find(container);
    if (player.root.parentElement === home) return;
    const isNew = !player.root.isConnected;
    home.append(player.root);
    if (isNew) player.root.dispatchEvent(new CustomEvent('yt-player-updated', { bubbles: true, composed: true }));
  };

  const putPagePlayer = (payload: PagePayload): void => {
    const player = pagePlayer(payload.kind);
    if (!player) return;
    if (payload.kind === 'watch') put(player, 'ytd-watch-flexy #player-container');
    if (payload.kind === 'embed') put(player, '#player');
    if (payload.kind === 'channel') put(player, 'ytd-channel-video-player-renderer #player');
    if (payload.kind === 'shorts') reels.show(payload, player.root);
  };

  // Firefox may leave a video standing that it had put away with the page; a seek to where it is sets it going.
  window.addEventListener('pageshow', ({ persisted }) => {
    const video = persisted ? current()?.playback.video : undefined;
    if (video && !video.paused) video.currentTime += 0;
  });

  const players: Players = {
    get current() {
      return current();
    },
    changes,
    place(payload, keepMini) {
      const movie = made.get('movie_player');
      const wasMini = miniPlayer() !== null;
      const over = payload.kind !== 'watch' && payload.kind !== 'shorts';
      if (movie?.payload && over && (keepMini || mini?.active)) mini?.take(movie);
      else mini?.close();
      page = payload;
      takenBack = wasMini && payload.kind === 'watch' && movie?.payload?.video?.id === payload.video?.id;
      endPreview();
      putPagePlayer(payload);
      if (movie && !mini?.active)
        put(movie, payload.kind === 'embed' ? '#player' : 'ytd-watch-flexy #player-container');
    },
    show(payload, startSeconds) {
      const player = pagePlayer(payload.kind);
      const shown = miniPlayer();
      for (const other of made.values()) {
        if (other !== player && other !== shown && other.id !== 'inline-preview-player') other.unload();
      }
      if (!takenBack) player?.load(payload, startSeconds, shown !== null);
      else if (startSeconds > 0) player?.playback.seek(startSeconds);
      takenBack = false;
      note();
    },
    publish(payload) {
      const player = pagePlayer(payload.kind);
      if (player) player.watchNext = payload.watchNext;
      if (payload.kind === 'watch') showChapterList(payload);
    },
    nextReel() {
      if (page?.kind !== 'shorts') return null;
      return reels.next(playerOf('shorts-player').root);
    },
    preview(payload) {
      if (!payload) return endPreview();
      const player = playerOf('inline-preview-player');
      put(player, 'ytd-video-preview #player-container');
      find('ytd-video-preview').hidden = false;
      player.load(payload, 0);
    },
    closeMini() {
      const movie = miniPlayer();
      if (!movie) return;
      mini?.close();
      put(movie, 'ytd-watch-flexy #player-container');
      movie.unload();
      note();
    },
    fail(next) {
      failure = next;
      for (const player of made.values()) player.fail(next);
    },
  };
  return players;
}
