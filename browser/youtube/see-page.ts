import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { MINI_PLAYER, PLAYER, TITLE_LINK, TRAILER, WATCH_MARK, WATCH_MARK_ID } from '../../core/watch/contract.ts';
import type { Seen } from '../../core/watch/resolve.ts';
import { knownAddress } from './known-addresses.ts';
import { findPlayer, mayBePlayers, type Player, showsAdvertisement } from './player.ts';

type Address = Seen['address'];

/** Whether a player is open in the corner of the page. */
export const showsMiniPlayer = (): boolean => document.querySelector(MINI_PLAYER) !== null;

/** The video that a trailer's title names; null for any other player, which may go on to the next by itself. */
export const titleOfTrailer = (video: HTMLVideoElement): VideoId | null =>
  video.closest(TRAILER) && linkedVideo(TITLE_LINK, video.closest(PLAYER));

/**
 * Whether a page whose address names no video may play a talk, told without asking a player or laying out the page,
 * which a page without a transcript has nothing of.
 */
export function mayPlayTalk({ page }: Address, hasTranscript: (videoId: VideoId | null) => boolean): boolean {
  if (page !== 'channel') return true;
  return mayBePlayers(page).some((video) => {
    const title = titleOfTrailer(video);
    return title ? hasTranscript(title) : video.networkState !== HTMLMediaElement.NETWORK_EMPTY;
  });
}

/** All that the page says about its video, at this moment. A player that is not visible has no say. */
export function seePage(address: Address): Omit<Seen, 'sameAddress' | 'unsettledMs'> {
  const player = findPlayer(address.page);
  const visible = player !== null && isVisible(player.video);
  return {
    address,
    player: visible ? wordOf(player) : null,
    showing: visible && !player.video.paused && !player.video.ended,
    mark: readMark(address),
    mini: showsMiniPlayer(),
  };
}

/** A picture in a window of its own is seen, whatever is around it. */
const isVisible = (video: HTMLVideoElement): boolean =>
  video.ownerDocument !== document || video.checkVisibility({ visibilityProperty: true });

function wordOf(player: Player): Seen['player'] {
  const { answer } = player;
  return answer && showsAdvertisement(player) ? { ...answer, presenting: 'advertisement' } : answer;
}

/** The video that the page itself names: the element of the watch page, or the title over a player. */
export function readMark({ page }: Address): VideoId | null {
  switch (page) {
    case 'watch':
    case 'live':
    case 'channel-live':
      return asVideoId(document.querySelector(WATCH_MARK.join())?.getAttribute(WATCH_MARK_ID));
    case 'embed':
      return linkedVideo(TITLE_LINK);
    case 'channel':
      return linkedVideo(TITLE_LINK.map((selector) => `${TRAILER} ${selector}`));
    default:
      return null;
  }
}

function linkedVideo(selectors: readonly string[], within: ParentNode | null = document): VideoId | null {
  const link = within?.querySelector(selectors.join());
  return link instanceof HTMLAnchorElement ? knownAddress(link.href).videoId : null;
}
