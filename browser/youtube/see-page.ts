import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { readAddress } from '../../core/watch/address.ts';
import { MINI_PLAYER, TITLE_LINK, TRAILER, WATCH_MARK, WATCH_MARK_ID } from '../../core/watch/contract.ts';
import type { Seen } from '../../core/watch/resolve.ts';
import { findPlayer, type Player, showsAdvertisement } from './player.ts';

type Address = Seen['address'];

/** Whether a player is open in the corner of the page. */
export const showsMiniPlayer = (): boolean => document.querySelector(MINI_PLAYER) !== null;

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
function readMark({ page }: Address): VideoId | null {
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

function linkedVideo(selectors: readonly string[]): VideoId | null {
  const link = document.querySelector(selectors.join());
  return link instanceof HTMLAnchorElement ? readAddress(link.href, 'strict').videoId : null;
}
