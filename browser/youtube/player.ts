import { type ChoiceRules, choosePlayer } from '../../core/clock/choose-player.ts';
import type { PlayerReading } from '../../core/clock/playback.ts';
import type { PageKind } from '../../core/watch/address.ts';
import {
  AD_CLASSES,
  DESKTOP_PLAYER,
  MAIN_PLAYER,
  MAIN_VIDEO,
  MINI_PLAYER,
  PLAYER,
  PREVIEW,
  SHORTS_PLACES,
  SHORTS_VIDEO,
  TRAILER,
} from '../../core/watch/contract.ts';
import type { PlayerAnswer } from '../messages/bridge.ts';
import { askPlayer } from './ask-page.ts';
import { pictureDocument } from './picture-window.ts';

/** The player of the page. */
export interface Player {
  readonly video: HTMLVideoElement;
  /** The element with the player's classes and methods; null if there is none around the video. */
  readonly root: Element | null;
  /** What the player says of itself now; null if nobody answers for it. */
  readonly answer: PlayerAnswer | null;
}

/** How the player of a page is found. */
interface Place extends ChoiceRules {
  /** Marks of its video element, surest first. */
  readonly marks: readonly string[];
  /** It is never in one of these. */
  readonly never: string;
}

const MAIN: Place = {
  marks: MAIN_VIDEO,
  never: `${PREVIEW}, ${TRAILER}, ${SHORTS_PLACES}`,
  unmarked: true,
  hidden: true,
};
/** The player of the watch page is left over there. The mobile page has it for Shorts, too. */
const SHORTS: Place = {
  marks: SHORTS_VIDEO,
  never: `${PREVIEW}, ${TRAILER}, ${DESKTOP_PLAYER}`,
  unmarked: true,
  hidden: true,
};
/** Pages that play nothing themselves: the player in the corner, or about to be there. */
const ELSEWHERE: Place = {
  marks: [`${MINI_PLAYER} video`, `${MAIN_PLAYER} video`],
  never: PREVIEW,
  unmarked: false,
  hidden: false,
};
const CHANNEL: Place = { ...ELSEWHERE, marks: [...ELSEWHERE.marks, `${TRAILER} video`] };

const PLACES: Partial<Record<PageKind, Place>> = {
  watch: MAIN,
  live: MAIN,
  'channel-live': MAIN,
  embed: MAIN,
  clip: MAIN,
  shorts: SHORTS,
  channel: CHANNEL,
};

/**
 * The player that plays the video of a page of this kind, among all there are; null while there is none. Previews are
 * never it: neither those in a place of their own, nor a player that calls itself one.
 */
export function findPlayer(page: PageKind): Player | null {
  const place = PLACES[page] ?? ELSEWHERE;
  const candidates = allVideos()
    .filter((video) => !video.closest(place.never))
    .map((video) => candidateOf(video, place));
  for (;;) {
    const chosen = choosePlayer(candidates, place);
    if (!chosen) return null;
    const root = rootOf(chosen.video);
    const answer = root && askPlayer(root);
    if (!answer?.inline) return { video: chosen.video, root, answer };
    candidates.splice(candidates.indexOf(chosen), 1);
  }
}

/**
 * Whether something that happened to this element may have happened to the player of the page.
 * @param pageKind asked only for what is no preview, of which a page may play one after the other
 */
export function mayBePlayer(pageKind: () => PageKind, element: EventTarget | null): element is HTMLVideoElement {
  if (!(element instanceof HTMLVideoElement) || element.closest(PREVIEW)) return false;
  const { marks, never, unmarked } = PLACES[pageKind()] ?? ELSEWHERE;
  return !element.closest(never) && (unmarked || marks.some((mark) => element.matches(mark)));
}

/** The elements that may be the player of a page of this kind: more than are displayed, and none of them asked. */
export const mayBePlayers = (page: PageKind): readonly HTMLVideoElement[] =>
  allVideos().filter((video) => video.ownerDocument !== document || mayBePlayer(() => page, video));

function allVideos(): HTMLVideoElement[] {
  const away = pictureDocument();
  return [document, ...(away ? [away] : [])].flatMap((where) => [...where.querySelectorAll('video')]);
}

function candidateOf(video: HTMLVideoElement, { marks }: Place) {
  const rank = marks.findIndex((mark) => video.matches(mark));
  return {
    video,
    // Whatever was taken into a window of its own is what is being watched, also without what was around it.
    rank: rank < 0 && video.ownerDocument !== document ? marks.length : rank,
    ready: video.readyState > HTMLMediaElement.HAVE_NOTHING,
    get displayed() {
      return video.checkVisibility({ visibilityProperty: true });
    },
    get area() {
      const { width, height } = video.getBoundingClientRect();
      return width * height;
    },
  };
}

const rootOf = (video: HTMLVideoElement): Element | null =>
  video.closest(PLAYER) ?? (video.ownerDocument === document ? null : document.querySelector(MAIN_PLAYER));

/** Whether the player shows that it plays an advertisement, in place of the video. */
export const showsAdvertisement = ({ root }: Player): boolean =>
  root !== null && AD_CLASSES.some((name) => root.classList.contains(name));

/**
 * Reads the element of a player.
 * @param asked whether `answer` was given at this moment
 */
export function readPlayer(player: Player, asked: boolean): PlayerReading {
  const { video, answer } = player;
  const { readyState, seeking } = video;
  return {
    elementMs: video.currentTime * 1000,
    elementDurationMs: video.duration * 1000,
    rate: video.playbackRate,
    running: !video.paused && !video.ended && !seeking && readyState > HTMLMediaElement.HAVE_CURRENT_DATA,
    seeking,
    loaded: readyState >= HTMLMediaElement.HAVE_METADATA,
    shown: readyState >= HTMLMediaElement.HAVE_CURRENT_DATA,
    advertisement: showsAdvertisement(player),
    muted: video.muted || video.volume === 0,
    word: asked ? answer : undefined,
  };
}
